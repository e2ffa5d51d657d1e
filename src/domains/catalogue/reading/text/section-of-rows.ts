import type { Cell, Grid } from '#platform/documents/grid.ts'
import { isBand, isFooter } from '../bands.ts'
import type { Column } from '../header.ts'
import type { SourceLine } from '../model.ts'
import type { Say } from '../say.ts'
import type { PhysicalRow, Section } from '../sections.ts'
import { isItemColumn } from '../sections.ts'
import { sentences } from '../words.ts'
import type { TextHeader } from './find-header.ts'
import { dutyHeads, type TextRow } from './tell-rows.ts'

/** A table of a text: its headings, the words above it, its rows. */
export interface TextTable {
  header: TextHeader
  title: string | null
  rows: readonly TextRow[]
}

/** What the table of a text is called, and where in it a value stands. */
const tableName = '文字'
const addressOfLine = ({ line }: { line: number }): string => `文字第${line + 1}行`
const address = (piece: { line: number }, cell: number): string => `${addressOfLine(piece)}第${cell + 1}格`

/**
 * Makes of the rows of a text a table like any other: cells that are missing because they were merged are filled from
 * the row above, cells that cannot be told are named as open, and everything else is read as from any table.
 */
export function sectionOfRows({ header, title, rows }: TextTable, text: readonly string[], say: Say): Section {
  const grid: Grid = { name: tableName, rows: [], notes: [] }
  const made: PhysicalRow[] = []
  for (const row of rows) {
    const above = made.at(-1)
    const own = cellsOf(row)
    if (own.size === 0) {
      sayLoose(row, say)
      continue
    }
    if (row.continued && above) fill(own, header.columns.keys(), above, row)
    else fill(own, row.lacking, above, row, header.columns, say)
    if (row.guessed?.length) sayGuessed(own, header.columns, row, say)
    sayCut(own, header.columns, row, say)
    sayGap(own, header.columns, row, say)
    made.push({
      row: row.line,
      cells: new Map([...own].sort(([a], [b]) => a - b)),
      open: new Set(row.open),
      ...(row.guessed?.length ? { guessed: row.guessed } : {}),
      loose: row.loose.map((piece) => piece.text),
      lines: linesBetween(text, row.line, row.end),
    })
  }
  grid.rows = made.map(({ cells }) => [...cells.values()])
  return { grid, header: { ...header, title }, rows: made }
}

/** The lines of a text from one to another that hold something. */
export const linesBetween = (text: readonly string[], begin: number, end: number): SourceLine[] =>
  text.slice(begin, end + 1).flatMap((line, i) => {
    const words = line.trim()
    return words === '' ? [] : [{ from: addressOfLine({ line: begin + i }), text: words }]
  })

function cellsOf(row: TextRow): Map<number, Cell> {
  return new Map(
    [...row.cells].map(([column, piece]) => [
      column,
      { text: piece.text, row: row.line, column, rowSpan: 1, colSpan: 1, from: address(piece, column) },
    ]),
  )
}

/** Takes over the cells of the row above; where columns are given, only of those that offices merge. */
function fill(
  own: Map<number, Cell>,
  lacking: Iterable<number>,
  above: PhysicalRow | undefined,
  row: TextRow,
  columns?: readonly Column[],
  say?: Say,
): void {
  for (const j of lacking) {
    if (own.has(j)) continue
    const cell = above?.cells.get(j)
    const mergeable = columns === undefined || isItemColumn(columns[j]!) || dutyHeads.has(columns[j]!.head)
    if (!cell || cell.text === '' || !mergeable || columns?.[j]?.head === 'seq') {
      own.set(j, { text: '', row: row.line, column: j, rowSpan: 1, colSpan: 1, from: addressOfLine(row) })
      continue
    }
    const filled = cell.filled ?? { row: cell.row, column: j }
    own.set(j, { ...cell, row: row.line, rowSpan: 1, colSpan: 1, filled })
    if (columns && say && dutyHeads.has(columns[j]!.head)) {
      const spot = { row: rowNumber(own, columns, row), column: columns[j]!.title, from: addressOfLine(row) }
      say.doubt(spot, sentences.missingCell)
    }
  }
}

function rowNumber(own: ReadonlyMap<number, Cell>, columns: readonly Column[], row: TextRow): number {
  const seq = own.get(columns.findIndex(({ head }) => head === 'seq'))?.text
  return seq && /^\d+$/.test(seq) ? Number(seq) : row.line + 1
}

function sayGuessed(own: ReadonlyMap<number, Cell>, columns: readonly Column[], row: TextRow, say: Say): void {
  for (const j of row.guessed!) {
    const cell = own.get(j)
    if (!cell || cell.text === '') continue
    say.doubt({ row: rowNumber(own, columns, row), column: columns[j]!.title, from: cell.from }, sentences.guessedPart)
  }
}

function sayCut(own: ReadonlyMap<number, Cell>, columns: readonly Column[], row: TextRow, say: Say): void {
  for (const [j, { cut }] of row.cells) {
    if (!cut) continue
    const spot = { row: rowNumber(own, columns, row), column: columns[j]!.title, from: own.get(j)!.from }
    say.doubt(spot, sentences.cutPageNumber(cut.join('、')))
  }
}

/** A number does not come: the row in front of it may hold its cells, and what was merged may have stood in it. */
function sayGap(own: ReadonlyMap<number, Cell>, columns: readonly Column[], row: TextRow, say: Say): void {
  const number = rowNumber(own, columns, row)
  if (row.beforeGap) say.doubt({ row: number, column: null, from: addressOfLine(row) }, sentences.beforeGap)
  for (const j of row.unsure ?? []) {
    const cell = own.get(j)
    if (cell?.text) say.doubt({ row: number, column: columns[j]!.title, from: cell.from }, sentences.filledOverGap)
  }
}

/** Words that are no row. A title or a footer is only said; what may be a row's is a doubt, for nothing else shows it. */
function sayLoose({ loose: pieces, pageNumber, mayBeOwn }: TextRow, say: Say): void {
  const [first] = pieces
  if (!first) return
  const spot = { row: first.line + 1, column: null, from: addressOfLine(first) }
  const words = pieces.map(({ text }) => text)
  if (pageNumber) say.note(spot, sentences.pageNumber)
  else if (words.every((text) => /^\d+$/.test(text))) say.doubt(spot, sentences.numberOnly)
  else if (!mayBeOwn && (isFooter(words) || words.every(isBand))) say.note(spot, sentences.band(words.join(' ')))
  else say.doubt(spot, sentences.untoldLine(words.join('｜')))
}
