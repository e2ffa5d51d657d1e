import type { Cell, Grid } from '#platform/documents/grid.ts'
import { columnOf, type SourceColumn } from './headings.ts'

export interface Header {
  /** Column of the grid by what it holds. */
  columns: ReadonlyMap<SourceColumn, number>
  /** Place in the grid's rows of the first row below the header. */
  below: number
}

/** A list may begin with its title, its date and a note. */
const headerWithin = 15

/**
 * The header of a table: the first row that names items and at least one more thing; a second row of headings below it
 * (事项名称 → 主项, 子项) goes with it. Null where the table has none.
 */
export function findHeader({ rows }: Grid): Header | null {
  for (const [at, row] of rows.slice(0, headerWithin).entries()) {
    const columns = columnsOf(row)
    if (!columns.has('name') && !columns.has('main')) continue
    if ([...columns.keys()].filter((each) => each !== 'seq').length < 2) continue
    const next = rows[at + 1]
    const second = next && isHeading(next) ? columnsOf(next) : null
    return { columns: second ? new Map([...columns, ...second]) : columns, below: at + (second ? 2 : 1) }
  }
  return null
}

function columnsOf(row: readonly Cell[]): Map<SourceColumn, number> {
  const found = new Map<SourceColumn, number>()
  for (const { text, column } of row) {
    const means = columnOf(text)
    if (means && !found.has(means)) found.set(means, column)
  }
  return found
}

/** Every cell says a heading, and one of them is not only a merged cell from above. */
const isHeading = (row: readonly Cell[]): boolean =>
  row.some(({ filled, text }) => !filled && columnOf(text) !== null) &&
  row.every(({ text, filled }) => text.trim() === '' || filled !== undefined || columnOf(text) !== null)

/** The same headings again on a further page of the list. */
export const repeatsHeader = (row: readonly Cell[]): boolean => columnsOf(row).size >= 3
