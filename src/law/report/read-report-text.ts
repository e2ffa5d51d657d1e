import { disclosureLabels, olderWords, otherHandling, plainText, requestLabels, yearIn } from './labels.ts'
import { layoutOf } from './layout.ts'
import { gluedRows, missingParts } from './missing-parts.ts'
import {
  type AnnualReport,
  type DisclosureRow,
  type DisputeRow,
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
/** The results three times, the names of the two kinds of suits between them or left out, in the order of the form. */
const disputeHead = new RegExp(
  `${outcomes}(?:未经复议直接起诉)?(?:复议后起诉)?${outcomes}(?:复议后起诉)?${outcomes}(?=[\\d ])`,
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
  const { rows, open } = splitTable(found, 7, sumsOf(form))
  const requests: Partial<Record<RequestRow, Row>> = { ...rows }
  for (const row of open) requests[row as RequestRow] = Array.from({ length: 7 }, () => null)
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

/** The digits behind each label; the number that begins the next label is none of them. */
function requestsIn(flat: string, form: ReportForm): Record<string, string> {
  const rows: Record<string, string> = {}
  let at = 0
  for (const row of requestRows) {
    const label = labelOf(row, form)
    const match = label?.exec(flat.slice(at))
    if (!match) continue
    at += match.index + match[0].length
    const digits = /^[\d ]+/.exec(flat.slice(at))?.[0] ?? ''
    const numbered = /[.、]/.test(flat[at + digits.length] ?? '')
    const own = numbered ? digits.slice(0, -1) : digits
    if (own.trim() !== '') rows[row] = own
    at += own.length
  }
  return rows
}

/** Null for a row the form has not. */
function labelOf(row: RequestRow, form: ReportForm): RegExp | null {
  if (form === '2019' && (row === 'not-corrected-in-time' || row === 'fee-not-paid')) return null
  const { number, words } = form === '2019' && row === 'other' ? otherHandling : requestLabels[row]
  return new RegExp(number + words + (row === 'other' ? '(?=[\\d ]|\\(七)' : ''))
}

/** Table two: between its heading and that of table three; a row whose digits can be cut in several ways stays blank. */
function disclosureIn(flat: string, form: ReportForm): AnnualReport['disclosure'] {
  const from = flat.search(/第二十条第\(一\)项/)
  const to = flat.search(/三、收到和处理政府信息公开申请情况/)
  if (from < 0 || to < from) return {}
  const table = flat.slice(from, to)
  if (olderWords.test(table) !== (form === '2019')) return {}
  const rows: Partial<Record<string, Row>> = {}
  for (const layout of layoutOf(form)) {
    if (layout.table !== '二') continue
    const match = new RegExp(`${disclosureLabels[layout.id as DisclosureRow]}(?=[-−+\\d])`).exec(table)
    const text = match && /^[-−+\d. ]+/.exec(table.slice(match.index + match[0].length))?.[0]
    if (text) rows[layout.id] = splitCells(text, layout.columns)
  }
  return rows
}

/** Table four: three times four results and their sum, cut where only one way is left. */
function disputesIn(flat: string): Partial<Record<DisputeRow, Row>> {
  const head = disputeHead.exec(flat)
  if (!head) return {}
  const from = head.index + head[0].length
  const only = splitDisputes(/^[\d ]+/.exec(flat.slice(from))?.[0] ?? '')
  const blank = [null, null, null, null, null]
  return Object.fromEntries(disputeRows.map((row, i) => [row, only?.[i] ?? blank]))
}
