import {
  type AnnualReport,
  columns,
  type DisclosureColumn,
  disclosureRows,
  disclosureTables,
  disputeColumns,
  disputeRows,
  type ReportForm,
  type ReportTable,
  type Row,
  requestRows,
  resultRows,
  resultRowsOf,
} from './model.ts'
import {
  columnNames,
  disclosureColumnNames,
  disclosureNames,
  disputeColumnNames,
  disputeNames,
  olderColumnNames,
  requestNames,
} from './words.ts'

/** What a cell may hold: a count; 万元; a cost in the unit as printed; a change, which may be less than nought. */
export type FigureKind = 'count' | 'money' | 'cost' | 'change'

export interface ColumnLayout {
  id: string
  name: string
  kind: FigureKind
}

export interface RowLayout {
  table: ReportTable
  id: string
  name: string
  columns: readonly ColumnLayout[]
}

const kinds: Partial<Record<DisclosureColumn, FigureKind>> = { change: 'change', amount: 'money', cost: 'cost' }

const count = (id: string, name: string): ColumnLayout => ({ id, name, kind: 'count' })

const requestColumns = columns.map((column) => count(column, columnNames[column]))
const disputeLayout = disputeColumns.map((column) => count(column, disputeColumnNames[column]))

/** All rows of a form with their columns, in the order of the form. */
export function layoutOf(form: ReportForm): RowLayout[] {
  const left = new Set<string>(resultRows).difference(new Set<string>(resultRowsOf(form)))
  return [
    ...disclosureRows.flatMap((row): RowLayout[] => {
      const own = disclosureTables[form][row]
      if (!own) return []
      const layout = own.map((column): ColumnLayout => {
        const older = form === '2019' ? olderColumnNames[column] : undefined
        return { id: column, name: older ?? disclosureColumnNames[column], kind: kinds[column] ?? 'count' }
      })
      return [{ table: '二', id: row, name: disclosureNames[row], columns: layout }]
    }),
    ...requestRows
      .filter((row) => !left.has(row))
      .map((row): RowLayout => ({ table: '三', id: row, name: requestNames[row], columns: requestColumns })),
    ...disputeRows.map((row): RowLayout => ({ table: '四', id: row, name: disputeNames[row], columns: disputeLayout })),
  ]
}

/** The figures of a row; undefined where the report does not give it. */
export function figuresOf(
  report: Pick<AnnualReport, 'disclosure' | 'requests' | 'disputes'>,
  { table, id }: RowLayout,
): Row | undefined {
  const rows: Partial<Record<string, Row>> =
    table === '二' ? report.disclosure : table === '三' ? report.requests : report.disputes
  return rows[id]
}

/** All cells of the rows that a report gives. */
export function* cellsOf(
  report: AnnualReport,
): Generator<{ id: string; row: RowLayout; column: ColumnLayout; figure: number | null }> {
  for (const row of layoutOf(report.form))
    for (const [i, figure] of (figuresOf(report, row) ?? []).entries()) {
      const column = row.columns[i]!
      yield { id: `${row.id}/${column.id}`, row, column, figure }
    }
}
