import type { Read } from '#kernel/context.ts'
import type { Demand } from '#kernel/publication/model.ts'

/** What the item of an edition demands today; null where it answers no item. */
export async function demandOf(
  db: Read,
  countyId: string,
  itemId: string | null,
): Promise<(Demand & { fieldCode: string | null }) | null> {
  if (!itemId) return null
  const row = await db
    .selectFrom('item_version')
    .select(['elements', 'channels', 'field_code'])
    .where('county_id', '=', countyId)
    .where('item_id', '=', itemId)
    .where('effective_until', 'is', null)
    .executeTakeFirst()
  return row ? { elements: row.elements, channels: row.channels, fieldCode: row.field_code } : null
}

/** Which other editions a publication has: one that is being worked on, one that is live. */
export async function otherEditions(
  db: Read,
  countyId: string,
  publicationId: string,
): Promise<{ open: boolean; live: boolean }> {
  const rows = await db
    .selectFrom('edition')
    .select('state')
    .where('county_id', '=', countyId)
    .where('publication_id', '=', publicationId)
    .where('state', 'in', ['draft', 'in-review', 'approved', 'live'])
    .execute()
  return { open: rows.some((row) => row.state !== 'live'), live: rows.some((row) => row.state === 'live') }
}
