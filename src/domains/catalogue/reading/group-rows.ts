import type { Header } from './header.ts'
import type { Say } from './say.ts'
import { isItemColumn, ownText, type PhysicalRow } from './sections.ts'
import { sentences } from './words.ts'

/** The physical rows one item of the catalogue is printed on; nearly always one. */
export interface RowGroup {
  first: PhysicalRow
  rest: PhysicalRow[]
}

/**
 * Joins physical rows into items without trusting the number column: a row begins a new item where it has an item or
 * a number of its own, or its own content together with its own duty. A row that only goes on (its item merged down
 * from above, one further deadline or one further part of the content) belongs to the item above.
 */
export function groupRows(header: Header, rows: readonly PhysicalRow[], say: Say): RowGroup[] {
  const groups: RowGroup[] = []
  for (const row of rows) {
    const group = groups.at(-1)
    const goesOn = continuation(header, row)
    if (!group || !goesOn) groups.push({ first: row, rest: [] })
    else {
      group.rest.push(row)
      if (goesOn === 'guessed') say.doubt({ row: row.row + 1, column: null, from: null }, sentences.unnumberedPart)
    }
  }
  return groups
}

/** Null: a new item. "certain": merged cells say that it goes on. "guessed": nothing else makes sense. */
function continuation(header: Header, row: PhysicalRow): 'certain' | 'guessed' | null {
  const has = (head: string) =>
    header.columns.some((column) => column.head === head && ownText(row.cells.get(column.index)) !== '')
  if (header.columns.some((column) => isItemColumn(column) && ownText(row.cells.get(column.index)) !== '')) return null
  const ownDuty = ['basis', 'deadlineText', 'body', 'channels'].some(has)
  if (has('elements') && ownDuty) return null
  const itemMerged = header.columns.some((column) => isItemColumn(column) && mergedFromAbove(row, column.index))
  const contentMerged = header.columns.some(
    (column) => column.head === 'elements' && mergedFromAbove(row, column.index),
  )
  return contentMerged || (itemMerged && has('elements')) ? 'certain' : 'guessed'
}

export function mergedFromAbove(row: PhysicalRow, column: number): boolean {
  const cell = row.cells.get(column)
  return cell?.filled !== undefined && cell.filled.row < row.row && cell.text !== ''
}
