/**
 * Characters of the symbol fonts that stand for ticks and boxes, by the byte the font has them at. A symbol font
 * shows another sign than its text says: the letter R of Wingdings 2 is a ticked box, £ an empty one.
 */
const fonts: Record<string, Record<number, string>> = {
  wingdings: {
    108: '●',
    109: '❍',
    110: '■',
    111: '□',
    113: '❑',
    114: '❒',
    116: '◆',
    117: '◆',
    118: '❖',
    119: '◆',
    120: '☒',
    161: '○',
    167: '▪',
    168: '☐',
    171: '★',
    216: '➢',
    232: '➔',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': {
    79: '✗',
    80: '✓',
    81: '☒',
    82: '☑',
    83: '☒',
    84: '☒',
    151: '●',
    152: '●',
    153: '○',
    162: '■',
    163: '☐',
  },
  'wingdings 3': { 112: '▲', 113: '▼', 114: '△', 117: '►', 125: '►' },
  webdings: { 97: '✓', 99: '□', 103: '■', 110: '●', 114: '✗', 61: '■' },
  symbol: { 183: '•', 214: '√', 168: '◆', 180: '×', 224: '◇' },
}

export const isSymbolFont = (font: string | null): boolean => font !== null && font.trim().toLowerCase() in fonts

/** The sign a symbol font shows for a character (its byte, or U+F000 and its byte); null where it is none we know. */
export function symbolOf(font: string, code: number): string | null {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  return fonts[font.trim().toLowerCase()]?.[byte] ?? null
}
