import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { columnOf } from '#platform/db/column-of.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Binds } from '../model.ts'
import { contentDiffers } from './items-store.ts'
import { type Again, type Drop, type InheritanceKind, keyOfItem, keyOfRow, type Relation } from './model.ts'

interface RelationRow {
  id: string
  lowerItem: string | null
  rowNumber: number | null
  upperItem: string | null
  upperName: string | null
  upperAddress: string | null
  kind: InheritanceKind
  reason: string | null
  by: string
  at: Temporal.Instant
  again: Again | null
}

/** What was said of items and of rows of a draft towards one tier, with what changed since it was said; in one query. */
export async function findRelations(
  db: Read,
  about: { countyId: string; itemIds: readonly string[]; catalogueId: string | null; upperTier: number },
): Promise<Relation[]> {
  const { countyId, itemIds, catalogueId, upperTier } = about
  const { rows } = await sql<RelationRow>`
    select n.id, n.lower_item as "lowerItem", n.row_number as "rowNumber", n.upper_item as "upperItem", u.name as "upperName",
      i.address as "upperAddress", n.kind, n.reason, n.decided_by_name as by, n.decided_at as at,
      case when n.upper_item is not null and (u.effective_until is not null) then 'upper-gone'
        when n.upper_item is not null and ${contentDiffers(sql`us`, sql`u`)} then 'upper-changed'
        when l.item_id is not null and ${contentDiffers(sql`ls`, sql`l`)} then 'lower-changed' end as again
    from inheritance n
      left join item i on i.county_id = n.upper_county_id and i.id = n.upper_item
      left join lateral (select * from item_version v where v.county_id = n.upper_county_id and v.item_id = n.upper_item
        order by v.version desc limit 1) u on true
      left join item_version us on us.county_id = n.upper_county_id and us.item_id = n.upper_item and us.version = n.upper_version
      left join item_version l on l.county_id = n.county_id and l.item_id = n.lower_item and l.effective_until is null
        and n.lower_version is not null
      left join item_version ls on ls.county_id = n.county_id and ls.item_id = n.lower_item and ls.version = n.lower_version
    where n.county_id = ${countyId}::uuid and n.ended_by_deed is null and n.upper_tier = ${upperTier}
      and (n.lower_item = any(${[...itemIds]}::uuid[]) or n.catalogue_id = ${catalogueId}::uuid)`.execute(db)
  return rows.map(({ lowerItem, rowNumber, ...row }) => ({
    ...row,
    key: lowerItem === null ? keyOfRow(rowNumber!) : keyOfItem(lowerItem),
    ofRow: lowerItem === null,
  }))
}

/** Why items above are left out of a list, with what changed since. */
export async function findDrops(
  db: Read,
  { countyId, organId, binds }: { countyId: string; organId: string; binds: Binds },
): Promise<Drop[]> {
  const { rows } = await sql<Drop>`
    select d.id, d.upper_item as "upperItem", d.reason, d.decided_by_name as by, d.decided_at as at,
      case when ${contentDiffers(sql`us`, sql`u`)} then 'upper-changed' end as again
    from inheritance_drop d
      join item_version u on u.county_id = d.upper_county_id and u.item_id = d.upper_item and u.effective_until is null
      join item_version us on us.county_id = d.upper_county_id and us.item_id = d.upper_item and us.version = d.upper_version
    where d.county_id = ${countyId}::uuid and d.organ_id = ${organId}::uuid and d.binds = ${binds} and not d.of_guideline and d.ended_by_deed is null`.execute(
    db,
  )
  return rows
}

export interface Deed {
  id: string
  by: { personId: string; name: string }
  at: Temporal.Instant
}

/** A relation as it is written: of an item, or of a row of a draft. */
export interface NewRelation {
  lowerItem: string | null
  lowerVersion: number | null
  catalogueId: string | null
  rowNumber: number | null
  upperCountyId: string | null
  upperItem: string | null
  upperVersion: number | null
  kind: InheritanceKind
  reason: string | null
}

export interface Between {
  countyId: string
  lowerTier: number
  upperTier: number
}

/** Writes the tier of items where none is known; a tier once said stays. */
export const saveTiers = (write: Write, items: readonly { countyId: string; itemId: string; tier: number }[]) =>
  sql`insert into item_tier (county_id, item_id, tier)
    select distinct * from unnest(${columnOf(items, (each) => each.countyId)}::uuid[], ${columnOf(items, (each) => each.itemId)}::uuid[],
      ${columnOf(items, (each) => each.tier)}::smallint[])
    on conflict (county_id, item_id) do nothing`.execute(write)

