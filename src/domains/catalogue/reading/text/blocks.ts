import { cleanText } from '#platform/documents/clean-text.ts'
import type { Piece } from './tell-rows.ts'

/** The parts of a text between blank lines, line ends inside them kept. */
export function blocksOf(text: string): Piece[] {
  const blocks: Piece[] = []
  const lines = text.split('\n')
  let raw: string[] = []
  let gap = 0
  const keep = (end: number) => {
    const { text: clean } = cleanText(raw.join('\n'))
    if (clean !== '') {
      blocks.push({ text: clean, line: end - raw.length, gap })
      gap = 0
    }
    raw = []
  }
  for (const [line, words] of lines.entries()) {
    if (words.trim() === '') {
      keep(line)
      gap++
    } else raw.push(words)
  }
  keep(lines.length)
  return blocks
}

/** Every line a piece of its own. */
export function linesOf(text: string): Piece[] {
  return text.split('\n').flatMap((words, line) => {
    const { text: clean } = cleanText(words)
    return clean === '' ? [] : [{ text: clean, line }]
  })
}
