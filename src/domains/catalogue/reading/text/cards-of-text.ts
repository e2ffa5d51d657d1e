import type { Grid } from '#platform/documents/grid.ts'
import { type CardLine, isLabel, sectionsOfCards } from '../cards.ts'
import type { Section } from '../sections.ts'
import { endOf, type Piece } from './tell-rows.ts'

const grid: Grid = { name: '文字', rows: [], notes: [] }

/** Cards whose cells end with bars: label and value side by side, one or two pairs a line. */
export function cardsOfBars(cells: readonly Piece[]): Section[] {
  const lines: CardLine[] = []
  for (const line of Map.groupBy(cells, (cell) => cell.line).values()) {
    const words = line.filter(({ text }) => text !== '')
    for (let i = 0; i + 1 < words.length; i += 2) {
      const [label, value] = [words[i]!, words[i + 1]!]
      if (label.text.length <= 20 && !isLabel(value.text)) lines.push(lineOf(label, value.text, endOf([value])))
    }
  }
  return sectionsOfCards(lines, grid)
}

/** Cards in a text: a piece that is a label, then what belongs to it, up to the next label; or both behind a colon. */
export function cardsOfText(pieces: readonly Piece[]): Section[] {
  const lines: CardLine[] = []
  for (const piece of pieces.flatMap(parted)) {
    const last = lines.at(-1)
    if (isLabel(piece.text)) lines.push(lineOf(piece, '', piece.line))
    else if (last) {
      last.value.text = last.value.text === '' ? piece.text : `${last.value.text}\n${piece.text}`
      last.end = endOf([piece])
    }
  }
  return sectionsOfCards(
    lines.filter(({ value }) => value.text !== ''),
    grid,
  )
}

function lineOf({ text: label, line }: Piece, text: string, end: number): CardLine {
  const from = `文字第${line + 1}行「${label.slice(0, 10)}」`
  return { label, value: { text, row: line, column: 0, rowSpan: 1, colSpan: 1, from }, end }
}

/** 公开时限：及时公开 as a label and its value; behind the colon may be nothing. */
function parted({ text, line }: Piece): Piece[] {
  const pair = /^([^:：\n]+)[:：]\s*(.*)/s.exec(text)
  if (!pair || !isLabel(pair[1]!)) return [{ text, line }]
  return [
    { text: pair[1]!, line },
    { text: pair[2]!, line },
  ]
}
