import { figuresOf, layoutOf } from './layout.ts'
import type { AnnualReport, Violation } from './model.ts'
import { sum } from './sums.ts'
import { hint } from './violation.ts'
import { violationWords as words } from './violation-words.ts'

/**
 * Rule 9: a government's report sums up those of its organs, in tables three and four. A cell that one of them lacks is
 * not assessed. A warning for each row, with all its columns that differ.
 */
export function* checkParts(report: AnnualReport, parts: readonly AnnualReport[]): Generator<Violation> {
  for (const row of layoutOf(report.form)) {
    if (row.table === '二') continue
    const off = row.columns.flatMap(({ id, name }, i) => {
      const [own, all] = [
        figuresOf(report, row)?.[i] ?? null,
        sum(parts.map((part) => figuresOf(part, row)?.[i] ?? null)),
      ]
      return own === null || all === null || own === all ? [] : [{ cell: `${row.id}/${id}`, name, own, all }]
    })
    if (off.length === 0) continue
    const message = words.parts(
      row.name,
      off.map(({ name }) => name),
      off.map(({ own }) => own),
      off.map(({ all }) => all),
    )
    yield hint(
      'parts-sum',
      off.map(({ cell }) => cell),
      message,
    )
  }
}
