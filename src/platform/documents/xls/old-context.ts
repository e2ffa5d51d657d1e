import type { CellBudget } from '../cell-budget.ts'
import type { NumberShape } from '../xlsx/number-shapes.ts'

/** What the sheets of one workbook share. */
export interface OldContext {
  strings: string[]
  shapes: NumberShape[]
  date1904: boolean
  named: boolean
  budget: CellBudget
}
