/** A line longer than what the reader was told to hold. */
export class LineTooLong extends Error {
  readonly line: number
  constructor(line: number) {
    super(`line ${line} is too long`)
    this.name = 'LineTooLong'
    this.line = line
  }
}

/**
 * The lines of a stream of UTF-8 as they come, without their line ends and a byte order mark; an empty last line is
 * none. A line over `limit` bytes throws `LineTooLong`, before more of it is held.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<string> {
  let pieces: Uint8Array[] = []
  let held = 0
  let line = 1
  const decode = () => new TextDecoder().decode(Buffer.concat(pieces)).replace(/\r$/, '')
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      pieces.push(chunk.subarray(start, end))
      if (held + end - start > limit) throw new LineTooLong(line)
      yield decode()
      pieces = []
      held = 0
      line++
      start = end + 1
    }
    pieces.push(chunk.subarray(start))
    held += chunk.length - start
    if (held > limit) throw new LineTooLong(line)
  }
  if (held > 0) yield decode()
}
