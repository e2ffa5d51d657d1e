import { disclosureLabels, olderWords, otherHandling, plainText, requestLabels, yearIn } from './labels.ts'
import { layoutOf } from './layout.ts'
import { gluedRows, missingParts } from './missing-parts.ts'
import {
  type AnnualReport,
  columns,
  type DisputeRow,
  disputeColumns,
  disputeRows,
  type ReportForm,
  type RequestRow,
  type Row,
  requestRows,
  resultRowsOf,
} from './model.ts'
import { readProse } from './read-prose.ts'
import { splitCells } from './split-cells.ts'
import { splitDisputes } from './split-disputes.ts'
import { splitTable } from './split-table.ts'
import { readingWords } from './violation-words.ts'

/** The sums that hold down every column of table three. */
const sumsOf = (form: ReportForm) => [
  { left: ['new', 'carried-in'], right: ['results', 'carried-out'] },
  { left: resultRowsOf(form), right: ['results'] },
]

const outcomes = '结果维持结果纠正其[他它]结果尚未审结总计'
/**
 * The results three times, the names of the two kinds of suits between them or left out, in the order of the form; then the
 * figures.
 */
const disputeTable = new RegExp(
  `${outcomes}(?:未经复议直接起诉)?(?:复议后起诉)?${outcomes}(?:复议后起诉)?${outcomes}(\\d[\\d ]*)`,
)

/**
 * The tables of a published report from running text, also where the figures stand glued together. A row is told only
 * where its own sum and the sums of its columns leave exactly one way to cut the digits; every other row stays blank and
 * is named as unreadable. Null where the text is no such report.
 */
export function readReportText(text: string): AnnualReport | null {
  const flat = plainText(text)
    .replace(/(?<=[^\d\s])\s+|\s+(?=[^\d\s])/gu, '')
    .replace(/\s+/g, ' ')
  const form = formIn(flat)
  const found = requestsIn(flat, form)
  if (!('new' in found && 'results' in found)) return null
  const { rows, open } = splitTable(found, columns.length, sumsOf(form))
  const requests: Partial<Record<RequestRow, Row>> = { ...rows }
  for (const row of open) requests[row as RequestRow] = columns.map(() => null)
  const report = {
    form,
    year: yearIn(flat),
    disclosure: disclosureIn(flat, form),
    requests,
    disputes: disputesIn(flat),
    prose: readProse(flat),
    remarks: [],
  }
  const again = flat.split(new RegExp(requestLabels.new.words)).length > 2
  const notes = [...(again ? [readingWords.twoReports()] : []), ...gluedRows(report), ...missingParts(report)]
  return { ...report, notes }
}

const formIn = (flat: string): ReportForm =>
  new RegExp(`${otherHandling.number}${otherHandling.words}\\d[\\d ]`).test(flat) ? '2019' : '2021'

/** The digits behind each label, one after another; the number that begins the next label is none of them. */
function requestsIn(flat: string, form: ReportForm): Record<string, string> {
  const rows: Record<string, string> = {}
  let at = 0
  for (const row of requestRows) {
    const { number, words } = form === '2019' && row === 'other' ? otherHandling : requestLabels[row]
    const match = new RegExp(`${number}${words}(\\d[\\d ]*)(?![.、])`).exec(flat.slice(at))
    if (!match) continue
    at += match.index
    rows[row] = match[1]!
  }
  return rows
}

/** Table two: between its heading and that of table three; a row whose digits can be cut in several ways stays blank. */
function disclosureIn(flat: string, form: ReportForm): AnnualReport['disclosure'] {
  const table = /第二十条第\(一\)项(.*?)三、收到和处理政府信息公开申请情况/.exec(flat)?.[1]
  if (!table || olderWords.test(table) !== (form === '2019')) return {}
  const rows: Partial<Record<string, Row>> = {}
  const layouts = new Map(layoutOf(form).map((layout) => [layout.id, layout]))
  for (const [row, label] of Object.entries(disclosureLabels)) {
    const layout = layouts.get(row)
    const text = new RegExp(`${label}([-−+\\d][-−+\\d. ]*)`).exec(table)?.[1]
    if (layout && text) rows[row] = splitCells(text, layout.columns)
  }
  return rows
}

/** Table four: three times four results and their sum, cut where only one way is left. */
function disputesIn(flat: string): Partial<Record<DisputeRow, Row>> {
  const digits = disputeTable.exec(flat)?.[1]
  if (!digits) return {}
  const only = splitDisputes(digits)
  return Object.fromEntries(disputeRows.map((row, i) => [row, only?.[i] ?? disputeColumns.map(() => null)]))
}
