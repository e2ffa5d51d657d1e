import { rememberLately } from './remember-lately.ts'
import type { Words } from './versions/compare-content.ts'
import { type Relation, relateVersions } from './versions/relate-versions.ts'

/** An item of the catalogue before, by the words of its row. */
export interface KnownItem {
  itemId: string
  version: number
  level1: string
  level2: string | null
  elements: string
}

/** How a row of the new catalogue, by its place among the rows, goes on with an item of the one before. */
export interface RowOrigin {
  row: number
  item: KnownItem
  /** `said`: a person said that it is this item. */
  kind: Relation['kind'] | 'said'
}

/** The item that a row goes on as; the others it has to do with were united into it, or it was split off from them. */
export const goesOn = ({ kind }: RowOrigin): boolean => kind !== 'merged' && kind !== 'split'

const wordsOf = ({ level1, level2, elements }: Words) => [level1, level2, elements]
const related = rememberLately(
  ([known, rows]: [readonly Words[], readonly Words[]]) => relateVersions(known, rows),
  (both) => JSON.stringify(both.map((words) => words.map(wordsOf))),
  30,
)

/** What each row has to do with the items before. An address once published stays with its item. */
export const originsOf = (rows: readonly Words[], known: readonly KnownItem[]): RowOrigin[] =>
  related([known, rows]).map(({ before, after, kind }) => ({ row: after, item: known[before]!, kind }))

/** The item that each row goes on with, in the order of the rows; undefined for a new one. */
export function matchItems(rows: readonly Words[], known: readonly KnownItem[]): (KnownItem | undefined)[] {
  const items = new Map(
    originsOf(rows, known).flatMap((each) => (goesOn(each) ? [[each.row, each.item] as const] : [])),
  )
  return rows.map((_, row) => items.get(row))
}
