import type { Read, Write } from '#kernel/context.ts'
import type { Said } from '../coverage/match-taken.ts'

interface RowKey {
  countyId: string
  catalogueId: string
  rowNumber: number
}

/** What people said of the rows of a draft: the item that a row goes on as; null: a new one. */
export async function findSaid(db: Read, countyId: string, catalogueId: string): Promise<Said> {
  const rows = await db
    .selectFrom('catalogue_match')
    .select(['row_number', 'item_id'])
    .where('county_id', '=', countyId)
    .where('catalogue_id', '=', catalogueId)
    .execute()
  return new Map(rows.map((row) => [row.row_number, row.item_id]))
}

/** Keeps what a person said of a row; an item said of another row before moves over, since it goes on in one only. */
export async function saveSaid(
  write: Write,
  { countyId, catalogueId, rowNumber }: RowKey,
  itemId: string | null,
  by: { personId: string; name: string; at: Temporal.Instant },
): Promise<void> {
  if (itemId !== null)
    await write
      .deleteFrom('catalogue_match')
      .where('county_id', '=', countyId)
      .where('catalogue_id', '=', catalogueId)
      .where('item_id', '=', itemId)
      .where('row_number', '<>', rowNumber)
      .execute()
  const decided = { item_id: itemId, decided_by: by.personId, decided_by_name: by.name, decided_at: by.at }
  await write
    .insertInto('catalogue_match')
    .values({ county_id: countyId, catalogue_id: catalogueId, row_number: rowNumber, ...decided })
    .onConflict((oc) => oc.columns(['county_id', 'catalogue_id', 'row_number']).doUpdateSet(decided))
    .execute()
}

/** Takes back what was said of a row. */
export const removeSaid = (write: Write, { countyId, catalogueId, rowNumber }: RowKey) =>
  write
    .deleteFrom('catalogue_match')
    .where('county_id', '=', countyId)
    .where('catalogue_id', '=', catalogueId)
    .where('row_number', '=', rowNumber)
    .execute()
