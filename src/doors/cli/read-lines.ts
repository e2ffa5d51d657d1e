/** A line of a stream without its end; where it is longer than what is kept, its beginning. */
export interface Line {
  text: string
  whole: boolean
}

/**
 * The lines of a stream of UTF-8, in order, as they come: those that a piece of it completes together. Line ends and a
 * byte order mark go, an empty last line is none. Of a line over `longest` characters only so many are kept; it is
 * given as soon as it is too long, for it may never end.
 */
export async function* readLines(input: AsyncIterable<Uint8Array | string>, longest: number): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder()
  let open = ''
  let skipping = false
  for await (const chunk of input) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    const lines: Line[] = []
    for (const [index, part] of parts.entries()) {
      const ends = index < parts.length - 1
      if (!skipping) {
        open += part
        // One more, for the first half of a Windows line end.
        const tooLong = open.length > longest + 1
        if (ends || tooLong) {
          lines.push(lineOf(open, longest))
          open = ''
        }
        skipping = tooLong
      }
      if (ends) skipping = false
    }
    if (lines.length > 0) yield lines
  }
  open += decoder.decode()
  if (open !== '' && !skipping) yield [lineOf(open, longest)]
}

function lineOf(read: string, longest: number): Line {
  const text = read.endsWith('\r') ? read.slice(0, -1) : read
  return text.length <= longest ? { text, whole: true } : { text: beginningOf(text, longest), whole: false }
}

/** No character is cut in half. */
const beginningOf = (text: string, length: number): string =>
  text
    .slice(0, length)
    .toWellFormed()
    .replace(/\ufffd$/u, '')
