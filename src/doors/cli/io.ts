/** Where a command writes: results to stdout, words to stderr. */
export interface CommandIo {
  stdout: (text: string) => void
  stderr: (text: string) => void
  /** Resolves when what was written to stdout has gone out; a command that streams waits for it. */
  drained?: () => Promise<void>
}

export const terminal: CommandIo = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  drained: () =>
    process.stdout.writableNeedDrain
      ? new Promise((resolve) => process.stdout.once('drain', () => resolve()))
      : Promise.resolve(),
}

/** `| head` closes the pipe when it has enough: nobody reads on, and that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})
