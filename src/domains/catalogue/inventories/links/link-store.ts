import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'
import type { RowRef } from '../model.ts'
import type { LinkState } from './model.ts'

/** What a person said of an item and a row. */
export interface Link {
  itemId: string
  rowId: string | null
  statutoryId: string | null
  state: LinkState
  by: string
  on: Temporal.PlainDate
}

type LinkColumns = {
  item_id: string
  row_id: string | null
  statutory_id: string | null
  state: string
  decided_by_name: string
  decided_on: Temporal.PlainDate
}

const linkOf = (row: LinkColumns): Link => ({
  itemId: row.item_id,
  rowId: row.row_id,
  statutoryId: row.statutory_id,
  state: row.state as LinkState,
  by: row.decided_by_name,
  on: row.decided_on,
})

const linkColumns = ['item_id', 'row_id', 'statutory_id', 'state', 'decided_by_name', 'decided_on'] as const

const links = (db: Read, countyId: string) =>
  db.selectFrom('inventory_link').select(linkColumns).where('county_id', '=', countyId)

/** What was said in a county of the rows of a source. */
export const findLinksOfSource = async (db: Read, countyId: string, sourceId: string): Promise<Link[]> =>
  (await links(db, countyId).where('source_id', '=', sourceId).where('row_id', 'is not', null).execute()).map(linkOf)

/** What was said in a county of rows of any source. */
export const findLinksOfRows = async (db: Read, countyId: string): Promise<Link[]> =>
  (await links(db, countyId).where('row_id', 'is not', null).execute()).map(linkOf)

/** What was said in a county of statutory items; of one where asked. */
export async function findLinksOfStatutes(db: Read, countyId: string, statutoryId?: string): Promise<Link[]> {
  let query = links(db, countyId).where('statutory_id', 'is not', null)
  if (statutoryId !== undefined) query = query.where('statutory_id', '=', statutoryId)
  return (await query.execute()).map(linkOf)
}

/** What was said of one item. */
export const findLinksOfItem = async (db: Read, countyId: string, itemId: string): Promise<Link[]> =>
  (await links(db, countyId).where('item_id', '=', itemId).orderBy('decided_on').execute()).map(linkOf)

/** The link of one item and one row, kept from others until the transaction ends. */
export async function lockLink(write: Write, countyId: string, itemId: string, ref: RowRef): Promise<Link | null> {
  const of = links(write, countyId).where('item_id', '=', itemId)
  const query = ref.rowId === null ? of.where('statutory_id', '=', ref.statutoryId) : of.where('row_id', '=', ref.rowId)
  const row = await query.forUpdate().executeTakeFirst()
  return row ? linkOf(row) : null
}

export interface NewLink {
  itemId: string
  ref: RowRef
  state: LinkState
}

interface By {
  personId: string
  name: string
  on: Temporal.PlainDate
  deed: string
}

/** Keeps what was said of pairs of which nothing was said before; answers how many were new. */
export async function insertLinks(write: Write, countyId: string, given: readonly NewLink[], by: By): Promise<number> {
  if (given.length === 0) return 0
  const result = await write
    .insertInto('inventory_link')
    .values(
      given.map(({ itemId, ref, state }) => ({
        county_id: countyId,
        id: newId(),
        item_id: itemId,
        source_county_id: ref.sourceCountyId,
        source_id: ref.sourceId,
        row_id: ref.rowId,
        statutory_id: ref.statutoryId,
        state,
        decided_by: by.personId,
        decided_by_name: by.name,
        decided_on: by.on,
        deed: by.deed,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

const where = (countyId: string, itemId: string, ref: RowRef) =>
  sql<boolean>`county_id = ${countyId} and item_id = ${itemId} and ${
    ref.rowId === null ? sql`statutory_id = ${ref.statutoryId}` : sql`row_id = ${ref.rowId}`
  }`

export const updateLink = (write: Write, countyId: string, { itemId, ref, state }: NewLink, by: By) =>
  write
    .updateTable('inventory_link')
    .set({ state, decided_by: by.personId, decided_by_name: by.name, decided_on: by.on, deed: by.deed })
    .where(where(countyId, itemId, ref))
    .execute()

export const deleteLink = (write: Write, countyId: string, itemId: string, ref: RowRef) =>
  write
    .deleteFrom('inventory_link')
    .where(where(countyId, itemId, ref))
    .execute()

/** Takes back what one deed confirmed and nobody decided otherwise since. */
export async function deleteLinksOfDeed(write: Write, countyId: string, deed: string): Promise<number> {
  const result = await write
    .deleteFrom('inventory_link')
    .where('county_id', '=', countyId)
    .where('deed', '=', deed)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** Deeds that confirmed several at once, newest first. */
export async function findLinkDeeds(
  db: Read,
  countyId: string,
  limit: number,
): Promise<{ deed: string; links: number; by: string; on: Temporal.PlainDate }[]> {
  const { rows } = await sql<{ deed: string; links: number; by: string; on: Temporal.PlainDate }>`
    select deed, count(*)::int as links, min(decided_by_name) as by, min(decided_on) as "on" from inventory_link
    where county_id = ${countyId} group by deed having count(*) > 1 order by deed desc limit ${limit}`.execute(db)
  return rows
}
