/** Text of a cell without what cannot be seen or printed. */
export interface CleanText {
  text: string
  /** How many control characters were taken out (harmless zero-width marks of word processors not counted). */
  removed: number
  /** How many characters had been lost before the file came here (U+FFFD). */
  lost: number
}

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2065\u206a-\u206f\ufeff]/g
const blanks = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const plain =
  /^[\u0021-\u007e\u00a1-\u00ac\u00ae-\u167f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\ufffc]*$/

/**
 * Removes control, direction and zero-width characters, makes every line break one "\n" and every run of blanks
 * (full-width and non-breaking too) one space, trims lines and drops empty ones. Visible characters stay as they are.
 */
export function cleanText(raw: string): CleanText {
  if (plain.test(raw)) return { text: raw, removed: 0, lost: 0 }
  const whole = raw.isWellFormed() ? raw : raw.toWellFormed()
  const broken = whole.replace(lineBreaks, '\n')
  const visible = broken.replace(controls, '')
  const lines = visible
    .replace(invisible, '')
    .replace(blanks, ' ')
    .split('\n')
    .map((line) => line.trim())
  return {
    text: lines.filter(Boolean).join('\n'),
    removed: broken.length - visible.length,
    lost: whole.split('\ufffd').length - 1,
  }
}

/** So many texts are remembered, none longer than this. */
const mostKnown = 4_096
const longestKnown = 1_000

/**
 * `cleanText` for the cells of one sheet: what comes again and again (a basis, a body, a list of channels) is cleaned
 * once, and all its cells hold one and the same text.
 */
export function rememberClean(): (raw: string) => CleanText {
  const known = new Map<string, CleanText>()
  return (raw) => {
    // Nearly all texts of a big sheet are clean, and looking one up costs more than to see that.
    if (plain.test(raw)) return { text: raw, removed: 0, lost: 0 }
    const before = known.get(raw)
    if (before) return before
    const clean = cleanText(raw)
    if (known.size < mostKnown && raw.length <= longestKnown) known.set(raw, clean)
    return clean
  }
}

/** For comparing: the text without any white space. */
export const withoutSpace = (text: string): string => text.replace(/\s+/g, '')
