import { CannotReadFile } from './cannot-read-file.ts'
import type { DocumentLimits } from './limits.ts'
import { refusals } from './words.ts'

/** What the cells of one file may still cost, over all its tables. */
export interface CellBudget {
  limits: DocumentLimits
  rows: number
  cells: number
  characters: number
}

export const newBudget = (limits: DocumentLimits): CellBudget => ({
  limits,
  rows: limits.rows,
  cells: limits.cells,
  characters: limits.characters,
})

/** Takes rows, cells or characters from what is left; refuses the file where nothing is, naming the table. */
export function spend(budget: CellBudget, what: 'rows' | 'cells' | 'characters', count: number, table: string): void {
  budget[what] -= count
  if (budget[what] >= 0) return
  if (what === 'rows') throw new CannotReadFile(refusals.rows(budget.limits.rows))
  if (what === 'cells') throw new CannotReadFile(refusals.cells(table))
  throw new CannotReadFile(refusals.characters(budget.limits.characters, table))
}
