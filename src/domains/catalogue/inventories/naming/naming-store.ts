import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'

/** A name as it stands in a list: a row of a source, or an item in force. */
export interface ListedName {
  of: 'row' | 'item'
  countyId: string
  /** The source, or the catalogue. */
  listId: string
  listTitle: string
  /** The row, or the item. */
  id: string
  heading: string | null
  name: string
}

/** Every name of the sources near a county, and of its items in force; one query. */
export async function findNames(
  db: Read,
  county: { id: string; lineage: readonly string[] },
  fields: readonly string[] | null,
): Promise<ListedName[]> {
  const { rows } = await sql<ListedName>`
    select 'row' as of, r.county_id as "countyId", s.id as "listId", s.title as "listTitle", r.id, r.heading,
      coalesce(r.listed_name, r.name) as name, s.title as sort, r.ordinal
    from inventory_row r join inventory_source s on s.county_id = r.county_id and s.id = r.source_id
    where r.ended is null and (s.county_id = ${county.id} or s.organ_id = any(${[...county.lineage]}::uuid[]))
      ${fields === null ? sql`` : sql`and s.field_code = any(${[...fields]}::text[])`}
    union all
    select 'item', v.county_id, c.id, c.title, v.item_id, v.level1, coalesce(nullif(v.level2, ''), v.level1), c.title, v.row_number
    from item_version v join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id
    where v.county_id = ${county.id} and v.effective_until is null
      ${fields === null ? sql`` : sql`and v.field_code = any(${[...fields]}::text[])`}
    order by 1 desc, 8, 9, 5`.execute(db)
  return rows
}

/** Names by which organs near a county are called: itself, what is above it and what is below. */
export async function findOrganNames(db: Read, county: { id: string; lineage: readonly string[] }): Promise<string[]> {
  const { rows } = await sql<{ name: string; short_name: string }>`
    select name, short_name from organ
    where closed_on is null and (county_id = ${county.id} or id = any(${[...county.lineage]}::uuid[]))`.execute(db)
  return [...new Set(rows.flatMap((row) => [row.name, row.short_name]))]
}

/** Gives a row the name under which it stands in the inventory, if it still has the one that was seen; false if not. */
export async function renameRow(
  write: Write,
  { countyId, sourceId, rowId }: { countyId: string; sourceId: string; rowId: string },
  from: string,
  name: string,
): Promise<boolean> {
  const result = await write
    .updateTable('inventory_row')
    .set({ listed_name: sql`nullif(${name}, name)` })
    .where('county_id', '=', countyId)
    .where('source_id', '=', sourceId)
    .where('id', '=', rowId)
    .where('ended', 'is', null)
    .where(sql<boolean>`coalesce(listed_name, name) = ${from}`)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
