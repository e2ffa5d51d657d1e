import type { Read, Write } from '#kernel/context.ts'
import type { Said } from '../coverage/match-taken.ts'

interface RowKey {
  countyId: string
  catalogueId: string
  rowNumber: number
}

/** What a person said of a row, and when. */
export interface Decided {
  itemId: string | null
  by: string
  at: Temporal.Instant
}

/** What people said of the rows of a draft, by row numbers. */
export async function findDecided(db: Read, countyId: string, catalogueId: string): Promise<Map<number, Decided>> {
  const rows = await db
    .selectFrom('catalogue_match')
    .select(['row_number', 'item_id', 'decided_by_name', 'decided_at'])
    .where('county_id', '=', countyId)
    .where('catalogue_id', '=', catalogueId)
    .execute()
  return new Map(
    rows.map((row) => [row.row_number, { itemId: row.item_id, by: row.decided_by_name, at: row.decided_at }]),
  )
}

export const saidOf = (decided: ReadonlyMap<number, Decided>): Said =>
  new Map([...decided].map(([row, { itemId }]) => [row, itemId]))

export const findSaid = async (db: Read, countyId: string, catalogueId: string): Promise<Said> =>
  saidOf(await findDecided(db, countyId, catalogueId))

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
