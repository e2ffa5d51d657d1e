/** The columns of table three: natural persons, five kinds of organisation, all. */
export const columns = ['natural', 'company', 'research', 'charity', 'law-firm', 'other', 'total'] as const
export type ReportColumn = (typeof columns)[number]

/** A figure as printed; null where the cell is blank or cannot be read, which is not nought. */
export type Figure = number | null

/** One row of seven. */
export type Row = readonly Figure[]

/** What became of the requests of the year: the rows of part three between the requests and what is carried on. */
export const resultRows = [
  'disclosed',
  'partly-disclosed',
  'state-secret',
  'other-law',
  'three-securities',
  'third-party',
  'internal-affairs',
  'process-info',
  'enforcement-file',
  'administrative-query',
  'not-held',
  'needs-making',
  'unclear-after-correction',
  'petition',
  'repeat',
  'publication',
  'mass',
  'confirmation',
  'not-corrected-in-time',
  'fee-not-paid',
  'other',
] as const
export type ResultRow = (typeof resultRows)[number]

export const requestRows = ['new', 'carried-in', ...resultRows, 'results', 'carried-out'] as const
export type RequestRow = (typeof requestRows)[number]

/** Table four: reconsideration, suits without it, suits after it; each upheld, corrected, other, pending, all. */
export const disputeRows = ['review', 'litigation-direct', 'litigation-after-review'] as const
export type DisputeRow = (typeof disputeRows)[number]
export const disputeColumns = ['upheld', 'corrected', 'other', 'pending', 'total'] as const

/** `2021`: 国办公开办函〔2021〕30号; `2019`: the trial form 〔2019〕60号, whose other handling is one row. */
export const reportForms = ['2021', '2019'] as const
export type ReportForm = (typeof reportForms)[number]

/** Table two, active disclosure: what 条例第二十条 asks to be counted. */
export const disclosureRows = [
  'regulations',
  'normative',
  'permits',
  'services',
  'penalties',
  'coercion',
  'fees',
  'procurement',
] as const
export type DisclosureRow = (typeof disclosureRows)[number]

/**
 * `amount` is in 万元 and `cost` as printed (the older form names no unit): both may have decimals. `change` is what came
 * or, negative, what went.
 */
export type DisclosureColumn =
  | 'made'
  | 'repealed'
  | 'valid'
  | 'published'
  | 'public'
  | 'previous'
  | 'change'
  | 'decisions'
  | 'items'
  | 'amount'
  | 'cost'

/** The columns of each row of table two; a row that a form lacks is not there. */
export const disclosureTables: Record<ReportForm, Partial<Record<DisclosureRow, readonly DisclosureColumn[]>>> = {
  '2021': {
    regulations: ['made', 'repealed', 'valid'],
    normative: ['made', 'repealed', 'valid'],
    permits: ['decisions'],
    penalties: ['decisions'],
    coercion: ['decisions'],
    fees: ['amount'],
  },
  '2019': {
    regulations: ['made', 'published', 'public'],
    normative: ['made', 'published', 'public'],
    permits: ['previous', 'change', 'decisions'],
    services: ['previous', 'change', 'decisions'],
    penalties: ['previous', 'change', 'decisions'],
    coercion: ['previous', 'change', 'decisions'],
    fees: ['previous', 'change'],
    procurement: ['items', 'cost'],
  },
}

/** The rows of part three that a form has: the older one has no rows under other handling. */
export const resultRowsOf = (form: ReportForm): readonly ResultRow[] =>
  form === '2021' ? resultRows : resultRows.filter((row) => row !== 'not-corrected-in-time' && row !== 'fee-not-paid')

/** Figures that the text of part one states again. */
export const proseFigures = [
  'requests',
  'carried-in',
  'finished',
  'carried-out',
  'disclosed',
  'partly-disclosed',
  'denied',
  'unable',
  'not-handled',
  'other-handling',
  'review',
  'litigation',
] as const
export type ProseFigure = (typeof proseFigures)[number]

/** The tables of the report, by the number of its part. */
export const reportTables = ['二', '三', '四'] as const
export type ReportTable = (typeof reportTables)[number]

/** A rule that the figures break. */
export interface Violation {
  rule: string
  /** `error`: cannot be right as it stands. `warning`: may be right, somebody should look. */
  severity: 'error' | 'warning'
  /** Cells as row/column: those of the broken sum, or those to look at. */
  cells: string[]
  message: string
}

/** The tables of an annual report, as far as they were published or could be read. */
export interface AnnualReport {
  form: ReportForm
  year: number | null
  /** Table two. */
  disclosure: Partial<Record<DisclosureRow, Row>>
  /** Table three. */
  requests: Partial<Record<RequestRow, Row>>
  /** Table four. */
  disputes: Partial<Record<DisputeRow, Row>>
  /** Each figure in every way the text states it. */
  prose: Partial<Record<ProseFigure, readonly number[]>>
  /** What stands in a cell but is no figure; the cell itself is null. */
  remarks: readonly Violation[]
  /** What was looked for and not found, in sentences. */
  notes: readonly string[]
}
