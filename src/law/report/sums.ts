import {
  type AnnualReport,
  columns,
  disputeColumns,
  disputeRows,
  type Figure,
  type RequestRow,
  requestRows,
  resultRowsOf,
  type Violation,
} from './model.ts'
import { error } from './violation.ts'
import { violationWords as words } from './violation-words.ts'
import { columnNames, disputeNames, requestNames } from './words.ts'

/** The sum; null where one of them is blank, so that no blank is taken for nought. */
export const sum = (figures: readonly Figure[]): Figure =>
  figures.reduce<Figure>((all, figure) => (all === null || figure === null ? null : all + figure), 0)

export const figureAt = ({ requests }: AnnualReport, row: RequestRow, column: number): Figure =>
  requests[row]?.[column] ?? null

/** The sum of some rows of table three in a column; null where one is blank or not there. */
export const sumOfRows = (report: AnnualReport, rows: readonly RequestRow[], column: number): Figure =>
  sum(rows.map((row) => figureAt(report, row, column)))

/** Both sides of an identity; null where one of its cells is blank. */
export interface Sides {
  left: number
  right: number
}

const sides = (left: Figure, right: Figure): Sides | null => (left === null || right === null ? null : { left, right })

/** Rule 1 in a column: new + carried in = results + carried out. */
export const balanceOf = (report: AnnualReport, column: number): Sides | null =>
  sides(sumOfRows(report, ['new', 'carried-in'], column), sumOfRows(report, ['results', 'carried-out'], column))

/** Rule 2 in a column: all results = their total. */
export const resultsOf = (report: AnnualReport, column: number): Sides | null =>
  sides(sumOfRows(report, resultRowsOf(report.form), column), figureAt(report, 'results', column))

/** Rule 3 in a row: all kinds of applicants = the last column. */
export const acrossOf = (report: AnnualReport, row: RequestRow): Sides | null =>
  sides(sum(columns.slice(0, -1).map((_, i) => figureAt(report, row, i))), figureAt(report, row, columns.length - 1))

/** How much the left side is more than the right; 0 where they are the same, null where it cannot be told. */
export const surplus = (both: Sides | null): number | null => both && both.left - both.right

/** Rules 1 to 4: the identities of tables three and four. */
export function* checkSums(report: AnnualReport): Generator<Violation> {
  for (const [i, column] of columns.entries()) {
    const both = balanceOf(report, i)
    const cells = ['new', 'carried-in', 'results', 'carried-out'].map((row) => `${row}/${column}`)
    if (surplus(both)) yield error('balance', cells, words.balance(columnNames[column], both!.left, both!.right))
  }
  for (const [i, column] of columns.entries()) {
    const both = resultsOf(report, i)
    const cells = [...resultRowsOf(report.form), 'results'].map((row) => `${row}/${column}`)
    if (surplus(both)) yield error('results-sum', cells, words.results(columnNames[column], both!.left, both!.right))
  }
  for (const row of requestRows) {
    const both = acrossOf(report, row)
    const cells = columns.map((column) => `${row}/${column}`)
    if (surplus(both)) yield error('row-sum', cells, words.across(requestNames[row], both!.left, both!.right))
  }
  for (const row of disputeRows) {
    const figures = report.disputes[row]
    if (!figures) continue
    const both = sides(sum(figures.slice(0, -1)), figures.at(-1) ?? null)
    const cells = disputeColumns.map((column) => `${row}/${column}`)
    if (surplus(both)) yield error('dispute-sum', cells, words.disputes(disputeNames[row], both!.left, both!.right))
  }
}
