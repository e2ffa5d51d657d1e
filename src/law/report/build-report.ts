import { answers, leaves } from '../foi/answers.ts'
import type { ReportedDispute, ReportedRequest } from './cases.ts'
import { casesFault } from './cases-fault.ts'
import {
  type AnnualReport,
  columns,
  disputeColumns,
  disputeRows,
  type RequestRow,
  type ResultRow,
  type Row,
  requestRows,
  resultRows,
  type Violation,
} from './model.ts'
import { hint } from './violation.ts'
import { buildingWords } from './violation-words.ts'

export interface ReportCases {
  year: number
  requests: readonly ReportedRequest[]
  disputes: readonly ReportedDispute[]
  /** Table two comes from other registers. */
  disclosure?: AnnualReport['disclosure'] | undefined
}

export interface BuiltReport {
  report: AnnualReport
  /** The cases behind each cell of tables three and four (row/column), in the order given; as many as its figure. */
  cases: Record<string, string[]>
  /** What in the cases themselves should be looked at. */
  findings: Violation[]
}

/** The row of table three of each answer (see the answers of 依申请公开). */
const rowOfAnswer = new Map<string, ResultRow>(answers.map(({ id, leaf }) => [id, resultRows[leaves.indexOf(leaf)]!]))

/** Withheld by 条例第十四条至第十六条: from 2024 on reconsideration comes before the court. */
const reconsideredFirst = new Set(answers.filter(({ remedy }) => remedy === 'pre').map(({ id }) => id))

/**
 * The report of a year from its cases, in the form of 国办公开办函〔2021〕30号. An application is new in the year it is
 * received, carried in where it came before and was open on 1 January, among the results where it ended in the year, else
 * carried out: what is carried out of a year is carried into the next by construction. A dispute counts by how it ended in
 * the year, or as pending on 31 December. Refuses (Error) cases that cannot be: see casesFault.
 */
export function buildReport({ year, requests, disputes, disclosure = {} }: ReportCases): BuiltReport {
  const fault = casesFault(requests, disputes, rowOfAnswer)
  if (fault) throw new RangeError(fault)
  const cases: Record<string, string[]> = {}
  for (const row of requestRows) for (const column of columns) cases[`${row}/${column}`] = []
  for (const row of disputeRows) for (const column of disputeColumns) cases[`${row}/${column}`] = []
  const count = (row: string, column: string, id: string) => {
    cases[`${row}/${column}`]!.push(id)
    cases[`${row}/total`]!.push(id)
  }
  for (const { id, applicant, receivedOn, end } of requests)
    for (const row of rowsOfRequest(receivedOn.year, end, year)) count(row, applicant, id)
  for (const { id, kind, filedOn, end } of disputes)
    if (filedOn.year <= year && (!end || end.on.year >= year))
      count(kind, end && end.on.year === year ? end.result : 'pending', id)
  const figures = (row: string, own: readonly string[]): Row => own.map((column) => cases[`${row}/${column}`]!.length)
  return {
    report: {
      form: '2021',
      year,
      disclosure,
      requests: Object.fromEntries(requestRows.map((row) => [row, figures(row, columns)])),
      disputes: Object.fromEntries(disputeRows.map((row) => [row, figures(row, disputeColumns)])),
      prose: {},
      remarks: [],
      notes: [],
    },
    cases,
    findings: [...directSuits(requests, disputes, year)],
  }
}

/** All rows an application stands in; none where it lies wholly in another year. */
function* rowsOfRequest(received: number, end: ReportedRequest['end'], year: number): Generator<RequestRow> {
  if (received > year || (end && end.on.year < year)) return
  yield received === year ? 'new' : 'carried-in'
  if (!end || end.on.year > year) {
    yield 'carried-out'
    return
  }
  yield rowOfAnswer.get(end.answer)!
  yield 'results'
}

/** Suits without reconsideration against answers of 2024 and later that must go there first (rule 10, case by case). */
function* directSuits(
  requests: readonly ReportedRequest[],
  disputes: readonly ReportedDispute[],
  year: number,
): Generator<Violation> {
  const byId = new Map(requests.map((request) => [request.id, request]))
  const found = disputes.filter(({ kind, request, filedOn, end }) => {
    const answer = byId.get(request)!.end
    if (kind !== 'litigation-direct' || filedOn.year > year || (end && end.on.year < year) || !answer) return false
    return answer.on.year >= 2024 && reconsideredFirst.has(answer.answer)
  })
  if (found.length === 0) return
  const ids = found.map(({ id }) => id)
  yield hint('direct-suits', ['litigation-direct/total'], buildingWords.directSuits(ids))
}
