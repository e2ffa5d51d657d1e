import { type CellBudget, spend } from './cell-budget.ts'

/** A table as its file holds it, before anybody says what the columns mean. Positions count from 0. */
export interface Cell {
  text: string
  row: number
  column: number
  rowSpan: number
  colSpan: number
  /** Where a person finds the value: "B12", or "表1 第3行第2列"; of a merged cell, its first position. */
  from: string
  /** The text as the file holds it, where a reader repaired damage in it. */
  raw?: string
  /** Set where the position is covered by a merged cell: the position that cell begins at. */
  filled?: { row: number; column: number }
}

export type Severity = 'doubt' | 'note'

/** Something a person should know about a place of the file; a doubt must be decided, a note is only said. */
export interface GridNote {
  severity: Severity
  from: string | null
  /** Position in the grid, null where it is not about one row (or column). */
  row: number | null
  column: number | null
  message: string
}

export interface Grid {
  name: string
  /** One list per physical row that holds anything, top down; in it only cells that are there, left to right. */
  rows: Cell[][]
  notes: GridNote[]
}

export interface Merge {
  row: number
  column: number
  rowSpan: number
  colSpan: number
}

/**
 * Writes the text of each merged cell into the positions it covers, but only into rows that exist and columns
 * that are used, so that a merge over a whole sheet costs nothing. Returns the cells whose own other text was covered;
 * the file is refused when its budget of cells or characters is spent.
 */
export function spreadMerges(
  rows: Map<number, Map<number, Cell>>,
  merges: readonly Merge[],
  budget: CellBudget,
  table: string,
): Cell[] {
  const covered: Cell[] = []
  const order = [...rows.keys()].sort((a, b) => a - b)
  let width = 0
  for (const cells of rows.values()) for (const column of cells.keys()) width = Math.max(width, column + 1)
  for (const merge of merges) {
    const master = rows.get(merge.row)?.get(merge.column)
    if (!master) continue
    master.rowSpan = merge.rowSpan
    master.colSpan = merge.colSpan
    const right = Math.min(width, merge.column + merge.colSpan)
    for (let i = firstAtLeast(order, merge.row); i < order.length && order[i]! < merge.row + merge.rowSpan; i++) {
      spend(budget, 'cells', right - merge.column, table)
      spend(budget, 'characters', (right - merge.column) * master.text.length, table)
      coverRow(rows.get(order[i]!)!, order[i]!, master, right, covered)
    }
  }
  return covered
}

function coverRow(cells: Map<number, Cell>, row: number, master: Cell, right: number, covered: Cell[]): void {
  for (let column = master.column; column < right; column++) {
    if (row === master.row && column === master.column) continue
    const own = cells.get(column)
    if (own && !own.filled && own.text !== '' && own.text !== master.text) covered.push(own)
    const filled = { row: master.row, column: master.column }
    cells.set(column, { text: master.text, row, column, rowSpan: 1, colSpan: 1, from: master.from, filled })
  }
}

function firstAtLeast(sorted: readonly number[], least: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The rows in order, each as a list from left to right. */
export const rowsInOrder = (rows: Map<number, Map<number, Cell>>): Cell[][] =>
  [...rows.entries()]
    .sort((a, b) => a[0] - b[0])
    .map(([, cells]) => [...cells.values()].sort((a, b) => a.column - b.column))
