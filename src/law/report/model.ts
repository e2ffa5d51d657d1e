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

/** The first block of table two, of the form in force. */
export const documentRows = ['regulations', 'normative'] as const
export type DocumentRow = (typeof documentRows)[number]
export const documentColumns = ['made', 'repealed', 'valid'] as const

/** `2021`: 国办公开办函〔2021〕30号; `2019`: the trial form 〔2019〕60号, whose other handling is one row. */
export const reportForms = ['2021', '2019'] as const
export type ReportForm = (typeof reportForms)[number]

/** The tables of an annual report, as far as they were published or could be read. */
export interface AnnualReport {
  form: ReportForm
  year: number | null
  requests: Partial<Record<RequestRow, Row>>
  disputes: Partial<Record<DisputeRow, Row>>
  documents: Partial<Record<DocumentRow, Row>>
  /** Figures that the text of part one states again. */
  prose: { requests?: number }
}

/** A rule that the figures break. */
export interface Violation {
  rule: string
  severity: 'error' | 'warning'
  /** Cells as row/column, those of the broken sum. */
  cells: string[]
  message: string
}
