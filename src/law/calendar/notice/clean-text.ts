/** A text without blanks and line ends, in half-width signs, that still knows on which line each character stood. */
export interface CleanText {
  text: string
  /** The line (from 1) of a character. */
  lineOf(index: number): number
  /** Whether a character was the first of its line. */
  beginsLine(index: number): boolean
}

/**
 * Full-width digits, brackets and commas become half-width, look-alikes of CJK radicals the characters they stand for
 * (NFKC); a line that was broken within a sentence is whole again.
 */
export function cleanText(given: string): CleanText {
  const lines: number[] = []
  const begins = new Set<number>()
  let text = ''
  for (const [index, line] of given.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const clean = line.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')
    if (clean !== '') begins.add(text.length)
    text += clean
    for (let each = 0; each < clean.length; each++) lines.push(index + 1)
  }
  return {
    text,
    lineOf: (index) => lines[Math.min(index, lines.length - 1)] ?? 1,
    beginsLine: (index) => begins.has(index),
  }
}