/** The tiers of items, where they are known. */
export async function findTiers(db: Read, itemIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('item_tier')
    .select(['item_id', 'tier'])
    .where(sql<boolean>`item_id = any(${[...itemIds]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.item_id, row.tier]))
}

/** Writes relations in the place of those before them; the deed can be taken back. */
export async function saveRelations(
  write: Write,
  { countyId, lowerTier, upperTier }: Between,
  relations: readonly NewRelation[],
  { id, by, at }: Deed,
): Promise<void> {
  await sql`update inheritance n set ended_by_deed = ${id}::uuid
    from unnest(${columnOf(relations, (each) => each.lowerItem)}::uuid[], ${columnOf(relations, (each) => each.catalogueId)}::uuid[],
      ${columnOf(relations, (each) => each.rowNumber)}::int[]) as k(lower_item, catalogue_id, row_number)
    where n.county_id = ${countyId}::uuid and n.upper_tier = ${upperTier} and n.ended_by_deed is null
      and (n.lower_item = k.lower_item or (n.catalogue_id = k.catalogue_id and n.row_number = k.row_number))`.execute(
    write,
  )
  await sql`insert into inheritance (county_id, id, lower_item, catalogue_id, row_number, lower_tier, upper_tier, upper_county_id,
      upper_item, kind, reason, lower_version, upper_version, decided_by, decided_by_name, decided_at, deed)
    select ${countyId}::uuid, k.id, k.lower_item, k.catalogue_id, k.row_number, ${lowerTier}::smallint, ${upperTier}::smallint,
      k.upper_county_id, k.upper_item, k.kind, k.reason, k.lower_version, k.upper_version, ${by.personId}::uuid, ${by.name},
      ${at.toString()}::timestamptz, ${id}::uuid
    from unnest(${columnOf(relations, newId)}::uuid[], ${columnOf(relations, (each) => each.lowerItem)}::uuid[],
      ${columnOf(relations, (each) => each.catalogueId)}::uuid[], ${columnOf(relations, (each) => each.rowNumber)}::int[],
      ${columnOf(relations, (each) => each.upperCountyId)}::uuid[], ${columnOf(relations, (each) => each.upperItem)}::uuid[],
      ${columnOf(relations, (each) => each.kind)}::text[], ${columnOf(relations, (each) => each.reason)}::text[],
      ${columnOf(relations, (each) => each.lowerVersion)}::int[], ${columnOf(relations, (each) => each.upperVersion)}::int[])
      as k(id, lower_item, catalogue_id, row_number, upper_county_id, upper_item, kind, reason, lower_version, upper_version)`.execute(
    write,
  )
}

/** A list below, by the organ that issues it and the level it binds. */
export interface LowerList {
  countyId: string
  organId: string
  binds: Binds
}

/** Ends the reasons for leaving items out that a list takes over now. */
export const endDrops = (
  write: Write,
  { countyId, organId, binds }: LowerList,
  upperItems: readonly string[],
  deed: string,
) =>
  sql`update inheritance_drop set ended_by_deed = ${deed}::uuid
    where county_id = ${countyId}::uuid and organ_id = ${organId}::uuid and binds = ${binds} and ended_by_deed is null
      and upper_item = any(${[...upperItems]}::uuid[])`.execute(write)

/** Writes why items above are left out, in the place of what was said before. */
export async function saveDrops(
  write: Write,
  list: LowerList,
  drops: readonly {
    upperCountyId: string
    upperItem: string
    upperVersion: number
    ofGuideline: boolean
    reason: string
  }[],
  { id, by, at }: Deed,
): Promise<void> {
  await endDrops(
    write,
    list,
    drops.map(({ upperItem }) => upperItem),
    id,
  )
  await sql`insert into inheritance_drop (county_id, id, organ_id, binds, upper_county_id, upper_item, upper_version,
      of_guideline, reason, decided_by, decided_by_name, decided_at, deed)
    select ${list.countyId}::uuid, k.id, ${list.organId}::uuid, ${list.binds}, k.upper_county_id, k.upper_item, k.upper_version,
      k.of_guideline, k.reason, ${by.personId}::uuid, ${by.name}, ${at.toString()}::timestamptz, ${id}::uuid
    from unnest(${columnOf(drops, newId)}::uuid[], ${columnOf(drops, (each) => each.upperCountyId)}::uuid[],
      ${columnOf(drops, (each) => each.upperItem)}::uuid[], ${columnOf(drops, (each) => each.upperVersion)}::int[],
      ${drops.map(({ ofGuideline }) => ofGuideline)}::boolean[], ${columnOf(drops, (each) => each.reason)}::text[])
      as k(id, upper_county_id, upper_item, upper_version, of_guideline, reason)`.execute(write)
}
