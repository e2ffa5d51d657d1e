let table: Uint16Array | null = null

/** Two-byte codes of GBK by character code (0: none), worked out once from the runtime's own decoder. */
function codes(): Uint16Array {
  if (table) return table
  const made = new Uint16Array(0x10000)
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const pairs = new Uint8Array(190 * 2)
    for (let i = 0; i < 190; i++) pairs.set([lead, trail(i)], i * 2)
    const characters = decoder.decode(pairs)
    if (characters.length !== 190) continue
    for (let i = 0; i < 190; i++) {
      const code = characters.charCodeAt(i)
      if (code !== 0xfffd && made[code] === 0) made[code] = (lead << 8) | trail(i)
    }
  }
  table = made
  return made
}

const trail = (i: number): number => (i < 63 ? 0x40 + i : 0x41 + i)

/** The text in GBK, null where it holds a character GBK does not have (and no stand-in is given for it). */
export function encodeGbk(text: string, standIn?: (character: string) => string): Uint8Array | null {
  const table = codes()
  let bytes = new Uint8Array(text.length * 2)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const code = unit < 0x80 ? unit : table[unit]!
    if (code > 0xff) bytes[length++] = code >> 8
    if (code !== 0 || unit === 0) bytes[length++] = code & 0xff
    else if (!standIn) return null
    else {
      const character = String.fromCodePoint(text.codePointAt(i)!)
      const stand = new TextEncoder().encode(standIn(character))
      const rest = (text.length - i) * 2
      if (length + stand.length + rest > bytes.length) bytes = grown(bytes, (length + stand.length + rest) * 2)
      bytes.set(stand, length)
      length += stand.length
      i += character.length - 1
    }
  }
  return bytes.slice(0, length)
}

function grown(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(length)
  more.set(bytes)
  return more
}
