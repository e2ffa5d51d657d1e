import { type AnnualReport, columns, type RequestRow, requestRows, resultRowsOf, type Violation } from './model.ts'
import { acrossOf, balanceOf, figureAt, resultsOf, surplus } from './sums.ts'
import { hint } from './violation.ts'
import { violationWords as words } from './violation-words.ts'
import { columnNames, requestNames } from './words.ts'

/** How much each column is off, by an identity; null where it cannot be told. */
type Offs = readonly (number | null)[]

/** Which slip of the pen would explain what does not fit: a hint where to look first, never a correction. */
export function* findSlips(report: AnnualReport): Generator<Violation> {
  const balances = columns.map((_, i) => surplus(balanceOf(report, i)))
  const results = columns.map((_, i) => surplus(resultsOf(report, i)))
  yield* swappedApplicants(balances, ['results', 'carried-out'])
  yield* swappedApplicants(
    results.map((by) => by && -by),
    resultRowsOf(report.form),
  )
  yield* rowCountedTwice(report, results)
  yield* wrongCells(report, balances, results)
}

/** One case under the wrong kind of applicant: one column has too little of what another has too much. */
function* swappedApplicants(offs: Offs, rows: readonly RequestRow[]): Generator<Violation> {
  const people = offs.slice(0, -1)
  for (const [less, by] of people.entries()) {
    if (by === null || by <= 0) continue
    const more = people.indexOf(-by)
    if (more < 0) continue
    const pair = [columns[less]!, columns[more]!] as const
    const cells = pair.flatMap((column) => rows.map((row) => `${row}/${column}`))
    yield hint('neighbour', cells, words.neighbour(columnNames[pair[0]], columnNames[pair[1]], by))
  }
}

/** The results are more than their total by exactly one row of them, in every column. */
function* rowCountedTwice(report: AnnualReport, results: Offs): Generator<Violation> {
  if (!results.some(Boolean)) return
  const cells = (row: RequestRow) => columns.map((column) => `${row}/${column}`)
  for (const row of resultRowsOf(report.form))
    if (results.every((by, i) => by !== null && by === figureAt(report, row, i)))
      yield hint('counted-twice', cells(row), words.twice(requestNames[row]))
}

/** A cell whose change by one and the same number would put right its row and its column. */
function* wrongCells(report: AnnualReport, balances: Offs, results: Offs): Generator<Violation> {
  for (const row of requestRows) {
    const across = surplus(acrossOf(report, row))
    if (!across) continue
    for (const [i, column] of columns.entries()) {
      const tooMuch = column === 'total' ? -across : across
      const due = effectOf(row, tooMuch)
      const now = figureAt(report, row, i)!
      if (balances[i] !== due.balance || results[i] !== due.results || now < tooMuch) continue
      const message = words.likely(requestNames[row], columnNames[column], now, now - tooMuch)
      yield hint('likely-cell', [`${row}/${column}`], message)
    }
  }
}

/** How far a column is off when the row has so much too much in it. */
function effectOf(row: RequestRow, tooMuch: number): { balance: number; results: number } {
  if (row === 'new' || row === 'carried-in') return { balance: tooMuch, results: 0 }
  if (row === 'carried-out') return { balance: -tooMuch, results: 0 }
  if (row === 'results') return { balance: -tooMuch, results: -tooMuch }
  return { balance: 0, results: tooMuch }
}
