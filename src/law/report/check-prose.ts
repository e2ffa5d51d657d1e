import {
  type AnnualReport,
  type Figure,
  type ProseFigure,
  proseFigures,
  type RequestRow,
  resultRowsOf,
  type Violation,
} from './model.ts'
import { figureAt, sum, sumOfRows } from './sums.ts'
import { hint } from './violation.ts'
import { violationWords as words } from './violation-words.ts'
import { proseNames } from './words.ts'

/** Rows of table three that a figure of the text sums up. */
const rowsBehind: Record<Exclude<ProseFigure, 'review' | 'litigation'>, readonly RequestRow[]> = {
  requests: ['new'],
  'carried-in': ['carried-in'],
  finished: ['results'],
  'carried-out': ['carried-out'],
  disclosed: ['disclosed'],
  'partly-disclosed': ['partly-disclosed'],
  denied: [
    'state-secret',
    'other-law',
    'three-securities',
    'third-party',
    'internal-affairs',
    'process-info',
    'enforcement-file',
    'administrative-query',
  ],
  unable: ['not-held', 'needs-making', 'unclear-after-correction'],
  'not-handled': ['petition', 'repeat', 'publication', 'mass', 'confirmation'],
  'other-handling': ['not-corrected-in-time', 'fee-not-paid', 'other'],
}

/** Rule 8: what the text of part one says is what the tables say. One statement that agrees is enough. */
export function* checkProse(report: AnnualReport): Generator<Violation> {
  for (const name of proseFigures) {
    const stated = report.prose[name] ?? []
    const { cells, figure } = tableFigure(report, name)
    if (figure === null || stated.length === 0 || stated.includes(figure)) continue
    const carried = figureAt(report, 'carried-in', 6)
    const withCarried = name === 'requests' && carried !== null && stated.includes(figure + carried)
    const message = withCarried
      ? words.proseWithCarried(figure + carried, figure, carried)
      : words.prose(proseNames[name], stated, figure)
    yield hint('prose', cells, message)
  }
}

function tableFigure(report: AnnualReport, name: ProseFigure): { cells: string[]; figure: Figure } {
  if (name === 'review' || name === 'litigation') {
    const rows = name === 'review' ? (['review'] as const) : (['litigation-direct', 'litigation-after-review'] as const)
    const figure = sum(rows.map((row) => report.disputes[row]?.at(-1) ?? null))
    return { cells: rows.map((row) => `${row}/total`), figure }
  }
  const known = new Set<RequestRow>(['new', 'carried-in', 'results', 'carried-out', ...resultRowsOf(report.form)])
  const rows = rowsBehind[name].filter((row) => known.has(row))
  return { cells: rows.map((row) => `${row}/total`), figure: sumOfRows(report, rows, 6) }
}
