import { cleanText } from '#platform/documents/clean-text.ts'
import type { Piece } from './tell-rows.ts'

/** A word between blanks, and whether its line begins with it. */
export interface Unit extends Piece {
  startsLine: boolean
}

/** The words of a text between blanks; what stands in brackets or between title marks is one word, over line ends too. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = []
  let depth = 0
  for (const [line, raw] of text.split('\n').entries()) {
    const words = cleanText(raw).text.split(' ')
    for (const [index, word] of words.entries()) {
      if (word === '') continue
      const last = units.at(-1)
      if (depth > 0 && last && line - last.line < 4) last.text += (index === 0 ? '\n' : ' ') + word
      else units.push({ text: word, line, startsLine: index === 0 })
      depth = Math.max(0, depth + depthOf(word))
    }
  }
  return units
}

function depthOf(word: string): number {
  let depth = 0
  for (const character of word) {
    if ('《（(〔﹝['.includes(character)) depth++
    if ('》）)〕﹞]'.includes(character)) depth--
  }
  return depth
}
