import { CannotReadFile } from '../cannot-read-file.ts'
import { type CellBudget, spend } from '../cell-budget.ts'
import { cleanText } from '../clean-text.ts'
import { type Cell, type Grid, type Merge, rowsInOrder, spreadMerges } from '../grid.ts'
import { collectNotes, type NoteCollector } from '../notes.ts'
import { names, refusals, notes as words } from '../words.ts'

/** A cell as the document writes it, its paragraphs as lines. */
export interface DraftCell {
  span: number
  /** Merged with the cell above (`down`) or before it (`across`). */
  down: 'begins' | 'goes-on' | null
  across: boolean
  lines: string[]
  /** What has to be said of it, as sentences. */
  doubts: Set<string>
}

export interface DraftRow {
  /** Columns left free before the first cell. */
  before: number
  /** A sentence where the row is not shown, else null. */
  left: string | null
  cells: DraftCell[]
}

export interface DraftTable {
  name: string
  rows: DraftRow[]
}

export const newCell = (): DraftCell => ({ span: 1, down: null, across: false, lines: [], doubts: new Set() })
export const newRow = (): DraftRow => ({ before: 0, left: null, cells: [] })

/** Lays the rows of a table out as a grid: spans, cells merged downwards, what was left out. */
export function gridOf({ name, rows: drafts }: DraftTable, budget: CellBudget): Grid {
  const rows = new Map<number, Map<number, Cell>>()
  const notes = collectNotes(name)
  const merges: Merge[] = []
  /** The merge that still reaches down, by its first column. */
  let open = new Map<number, Merge>()
  let row = 0
  for (const draft of drafts) {
    if (draft.left !== null) {
      if (draft.cells.some((cell) => textOf(cell) !== ''))
        notes.at('doubt', { from: names.webRow(name, row), row, column: null }, draft.left)
      continue
    }
    spend(budget, 'rows', 1, name)
    const cells = new Map<number, Cell>()
    const reaching = new Map<number, Merge>()
    let column = draft.before
    for (const cell of acrossMerged(draft.cells)) {
      if (column + cell.span > budget.limits.columns) throw new CannotReadFile(refusals.cells(name))
      const merge = cell.down === 'goes-on' ? open.get(column) : undefined
      if (merge) {
        merge.rowSpan++
        reaching.set(column, merge)
        sayCovered(cell, { row, column }, name, notes)
      } else {
        const place = { row, column, rowSpan: 1, colSpan: cell.span }
        cells.set(column, putCell(cell, place, name, notes, budget))
        if (cell.down !== null) reaching.set(column, place)
        if (cell.down !== null || cell.span > 1) merges.push(place)
      }
      column += cell.span
    }
    open = reaching
    rows.set(row, cells)
    row++
  }
  spreadMerges(rows, merges, budget, name)
  return { name, rows: rowsInOrder(rows), notes: notes.take() }
}

/** Cells that an older word processor merged with the one before them become its span. */
function acrossMerged(cells: readonly DraftCell[]): DraftCell[] {
  const whole: DraftCell[] = []
  for (const cell of cells) {
    const before = whole.at(-1)
    if (cell.across && before) before.span += cell.span
    else whole.push(cell)
  }
  return whole
}

function putCell(cell: DraftCell, place: Merge, name: string, notes: NoteCollector, budget: CellBudget): Cell {
  const from = names.webCell(name, place.row, place.column)
  const { text, removed, lost } = cleanText(cell.lines.join('\n'))
  spend(budget, 'cells', 1, name)
  spend(budget, 'characters', text.length, name)
  if (removed > 0) notes.at('note', { from, ...place }, words.controls(removed))
  if (lost > 0) notes.at('doubt', { from, ...place }, words.lost(lost))
  for (const message of cell.doubts) notes.at('doubt', { from, ...place }, message)
  return { text, ...place, from }
}

function sayCovered(cell: DraftCell, at: { row: number; column: number }, name: string, notes: NoteCollector): void {
  const text = textOf(cell)
  const from = names.webCell(name, at.row, at.column)
  if (text !== '') notes.at('doubt', { from, ...at }, words.coveredText(text))
}

const textOf = (cell: DraftCell): string => cleanText(cell.lines.join('\n')).text
