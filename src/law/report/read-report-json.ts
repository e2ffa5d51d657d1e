import {
  type AnnualReport,
  type DisputeRow,
  disputeRows,
  documentColumns,
  documentRows,
  type RequestRow,
  type Row,
  resultRows,
} from './model.ts'

/** Names of the result rows in exchanged files, in the order of the form; the older form has one row for other handling. */
const fileNames: readonly string[] = [
  'disclosed',
  'partly_disclosed',
  'denied_state_secret',
  'denied_other_law',
  'denied_three_securities',
  'denied_third_party',
  'denied_internal_affairs',
  'denied_process_info',
  'denied_enforcement_file',
  'denied_administrative_query',
  'unable_not_held',
  'unable_needs_making',
  'unable_unclear_after_correction',
  'not_handled_petition',
  'not_handled_repeat',
  'not_handled_publication',
  'not_handled_mass',
  'not_handled_confirmation',
  'other_not_corrected_in_time',
  'other_fee_not_paid',
  'other_other',
]

const noughts: Row = [0, 0, 0, 0, 0, 0, 0]

/**
 * A report as an object of an exchanged file: `requests_new`, `results.…`, `review` and so on. In a table that is given whole
 * (`coverage` full_requests_table) a result that is not listed is nought. Null for what is no such object; figures that are no
 * figures become null.
 */
export function readReportJson(value: unknown): AnnualReport | null {
  if (!isRecord(value)) return null
  const form = value.form === '2019' ? '2019' : '2021'
  const requests: Partial<Record<RequestRow, Row>> = {}
  const put = (row: RequestRow, given: unknown) => {
    const figures = rowOf(given, 7)
    if (figures) requests[row] = figures
  }
  put('new', value.requests_new)
  put('carried-in', value.requests_carried_in)
  put('carried-out', value.requests_carried_out)
  const results = isRecord(value.results) ? value.results : {}
  put('results', results.total)
  const whole = value.coverage === 'full_requests_table'
  for (const [i, row] of resultRows.entries()) {
    const given = row === 'other' && form === '2019' ? results.other_handling : results[fileNames[i]!]
    if (given !== undefined) put(row, given)
    else if (whole) requests[row] = noughts
  }
  const disputes: Partial<Record<DisputeRow, Row>> = {}
  for (const row of disputeRows) {
    const figures = rowOf(value[row.replaceAll('-', '_')], 5)
    if (figures) disputes[row] = figures
  }
  const documents: AnnualReport['documents'] = {}
  for (const row of documentRows) {
    const given = value[row]
    if (isRecord(given)) documents[row] = documentColumns.map((column) => figureOf(given[column]))
  }
  const stated = figureOf(value.requests_in_prose)
  const tells = [requests, disputes, documents].some((table) => Object.keys(table).length > 0)
  if (!tells) return null
  const year = figureOf(value.year)
  return { form, year, requests, disputes, documents, prose: stated === null ? {} : { requests: stated } }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const figureOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

const rowOf = (value: unknown, count: number): Row | null =>
  Array.isArray(value) && value.length === count ? value.map(figureOf) : null
