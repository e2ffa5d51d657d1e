let table: Map<string, number> | null = null

/** Two-byte codes of GBK by character, worked out once from the runtime's own decoder. */
function codes(): Map<string, number> {
  if (table) return table
  table = new Map()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const pairs = new Uint8Array(190 * 2)
    for (let i = 0; i < 190; i++) pairs.set([lead, trail(i)], i * 2)
    const characters = [...decoder.decode(pairs)]
    if (characters.length !== 190) continue
    characters.forEach((character, i) => {
      if (character !== '\ufffd' && !table!.has(character)) table!.set(character, (lead << 8) | trail(i))
    })
  }
  return table
}

const trail = (i: number): number => (i < 63 ? 0x40 + i : 0x41 + i)

/** The text in GBK, null where it holds a character GBK does not have (and no stand-in is given for it). */
export function encodeGbk(text: string, standIn?: (character: string) => string): Uint8Array | null {
  const bytes: number[] = []
  for (const character of text) {
    if (character < '\u0080') {
      bytes.push(character.charCodeAt(0))
      continue
    }
    const code = codes().get(character)
    if (code !== undefined) bytes.push(code >> 8, code & 0xff)
    else if (standIn) bytes.push(...new TextEncoder().encode(standIn(character)))
    else return null
  }
  return Uint8Array.from(bytes)
}
