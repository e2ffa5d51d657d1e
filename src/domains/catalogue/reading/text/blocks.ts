import { cleanText } from '#platform/documents/clean-text.ts'
import type { Piece } from './tell-rows.ts'

/** The parts of a text between blank lines, line ends inside them kept. */
export function blocksOf(text: string): Piece[] {
  const blocks: Piece[] = []
  let raw: string[] = []
  let begin = 0
  let gap = 0
  const keep = () => {
    const { text: clean } = cleanText(raw.join('\n'))
    if (clean !== '') {
      blocks.push({ text: clean, line: begin, gap })
      gap = 0
    }
    raw = []
  }
  for (const [line, words] of text.split('\n').entries()) {
    if (/^[\s\u3000\u00a0]*$/.test(words)) {
      keep()
      gap++
    } else {
      if (raw.length === 0) begin = line
      raw.push(words)
    }
  }
  keep()
  return blocks
}

/** Every line a piece of its own. */
export function linesOf(text: string): Piece[] {
  return text.split('\n').flatMap((words, line) => {
    const { text: clean } = cleanText(words)
    return clean === '' ? [] : [{ text: clean, line }]
  })
}
