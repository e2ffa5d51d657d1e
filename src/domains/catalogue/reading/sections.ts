import type { Cell, Grid } from '#platform/documents/grid.ts'
import { isBand, isFooter } from './bands.ts'
import { fold } from './fold.ts'
import { type Column, type Header, headerAt } from './header.ts'
import { isHeading } from './heads.ts'
import type { SourceLine } from './model.ts'
import type { Say } from './say.ts'
import { sentences } from './words.ts'

/** One physical row of a table, its cells by column. */
export interface PhysicalRow {
  /** The row's position in the file, from 0. */
  row: number
  cells: Map<number, Cell>
  /** Columns of a table written as text that cannot be told in this row. */
  open?: ReadonlySet<number>
  /** Words of the row that cannot be put under one column. */
  loose?: readonly string[]
  /** The last line of a text that a card stands on, from 0. */
  end?: number
  /** Columns of a table written as text whose cells are told by the other rows only. */
  guessed?: readonly number[]
  /** The lines of a text that the row stands on. */
  lines?: readonly SourceLine[]
}

/** A header and the rows below it, up to the next header of the same table. */
export interface Section {
  grid: Grid
  header: Header
  rows: PhysicalRow[]
}

/** Splits a table at its headers. Rows above the first one, repeated headers, bands and footnotes are no rows. */
export function sectionsOf(grid: Grid, say: Say): Section[] {
  const sections: Section[] = []
  for (let i = 0; i < grid.rows.length; i++) {
    const header = headerAt(grid, i)
    const last = sections.at(-1)
    if (header) {
      // Headings that come again before each page or row begin no new table.
      if (!last || titles(last.header) !== titles(header)) sections.push({ grid, header, rows: [] })
      i = header.bottom
      continue
    }
    const section = last
    if (section && isContent(grid.rows[i]!, section.header, say)) section.rows.push(physicalRow(grid.rows[i]!))
  }
  return sections
}

const titles = ({ columns }: Header): string => columns.map(({ index, title }) => `${index}${title}`).join()

export const physicalRow = (cells: Cell[]): PhysicalRow => ({
  row: cells[0]!.row,
  cells: new Map(cells.map((cell) => [cell.column, cell])),
})

/** The text a cell has of its own, not from a merged neighbour. */
export const ownText = (cell: Cell | undefined): string => (cell && !cell.filled ? cell.text : '')

function isContent(cells: Cell[], header: Header, say: Say): boolean {
  const own = cells.filter((cell) => ownText(cell) !== '')
  if (own.length === 0) return false
  if (own.length > 2 && own.every((cell) => isHeading(cell.text))) return false
  const spot = { row: own[0]!.row + 1, column: null, from: own[0]!.from }
  if (own.length >= 5 && own.every((cell, i) => fold(cell.text).replace(/[()]/g, '') === String(i + 1))) {
    say.note(spot, sentences.columnNumbers)
    return false
  }
  if (isFooter(own.map((cell) => cell.text))) {
    say.note(spot, sentences.band(own.map((cell) => cell.text).join(' ')))
    return false
  }
  if (own.length > 1) return true
  return loneCellIsContent(own[0]!, cells, header, say)
}

/** A row with one cell of its own: the rest of a merged row, an empty numbered row, or a band or footnote. */
function loneCellIsContent(lone: Cell, cells: Cell[], header: Header, say: Say): boolean {
  const spot = { row: lone.row + 1, column: null, from: lone.from }
  const column = header.columns.find((each) => each.index === lone.column)
  if (column?.head === 'seq' && /^\d+$/.test(fold(lone.text))) {
    say.doubt(spot, sentences.numberOnly)
    return false
  }
  const mergedDown = cells.some((cell) => cell.filled && cell.filled.row < cell.row && cell.text !== '')
  const partOfDuty = column !== undefined && lone.colSpan === 1 && !isItemColumn(column)
  if (mergedDown && partOfDuty) return true
  if (partOfDuty && column.head === 'elements') return true
  if (lone.colSpan > 1 || isBand(lone.text)) say.note(spot, sentences.band(lone.text))
  else say.doubt(spot, sentences.untoldLine(lone.text))
  return false
}

export const isItemColumn = (column: Column): boolean =>
  column.head === 'seq' || column.head === 'item' || column.head?.startsWith('level') === true
