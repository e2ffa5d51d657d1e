import type { Grid } from '#platform/documents/grid.ts'
import { type CardLine, isLabel, sectionsOfCards } from '../cards.ts'
import type { Section } from '../sections.ts'
import type { Piece } from './tell-rows.ts'

/** Cards in a text: a piece that is a label, then what belongs to it, up to the next label; or both behind a colon. */
export function cardsOfText(pieces: readonly Piece[]): Section[] {
  const grid: Grid = { name: '文字', rows: [], notes: [] }
  const lines: CardLine[] = []
  for (const { text, line } of pieces.flatMap(parted)) {
    if (isLabel(text)) {
      const from = `文字第${line + 1}行「${text.slice(0, 10)}」`
      lines.push({ label: text, value: { text: '', row: line, column: 0, rowSpan: 1, colSpan: 1, from } })
    } else if (lines.length > 0) {
      const { value } = lines.at(-1)!
      value.text = value.text === '' ? text : `${value.text}\n${text}`
    }
  }
  return sectionsOfCards(lines.filter(({ value }) => value.text !== ''), grid)
}

/** 公开时限：及时公开 as a label and its value. */
function parted({ text, line }: Piece): Piece[] {
  const colon = /^([^:：\n]{2,14})[:：]\s*([\s\S]+)$/.exec(text)
  if (!colon || !isLabel(colon[1]!)) return [{ text, line }]
  return [
    { text: colon[1]!, line },
    { text: colon[2]!, line },
  ]
}
