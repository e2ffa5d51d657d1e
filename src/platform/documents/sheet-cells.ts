import { CannotReadFile } from './cannot-read-file.ts'
import { cellAddress, columnName } from './cell-address.ts'
import { type CellBudget, spend } from './cell-budget.ts'
import type { CleanText } from './clean-text.ts'
import { type Cell, type Grid, type Merge, rowsInOrder, type Severity, spreadMerges } from './grid.ts'
import { collectNotes } from './notes.ts'
import { refusals, notes as words } from './words.ts'

/** The cells of one sheet of a workbook while it is read. */
export interface SheetCells {
  /** Where a person finds the cell. */
  address(row: number, column: number): string
  say(severity: Severity, row: number, column: number, message: string): void
  put(row: number, column: number, text: CleanText): void
  merge(merge: Merge): void
  hideRow(row: number): void
  hideColumns(first: number, last: number): void
  toGrid(): Grid
}

/** More merged cells than a readable sheet has. */
const mostMerges = 200_000
/** Hidden places that are named; more of them say nothing more. */
const mostHidden = 50

/** Gathers the cells of a sheet sparsely, within what the whole workbook may cost. */
export function gatherCells(name: string, named: boolean, budget: CellBudget): SheetCells {
  const rows = new Map<number, Map<number, Cell>>()
  const notes = collectNotes(name)
  const merges: Merge[] = []
  const hiddenColumns: string[] = []
  /** One byte a row, once a row is hidden at all. */
  let hiddenRows: Uint8Array | null = null
  const prefix = named ? `${name}!` : ''
  const address = (row: number, column: number) => prefix + cellAddress(row, column)
  const say = (severity: Severity, row: number, column: number, message: string) =>
    notes.at(severity, { from: address(row, column), row, column }, message)

  function put(row: number, column: number, { text, removed, lost }: CleanText): void {
    if (removed > 0) say('note', row, column, words.controls(removed))
    if (lost > 0) say('doubt', row, column, words.lost(lost))
    if (text === '') return
    let cells = rows.get(row)
    if (!cells) {
      spend(budget, 'rows', 1, name)
      cells = new Map()
      rows.set(row, cells)
    }
    spend(budget, 'cells', 1, name)
    spend(budget, 'characters', text.length, name)
    const from = address(row, column)
    if (cells.has(column)) throw new CannotReadFile(refusals.twice(from))
    cells.set(column, { text, row, column, rowSpan: 1, colSpan: 1, from })
  }

  function toGrid(): Grid {
    const hidden = [...rows.keys()].filter((row) => hiddenRows?.[row] === 1).map((row) => row + 1)
    if (hidden.length > 0) notes.whole('doubt', words.hiddenRows(name, hidden))
    if (hiddenColumns.length > 0) notes.whole('doubt', words.hiddenColumns(name, hiddenColumns))
    for (const { text, from, row, column } of spreadMerges(rows, merges, budget, name))
      notes.at('doubt', { from, row, column }, words.coveredText(text))
    return { name, rows: rowsInOrder(rows), notes: notes.take() }
  }

  return {
    address,
    say,
    put,
    toGrid,
    merge(merge) {
      if (merges.push(merge) > mostMerges) throw new CannotReadFile(refusals.cells(name))
    },
    hideRow(row) {
      hiddenRows ??= new Uint8Array(1_048_576)
      hiddenRows[row] = 1
    },
    hideColumns(first, last) {
      if (hiddenColumns.length >= mostHidden || !(first >= 0 && last >= first && last < 16_384)) return
      const [from, to] = [columnName(first), columnName(last)]
      hiddenColumns.push(from === to ? from : `${from}–${to}`)
    },
  }
}
