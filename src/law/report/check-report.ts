import { checkBefore } from './check-before.ts'
import { checkParts } from './check-parts.ts'
import { checkProse } from './check-prose.ts'
import { findSlips } from './find-slips.ts'
import { cellsOf } from './layout.ts'
import type { AnnualReport, ReportForm, Violation } from './model.ts'
import { checkSums, sumOfRows } from './sums.ts'
import { error, hint } from './violation.ts'
import { placeOf, violationWords as words } from './violation-words.ts'

/** Reports at hand besides the one that is checked. */
export interface OtherReports {
  /** Last year's report of the same organ. */
  before?: AnnualReport | null | undefined
  /** The reports of the organs that this one sums up. */
  parts?: readonly AnnualReport[] | undefined
}

/**
 * What does not fit together in a published report: the identities the form prints in its own head (国办公开办函〔2021〕
 * 30号), and what stands to reason. Cells that are blank or unreadable are never taken for nought: a sum that lacks one is
 * not assessed (see unreadableCells).
 */
export function* checkReport(report: AnnualReport, { before, parts }: OtherReports = {}): Generator<Violation> {
  yield* report.remarks
  yield* strangeFigures(report)
  yield* wrongForm(report)
  yield* checkSums(report)
  yield* findSlips(report)
  yield* checkProse(report)
  if (before) yield* checkBefore(report, before)
  if (parts) yield* checkParts(report, parts)
  yield* directSuits(report)
}

/** Cells that are blank or could not be read, as row/column: what stands on them is not assessed. */
export const unreadableCells = (report: AnnualReport): string[] =>
  [...cellsOf(report)].flatMap(({ id, figure }) => (figure === null ? [id] : []))

/** Rule 7: counts are whole and not negative; money may have decimals, and what became fewer is negative. */
function* strangeFigures(report: AnnualReport): Generator<Violation> {
  for (const { id, row, column, figure } of cellsOf(report)) {
    if (figure === null) continue
    const place = placeOf(row.table, row.name, column.name)
    const whole = Number.isInteger(figure)
    const money = column.kind === 'money' || column.kind === 'cost'
    if (money && figure < 0) yield error('number', [id], words.money(place, figure))
    if (column.kind === 'change' && !whole) yield error('number', [id], words.whole(place, figure))
    if (column.kind === 'count' && !(whole && figure >= 0)) yield error('number', [id], words.count(place, figure))
  }
}

/** 国办公开办函〔2021〕30号 holds from the report on 2021; 〔2019〕60号 held for those on 2019 and 2020. */
function* wrongForm({ form, year }: AnnualReport): Generator<Violation> {
  if (year === null) return
  const right: ReportForm = year < 2021 ? '2019' : '2021'
  if (form !== right) yield hint('form', [], words.form(year, form, right))
}

/** What 条例第十四条至第十六条 withholds: from 2024 on 行政复议 comes first (行政复议法第二十三条第一款第四项). */
const withheld = [
  'state-secret',
  'other-law',
  'three-securities',
  'third-party',
  'internal-affairs',
  'process-info',
  'enforcement-file',
] as const

/** Rule 10: more suits without reconsideration than answers that allow one. */
function* directSuits(report: AnnualReport): Generator<Violation> {
  const direct = report.disputes['litigation-direct']?.at(-1)
  const refused = sumOfRows(report, withheld, 6)
  const results = report.requests.results?.at(-1)
  if (report.year === null || report.year < 2024 || typeof direct !== 'number') return
  if (refused === null || refused === 0 || typeof results !== 'number') return
  const open = results - refused
  const cells = ['litigation-direct/total', ...withheld.map((row) => `${row}/total`)]
  if (direct > open) yield hint('direct-suits', cells, words.directSuits(direct, Math.max(0, open)))
}
