import type { Read } from '#kernel/context.ts'

/** The field of the item that a case is about; null where it belongs to none. */
export async function fieldOfItem(db: Read, countyId: string, itemId: string | null): Promise<string | null> {
  if (itemId === null) return null
  const row = await db
    .selectFrom('item_version')
    .select('field_code')
    .where('county_id', '=', countyId)
    .where('item_id', '=', itemId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.field_code ?? null
}
