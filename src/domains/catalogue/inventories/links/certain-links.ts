import { createHash } from 'node:crypto'
import type { Read } from '#kernel/context.ts'
import { findRowsOfSources } from '../issues/row-store.ts'
import type { SourceRecord } from '../issues/source-store.ts'
import type { KnownRow } from '../model.ts'
import { findLinkItems, isAbout } from './items-store.ts'
import { findLinksOfRows } from './link-store.ts'
import type { LinkItem } from './model.ts'
import { pairCertain } from './pair-certain.ts'

/** A row and an item in the very same words, of which nobody has said anything yet. */
export interface CertainLink {
  row: KnownRow
  item: LinkItem
}

/**
 * What may be confirmed at once of each of these sources in a county: certain pairs of rows that stand on no item yet.
 * Three queries, however many sources there are.
 */
export async function certainLinks(
  db: Read,
  countyId: string,
  sources: readonly Pick<SourceRecord, 'countyId' | 'id' | 'levels' | 'fieldCode'>[],
): Promise<Map<string, CertainLink[]>> {
  const [rows, items, links] = await Promise.all([
    findRowsOfSources(db, sources),
    findLinkItems(db, countyId),
    findLinksOfRows(db, countyId),
  ])
  const said = new Set(links.map(({ rowId, itemId }) => `${rowId}|${itemId}`))
  const linked = new Set(links.flatMap(({ rowId, state }) => (state === 'confirmed' ? [rowId] : [])))
  const bySource = Map.groupBy(rows, ({ sourceId }) => sourceId)
  return new Map(
    sources.map((source) => {
      const own = (bySource.get(source.id) ?? []).map((row) => ({
        ...row,
        printed: row,
        name: row.listedName ?? row.name,
      }))
      const near = items.filter(isAbout(source))
      const pairs = pairCertain(own, near).flatMap((pair): CertainLink[] => {
        const [row, item] = [own[pair.row]!.printed, near[pair.item]!]
        return linked.has(row.id) || said.has(`${row.id}|${item.itemId}`) ? [] : [{ row, item }]
      })
      return [source.id, pairs] as const
    }),
  )
}

/** What the person looked at: the same pairs give the same text. */
export const digestOf = (pairs: readonly CertainLink[]): string =>
  createHash('sha256')
    .update(
      pairs
        .map(({ row, item }) => `${row.id}|${item.itemId}`)
        .sort()
        .join(),
    )
    .digest('hex')
    .slice(0, 16)
