import { layoutOf, type RowLayout } from './layout.ts'
import {
  type AnnualReport,
  type ProseFigure,
  type ReportForm,
  type ResultRow,
  type Row,
  reportForms,
  resultRowsOf,
  type Violation,
} from './model.ts'
import { readRow, unreadRow } from './rows-of-cells.ts'
import { error } from './violation.ts'
import { readingWords, refusalWords } from './violation-words.ts'

/** Names of the result rows in exchanged files. */
const resultKeys: Record<ResultRow, string> = {
  disclosed: 'disclosed',
  'partly-disclosed': 'partly_disclosed',
  'state-secret': 'denied_state_secret',
  'other-law': 'denied_other_law',
  'three-securities': 'denied_three_securities',
  'third-party': 'denied_third_party',
  'internal-affairs': 'denied_internal_affairs',
  'process-info': 'denied_process_info',
  'enforcement-file': 'denied_enforcement_file',
  'administrative-query': 'denied_administrative_query',
  'not-held': 'unable_not_held',
  'needs-making': 'unable_needs_making',
  'unclear-after-correction': 'unable_unclear_after_correction',
  petition: 'not_handled_petition',
  repeat: 'not_handled_repeat',
  publication: 'not_handled_publication',
  mass: 'not_handled_mass',
  confirmation: 'not_handled_confirmation',
  'not-corrected-in-time': 'other_not_corrected_in_time',
  'fee-not-paid': 'other_fee_not_paid',
  other: 'other_other',
}

/** Names of the columns of table two in exchanged files, where they are not the form's own. */
const columnKeys: Partial<Record<string, string>> = {
  'regulations/made 2019': 'new_made',
  'regulations/published 2019': 'newly_published',
  'regulations/public 2019': 'total_public',
  'normative/made 2019': 'new_made',
  'normative/published 2019': 'newly_published',
  'normative/public 2019': 'total_public',
}

const proseKeys: readonly [ProseFigure, string][] = [
  ['requests', 'requests_in_prose'],
  ['review', 'review_in_prose'],
  ['litigation', 'litigation_in_prose'],
]

/** Why an object is no report, a sentence for the person who sent it. */
export interface NoReport {
  refusal: string
}

/**
 * A report as an object of an exchanged file: `requests_new`, `results.…`, `review` and so on (fixtures/annual-reports).
 * In a table that is given whole (`coverage` full_requests_table) a result that is not listed is nought. What is no figure
 * becomes null with a remark; an object that is no report is refused with a sentence.
 */
export function readReportJson(value: unknown): AnnualReport | NoReport {
  if (!isRecord(value)) return { refusal: refusalWords.notAnObject() }
  const form = value.form === undefined ? '2021' : reportForms.find((each) => each === String(value.form))
  if (!form) return { refusal: refusalWords.unknownForm(String(value.form)) }
  const remarks: Violation[] = []
  const tables = { 二: {} as Rows, 三: {} as Rows, 四: {} as Rows }
  for (const layout of layoutOf(form)) {
    const given = givenRow(value, form, layout)
    if (given === undefined) continue
    const read = readGiven(layout, given)
    tables[layout.table][layout.id] = read.figures
    remarks.push(...read.remarks)
  }
  if (Object.values(tables).every((rows) => Object.keys(rows).length === 0)) return { refusal: refusalWords.noTables() }
  for (const key of strangeKeys(value, form)) remarks.push(error('figure', [], readingWords.unknownKey(key)))
  return {
    form,
    year: Number.isInteger(value.year) ? (value.year as number) : null,
    disclosure: tables.二,
    requests: tables.三,
    disputes: tables.四,
    prose: proseIn(value),
    remarks,
    notes: [],
  }
}

type Rows = Partial<Record<string, Row>>

/** What the object gives for a row, a list; undefined where it gives nothing. */
function givenRow(value: Record<string, unknown>, form: ReportForm, layout: RowLayout): unknown {
  const { table, id } = layout
  if (table === '二') return givenDisclosure(value, form, layout)
  if (table === '四') return value[id.replaceAll('-', '_')]
  if (id === 'new' || id === 'carried-in' || id === 'carried-out') return value[`requests_${id.replace('-', '_')}`]
  const results = isRecord(value.results) ? value.results : {}
  if (id === 'results') return results.total
  const given = results[resultKey(id as ResultRow, form)]
  return given === undefined && value.coverage === 'full_requests_table' ? layout.columns.map(() => 0) : given
}

const resultKey = (row: ResultRow, form: ReportForm): string =>
  row === 'other' && form === '2019' ? 'other_handling' : resultKeys[row]

function givenDisclosure(value: Record<string, unknown>, form: ReportForm, { id, columns }: RowLayout): unknown {
  if (id === 'procurement') {
    const given = [value.procurement_items, value.procurement_amount_as_printed]
    return given.every((each) => each === undefined) ? undefined : given
  }
  if (form === '2021' && columns.length === 1) {
    const given = value[id === 'fees' ? 'fees_10k_yuan' : id]
    return given === undefined ? undefined : [given]
  }
  const given = value[form === '2019' ? `${id}_old_form` : id]
  return isRecord(given) ? columns.map((column) => given[columnKeys[`${id}/${column.id} ${form}`] ?? column.id]) : given
}

function readGiven(layout: RowLayout, given: unknown) {
  const due = layout.columns.length
  const found = Array.isArray(given) ? given.length : 1
  if (!Array.isArray(given) || found !== due)
    return unreadRow(layout, readingWords.wrongCount(layout.table, layout.name, found, due))
  return readRow(layout, given.map(textOf))
}

/** A figure as it would stand in a cell; a blank for what is not there. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

function strangeKeys(value: Record<string, unknown>, form: ReportForm): string[] {
  const known = new Set(['total', ...resultRowsOf(form).map((row) => resultKey(row, form))])
  return isRecord(value.results) ? Object.keys(value.results).filter((key) => !known.has(key)) : []
}

function proseIn(value: Record<string, unknown>): AnnualReport['prose'] {
  const results = isRecord(value.results_in_prose) ? value.results_in_prose : {}
  const stated: [ProseFigure, unknown][] = [
    ...proseKeys.map(([name, key]): [ProseFigure, unknown] => [name, value[key]]),
    ['disclosed', results.disclosed],
    ['partly-disclosed', results.partly_disclosed],
  ]
  return Object.fromEntries(
    stated.flatMap(([name, figure]) => (typeof figure === 'number' ? [[name, [figure]] as const] : [])),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
