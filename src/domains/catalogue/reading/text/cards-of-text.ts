import type { Grid } from '#platform/documents/grid.ts'
import { type CardLine, isLabel, sectionsOfCards } from '../cards.ts'
import type { Section } from '../sections.ts'
import type { Piece } from './tell-rows.ts'

/** Cards whose cells end with bars: label and value side by side, one or two pairs a line. */
export function cardsOfBars(cells: readonly Piece[]): Section[] {
  const grid: Grid = { name: '文字', rows: [], notes: [] }
  const lines: CardLine[] = []
  for (const line of Map.groupBy(cells, (cell) => cell.line).values()) {
    const words = line.filter(({ text }) => text !== '')
    for (let i = 0; i + 1 < words.length; i += 2) {
      const from = `文字第${words[i]!.line + 1}行「${words[i]!.text.slice(0, 10)}」`
      const value = { text: words[i + 1]!.text, row: words[i]!.line, column: 0, rowSpan: 1, colSpan: 1, from }
      if (words[i]!.text.length <= 20 && !isLabel(value.text)) lines.push({ label: words[i]!.text, value })
    }
  }
  return sectionsOfCards(lines, grid)
}

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
  return sectionsOfCards(
    lines.filter(({ value }) => value.text !== ''),
    grid,
  )
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
