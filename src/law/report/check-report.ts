import {
  type AnnualReport,
  columns,
  disputeColumns,
  disputeRows,
  documentColumns,
  documentRows,
  type Figure,
  type ReportColumn,
  type RequestRow,
  type Row,
  requestRows,
  resultRows,
  type Violation,
} from './model.ts'
import { columnNames, disputeNames, documentNames, requestNames, violationWords as words } from './words.ts'

/**
 * What does not fit together in a published report: the identities the form prints in its own head (国办公开办函〔2021〕
 * 30号), and what stands to reason. Cells that are blank or unreadable are never taken for nought: a sum that lacks one is
 * not assessed (see unreadableCells). `before` is last year's report, where it is at hand.
 */
export function* checkReport(report: AnnualReport, before: AnnualReport | null = null): Generator<Violation> {
  yield* strangeFigures(report)
  yield* balances(report)
  yield* resultSums(report)
  yield* rowSums(report)
  yield* disputeSums(report)
  if (before) yield* againstLastYear(report, before)
  const stated = report.prose.requests
  const received = report.requests.new?.at(-1)
  if (stated !== undefined && typeof received === 'number' && stated !== received)
    yield warning('prose', ['new/total'], words.prose(stated, received))
}

/** Cells that are blank or could not be read, as row/column: what stands on them is not assessed. */
export function unreadableCells({ requests, disputes }: AnnualReport): string[] {
  const blank = (rows: Partial<Record<string, Row>>, names: readonly string[]) =>
    Object.entries(rows).flatMap(([row, figures]) =>
      figures!.flatMap((figure, i) => (figure === null ? [`${row}/${names[i]}`] : [])),
    )
  return [...blank(requests, columns), ...blank(disputes, disputeColumns)]
}

const violation = (severity: Violation['severity'], rule: string, cells: string[], message: string): Violation => ({
  rule,
  severity,
  cells,
  message,
})
const error = (rule: string, cells: string[], message: string) => violation('error', rule, cells, message)
const warning = (rule: string, cells: string[], message: string) => violation('warning', rule, cells, message)

/** Rule 7: counts are whole and not negative. */
function* strangeFigures({ requests, disputes, documents }: AnnualReport): Generator<Violation> {
  const tables = [
    [requests, requestNames, columns.map((column) => columnNames[column]), columns],
    [disputes, disputeNames, ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'], disputeColumns],
    [documents, documentNames, ['本年制发件数', '本年废止件数', '现行有效件数'], documentColumns],
  ] as const
  for (const [rows, names, heads, ids] of tables)
    for (const [row, figures] of Object.entries(rows) as [string, Row][])
      for (const [i, figure] of figures.entries())
        if (figure !== null && !(Number.isSafeInteger(figure) && figure >= 0)) {
          const name = (names as Record<string, string>)[row]!
          yield error('number', [`${row}/${ids[i]}`], words.number(name, heads[i]!, figure))
        }
}

const sum = (figures: readonly Figure[]): Figure =>
  figures.reduce<Figure>((all, figure) => (all === null || figure === null ? null : all + figure), 0)

const at = ({ requests }: AnnualReport, row: RequestRow, column: number): Figure => requests[row]?.[column] ?? null

/** Rule 1, for every column: new + carried in = results + carried out; two that are off against each other are named. */
function* balances(report: AnnualReport): Generator<Violation> {
  const off: { column: ReportColumn; by: number }[] = []
  for (const [i, column] of columns.entries()) {
    const left = sum([at(report, 'new', i), at(report, 'carried-in', i)])
    const right = sum([at(report, 'results', i), at(report, 'carried-out', i)])
    if (left === null || right === null || left === right) continue
    if (column !== 'total') off.push({ column, by: left - right })
    const cells = ['new', 'carried-in', 'results', 'carried-out'].map((row) => `${row}/${column}`)
    yield error('balance', cells, words.balance(columnNames[column], left, right))
  }
  for (const { column, by } of off) {
    const other = off.find((each) => each.by === -by)
    if (by > 0 && other)
      yield warning(
        'neighbour',
        [column, other.column].flatMap((each) => [`results/${each}`, `carried-out/${each}`]),
        words.neighbour(columnNames[column], columnNames[other.column], by),
      )
  }
}

/** Rule 2: the results add up to their total. */
function* resultSums(report: AnnualReport): Generator<Violation> {
  for (const [i, column] of columns.entries()) {
    const parts = resultRows.filter((row) => report.requests[row])
    const all = sum(parts.map((row) => at(report, row, i)))
    const total = at(report, 'results', i)
    if (parts.length === 0 || all === null || total === null || all === total) continue
    const cells = [...parts, 'results'].map((row) => `${row}/${column}`)
    yield error('results-sum', cells, words.results(columnNames[column], all, total))
  }
}

/** Rule 3: all kinds of applicants add up to the last column. */
function* rowSums({ requests }: AnnualReport): Generator<Violation> {
  for (const row of requestRows) {
    const figures = requests[row]
    if (!figures) continue
    const all = sum(figures.slice(0, -1))
    const total = figures.at(-1) ?? null
    if (all === null || total === null || all === total) continue
    yield error(
      'row-sum',
      columns.map((column) => `${row}/${column}`),
      words.across(requestNames[row], all, total),
    )
  }
}

/** Rule 4. */
function* disputeSums({ disputes }: AnnualReport): Generator<Violation> {
  for (const row of disputeRows) {
    const figures = disputes[row]
    if (!figures) continue
    const all = sum(figures.slice(0, -1))
    const total = figures.at(-1) ?? null
    if (all === null || total === null || all === total) continue
    const cells = disputeColumns.map((column) => `${row}/${column}`)
    yield error('dispute-sum', cells, words.disputes(disputeNames[row], all, total))
  }
}

/** Rules 5 and 6: what was carried on comes in, and documents in force follow from those of last year. */
function* againstLastYear(report: AnnualReport, before: AnnualReport): Generator<Violation> {
  for (const [i, column] of columns.entries()) {
    const [out, into] = [at(before, 'carried-out', i), at(report, 'carried-in', i)]
    if (out === null || into === null || out === into) continue
    yield warning('carried-over', [`carried-in/${column}`], words.carriedOver(columnNames[column], out, into))
  }
  for (const row of documentRows) {
    const [made, repealed, valid] = report.documents[row] ?? []
    const last = before.documents[row]?.[2]
    if (typeof last !== 'number' || typeof made !== 'number') continue
    if (typeof repealed !== 'number' || typeof valid !== 'number') continue
    const expected = last + made - repealed
    const cells = documentColumns.map((column) => `${row}/${column}`)
    if (expected !== valid) yield warning('valid-count', cells, words.valid(documentNames[row], expected, valid))
  }
}
