/** Lines of a stream of UTF-8, in order, without their ends; of a longer line only the first `longest` characters. */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>, longest: number): AsyncGenerator<string[]> {
  const decoder = new TextDecoder()
  let open = ''
  for await (const chunk of input) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n')
    const last = parts.pop() ?? ''
    if (parts.length > 0) {
      parts[0] = open + parts[0]
      open = ''
      yield parts.map((line) => cut(line, longest))
    }
    // What cannot become part of an answer is not kept, however long the line grows.
    open = (open + last).slice(0, longest + 1)
  }
  open += decoder.decode()
  if (open !== '') yield [cut(open, longest)]
}

/** Ends of lines written on Windows go, and no character is cut in half. */
function cut(line: string, longest: number): string {
  const whole = line.endsWith('\r') ? line.slice(0, -1) : line
  return whole.length > longest
    ? whole
        .slice(0, longest)
        .toWellFormed()
        .replace(/\ufffd$/u, '')
    : whole
}
