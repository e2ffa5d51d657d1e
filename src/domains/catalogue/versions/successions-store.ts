import type { Write } from '#kernel/context.ts'
import type { Adoption } from '../plan-adoption.ts'

/** An item that was united into another, or one that was split off from it. */
export interface Succession {
  from: string
  to: string
  kind: 'merged' | 'split'
}

/** What an adoption unites and splits off. */
export const successionsOf = ({ items, origins }: Pick<Adoption, 'items' | 'origins'>): Succession[] =>
  origins.flatMap(({ row, item, kind }) =>
    kind === 'merged' || kind === 'split' ? [{ from: item.itemId, to: items[row]!.itemId, kind }] : [],
  )

export async function insertSuccessions(
  write: Write,
  { countyId, catalogueId, on }: { countyId: string; catalogueId: string; on: Temporal.PlainDate },
  successions: readonly Succession[],
): Promise<void> {
  if (successions.length === 0) return
  await write
    .insertInto('item_succession')
    .values(
      successions.map(({ from, to, kind }) => ({
        county_id: countyId,
        from_item: from,
        to_item: to,
        kind,
        catalogue_id: catalogueId,
        happened_on: on,
      })),
    )
    .execute()
}
