/**
 * Characters of the symbol fonts that stand for ticks and boxes, by the byte the font has them at. A symbol font
 * shows another sign than its text says: the letter R of Wingdings 2 is a ticked box, £ an empty one.
 */
const fonts: Record<string, Record<number, string>> = {
  wingdings: {
    0x6c: '●',
    0x6d: '❍',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x72: '❒',
    0x74: '◆',
    0x75: '◆',
    0x76: '❖',
    0x77: '◆',
    0x78: '☒',
    0xa1: '○',
    0xa7: '▪',
    0xa8: '☐',
    0xab: '★',
    0xd8: '➢',
    0xe8: '➔',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': {
    0x4f: '✗',
    0x50: '✓',
    0x51: '☒',
    0x52: '☑',
    0x53: '☒',
    0x54: '☒',
    0x97: '●',
    0x98: '●',
    0x99: '○',
    0xa2: '■',
    0xa3: '☐',
  },
  'wingdings 3': { 0x70: '▲', 0x71: '▼', 0x72: '△', 0x75: '►', 0x7d: '►' },
  webdings: { 0x61: '✓', 0x63: '□', 0x67: '■', 0x6e: '●', 0x72: '✗', 0x3d: '■' },
  symbol: { 0xb7: '•', 0xd6: '√', 0xa8: '◆', 0xb4: '×', 0xe0: '◇' },
}

export const isSymbolFont = (font: string | null): boolean => font !== null && font.trim().toLowerCase() in fonts

/** The sign a symbol font shows for a character (its byte, or U+F000 and its byte); null where it is none we know. */
export function symbolOf(font: string, code: number): string | null {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  return fonts[font.trim().toLowerCase()]?.[byte] ?? null
}
