import { parseArgs } from 'node:util'
import { checkReport } from '#law/report/check-report.ts'
import { cellsOf } from '#law/report/layout.ts'
import type { AnnualReport, ReportForm } from '#law/report/model.ts'
import { readReportDocument } from '#law/report/read-report-document.ts'
import { readReportText } from '#law/report/read-report-text.ts'
import { drawReport, randomOf } from '#law/report/testing/draw-report.ts'
import { printPage, printText } from '#law/report/testing/print-report.ts'
import { readHtmlTables } from '#platform/documents/html/tables.ts'
import { importLimits } from '#platform/documents/limits.ts'

/**
 * How published reports are read back: node tools/reports/measure.ts [--reports 1000] [--seed 1]. Draws reports that
 * balance, prints each as a page with merged cells and as text whose cells lost their blanks (all, or half of them), some
 * with cells left blank, and reads them. A cell read as another figure is wrong; it must never happen.
 */

const { values } = parseArgs({
  options: { reports: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})

interface Tally {
  cells: number
  told: number
  wrong: number
  blank: number
}

const tallies = new Map<string, Tally>()
const random = randomOf(Number(values.seed))

function judge(way: string, truth: AnnualReport, read: AnnualReport | null): void {
  const given = new Map(
    [...cellsOf(read ?? { ...truth, requests: {}, disclosure: {}, disputes: {} })].map((cell) => [
      cell.id,
      cell.figure,
    ]),
  )
  for (const { id, row, figure } of cellsOf(truth)) {
    const key = `${way.padEnd(34)} 表${row.table}`
    const tally = tallies.get(key) ?? { cells: 0, told: 0, wrong: 0, blank: 0 }
    tallies.set(key, tally)
    const own = given.get(id) ?? null
    if (figure === null) tally.blank++
    else tally.cells++
    if (own !== null && own !== figure) tally.wrong++
    else if (own !== null) tally.told++
  }
}

let unbalanced = 0
for (let i = 0; i < Number(values.reports); i++) {
  const form: ReportForm = random() < 0.8 ? '2021' : '2019'
  const size = [5, 50, 500, 5_000][Math.floor(random() * 4)]!
  const whole = drawReport(random, form, size)
  const blanked = withBlanks(whole)
  for (const [kind, report] of [
    ['', whole],
    [', cells left blank', blanked],
  ] as const) {
    const page = readHtmlTables(printPage(report), importLimits)
    const tables = page.grids.map(({ rows }) => rows)
    const read = readReportDocument({ text: `${page.title}\n${page.text()}`, tables })
    judge(`page${kind}`, report, read)
    if (kind === '' && read && [...checkReport(read)].some(({ severity }) => severity === 'error')) unbalanced++
    judge(`text, up to ${size}, glued${kind}`, report, readReportText(printText(report, () => '')))
    judge(
      `text, half the blanks lost${kind}`,
      report,
      readReportText(printText(report, () => (random() < 0.5 ? ' ' : ''))),
    )
  }
}

console.log(`${values.reports} reports, seed ${values.seed}`)
for (const [way, { cells, told, wrong, blank }] of [...tallies].sort())
  console.log(
    `${way}  ${told} of ${cells} figures told (${((told / cells) * 100).toFixed(1)} %), ${wrong} wrong, ${blank} blank`,
  )
console.log(`pages that balance and were found not to: ${unbalanced}`)

/** The same report with some noughts left blank, as many offices print it. */
function withBlanks(report: AnnualReport): AnnualReport {
  const thin = <Rows extends Partial<Record<string, readonly (number | null)[]>>>(rows: Rows): Rows =>
    Object.fromEntries(
      Object.entries(rows).map(([row, figures]) => [
        row,
        figures!.map((figure) => (figure === 0 && random() < 0.4 ? null : figure)),
      ]),
    ) as unknown as Rows
  return {
    ...report,
    disclosure: thin(report.disclosure),
    requests: thin(report.requests),
    disputes: thin(report.disputes),
  }
}
