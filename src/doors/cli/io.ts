/** Where a command writes: results to stdout, words to stderr. */
export interface CommandIo {
  stdout: (text: string) => void
  stderr: (text: string) => void
}

export const terminal: CommandIo = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
}
