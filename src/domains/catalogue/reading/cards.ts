import type { Cell, Grid } from '#platform/documents/grid.ts'
import { type Column, columnsOfPaths } from './header.ts'
import { groupOf, headOf, levelHeadOf } from './heads.ts'
import type { Section } from './sections.ts'

/** One label of a card and what stands beside it. */
export interface CardLine {
  label: string
  value: Cell
  /** The last line of a text that the value stands on, from 0. */
  end?: number
}

const duties: readonly string[] = ['elements', 'basis', 'deadlineText', 'body', 'channels']

/** A label of a card; 全社会 and 主动 are headings of tables, but values here. */
export function isLabel(text: string): boolean {
  const head = headOf(text)
  return head === null ? groupOf(text) !== null : !/^(audience|active|onRequest)/.test(head)
}

/**
 * An item written as a card: labels with their values instead of a row under headings. A label that comes again begins
 * the next card. Empty where the lines are no card: fewer than five labels, or fewer than three of the duty's side.
 */
export function sectionsOfCards(lines: readonly CardLine[], grid: Grid): Section[] {
  const cards: CardLine[][] = []
  for (const line of lines) {
    const again = cards.at(-1)?.some(({ label }) => label === line.label)
    if (cards.length === 0 || again) cards.push([])
    cards.at(-1)!.push(line)
  }
  return cards.flatMap((card) => sectionOfCard(card, grid) ?? [])
}

function sectionOfCard(card: readonly CardLine[], grid: Grid): Section | null {
  const known = card.filter(({ label }) => isLabel(label))
  const found = new Set(known.map(({ label }) => headOf(label) ?? groupOf(label)))
  if (found.size < 5 || duties.filter((duty) => found.has(duty as 'body')).length < 3) return null
  const { columns, legend, unsettledLevels } = columnsOfPaths(
    card.map(({ label }, index) => ({ index, path: [label] })),
  )
  const cells = card.map(({ value }, column): Cell => ({ ...value, column }))
  const levels = levelCells(card, columns.length)
  const all = [...cells, ...levels.map(({ cell }) => cell)]
  const header = {
    columns: [...columns, ...levels.map(({ column }) => column)],
    legend,
    unsettledLevels,
    title: null,
  }
  const row = Math.min(...all.map((cell) => cell.row))
  const end = Math.max(...card.map((line) => line.end ?? line.value.row))
  return {
    grid,
    header,
    rows: [{ row, end, cells: new Map(all.map((cell) => [cell.column, cell])) }],
  }
}

/** 公开层级 with the words of the levels: each level named is ticked, of the others nothing is said. */
function levelCells(card: readonly CardLine[], from: number): { column: Column; cell: Cell }[] {
  const line = card.find(({ label }) => groupOf(label) === 'levels')
  const named = line?.value.text.split(/[\s、,，/和]/).flatMap((word) => levelHeadOf(word)?.levels ?? []) ?? []
  return [...new Set(named)].map((level, i) => ({
    column: { index: from + i, title: line!.label, head: null, levels: [level] },
    cell: { ...line!.value, text: '√', raw: line!.value.text, column: from + i },
  }))
}

/** The lines of a table whose rows are label, value (label, value …); empty where its rows are made otherwise. */
export function cardLinesOf(grid: Grid): CardLine[] {
  const lines: CardLine[] = []
  for (const row of grid.rows) {
    const own = row.filter((cell) => !cell.filled)
    for (let i = 0; i + 1 < own.length; i += 2) {
      const [label, value] = [own[i]!, own[i + 1]!]
      if (label.text === '' || label.text.length > 20 || isLabel(value.text)) continue
      lines.push({ label: label.text, value })
    }
  }
  return lines
}
