import { plainLabel } from './labels.ts'
import type { RowLayout } from './layout.ts'
import { disputeColumns, disputeRows } from './model.ts'
import { type ReadRow, readRow, unreadRow } from './rows-of-cells.ts'
import type { TableCell, TableRow } from './table-cell.ts'
import { readingWords } from './violation-words.ts'
import { disputeColumnNames } from './words.ts'

const WIDTH = disputeColumns.length
const results = disputeColumns.map((column) => disputeColumnNames[column])

/**
 * Table four of a document: under a head that names the four results and their sum three times, one row of fifteen
 * figures. The order of the three groups must be the form's.
 */
export function readDisputeCells(
  table: readonly TableRow[],
  layouts: ReadonlyMap<string, RowLayout>,
  put: (layout: RowLayout, read: ReadRow) => void,
): void {
  const heads = table.map(headOf)
  const at = heads.findIndex(Boolean)
  const head = heads[at]
  const figures = table.slice(at + 1).find((row) => row.some(({ text }) => text.trim() !== ''))
  if (!head || !figures) return
  const cells = inOrder(table.slice(0, at), head) ? figuresUnder(head, figures) : null
  for (const [i, id] of disputeRows.entries()) {
    const layout = layouts.get(id)!
    const own = cells?.slice(i * WIDTH)
    put(
      layout,
      own
        ? readRow(
            layout,
            own.map(({ text }) => text),
          )
        : unreadRow(layout, readingWords.disputes()),
    )
  }
}

/** The fifteen cells of the lowest row of the head; null where a row is none. */
function headOf(row: TableRow): readonly TableCell[] | null {
  const cells = row.filter(({ text }) => results.includes(sameOther(text)))
  const fits = cells.length === 3 * WIDTH && cells.every(({ text }, i) => sameOther(text) === results[i % WIDTH])
  return fits ? cells : null
}

const sameOther = (text: string): string => plainLabel(text).replace('其它', '其他')

/** Where the head names the groups, they stand over their columns. */
function inOrder(head: readonly TableRow[], columns: readonly TableCell[]): boolean {
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉']
  return groups.every((name, i) => {
    const cell = head.flat().find(({ text }) => plainLabel(text) === name)
    return !cell || cell.column === columns[i * WIDTH]!.column
  })
}

/** A figure for each column of the head and nothing else; merged cells belong to nobody knows which. */
function figuresUnder(head: readonly TableCell[], row: TableRow): readonly TableCell[] | null {
  const own = head.map(({ column }) => row.find((cell) => cell.column === column && !cell.filled))
  const spare = row.filter((cell) => !own.includes(cell) && !cell.filled && cell.text.trim() !== '')
  return own.every((cell) => cell !== undefined) && spare.length === 0 ? own : null
}
