import { type AnnualReport, columns, type Violation } from './model.ts'
import { figureAt } from './sums.ts'
import { hint } from './violation.ts'
import { violationWords as words } from './violation-words.ts'
import { columnNames, disclosureNames } from './words.ts'

/**
 * Rules 5 and 6: what was carried on comes in, and documents in force follow from those of last year. Warnings: last
 * year's report may have been corrected, documents merged or classed anew.
 */
export function* checkBefore(report: AnnualReport, before: AnnualReport): Generator<Violation> {
  for (const [i, column] of columns.entries()) {
    const [out, into] = [figureAt(before, 'carried-out', i), figureAt(report, 'carried-in', i)]
    if (out === null || into === null || out === into) continue
    const cells = [`carried-in/${column}`]
    yield hint('carried-over', cells, words.carriedOver(columnNames[column], out, into))
  }
  // The older form counts what is public, not what is in force.
  if (report.form === '2019' || before.form === '2019') return
  for (const row of ['regulations', 'normative'] as const) {
    const [now, last] = [report.disclosure[row], before.disclosure[row]?.[2]]
    if (!now || typeof last !== 'number') continue
    const [made, repealed, valid] = now
    if (typeof made !== 'number' || typeof repealed !== 'number' || typeof valid !== 'number') continue
    const expected = last + made - repealed
    const cells = ['made', 'repealed', 'valid'].map((column) => `${row}/${column}`)
    if (expected !== valid) yield hint('valid-count', cells, words.valid(disclosureNames[row], expected, valid))
  }
}
