/** Longer ones seldom come again, and are not worth holding. */
const longest = 1_500

/**
 * Makes texts of bytes in UTF-8. What comes again and again in a sheet (a basis, a body, the type of a cell) is made
 * once and given again: told by its bytes, so that no further string is made, hashed or thrown away. `places` is how
 * many texts are held, a power of two; a new one takes the place of an older.
 */
export function rememberTexts(buffer: Buffer, places: number): (from: number, to: number) => string {
  const starts = new Int32Array(places)
  const sizes = new Int32Array(places).fill(-1)
  const texts: string[] = []
  return (from, to) => {
    const size = to - from
    if (size > longest) return buffer.toString('utf8', from, to)
    let hash = size
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + buffer[i]!) | 0
    const place = (hash ^ (hash >>> 15)) & (places - 1)
    if (sizes[place] === size && isSame(buffer, starts[place]!, from, size)) return texts[place]!
    starts[place] = from
    sizes[place] = size
    texts[place] = buffer.toString('utf8', from, to)
    return texts[place]
  }
}

function isSame(buffer: Buffer, a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (buffer[a + i] !== buffer[b + i]) return false
  return true
}
