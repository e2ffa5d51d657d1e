import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { guidelineTier, type InheritanceKind } from './model.ts'

/** One thing that a deed said of a list: of a line below, or of an item above that is left out. */
export interface DeedLine {
  name: string
  upperName: string | null
  kind: InheritanceKind | 'dropped'
  reason: string | null
  by: string
  at: Temporal.Instant
  /** Still as the deed said it; what came later is not taken back with it. */
  stands: boolean
  takenBack: boolean
}

/** What a deed said, line by line. */
export async function findDeedLines(db: Read, countyId: string, deed: string): Promise<DeedLine[]> {
  const { rows } = await sql<DeedLine>`
    select coalesce(l.name, r.fields ->> 'level2', r.fields ->> 'level1', '') as name, coalesce(u.name, g.name) as "upperName", n.kind, n.reason,
      n.decided_by_name as by, n.decided_at as at, n.ended_by_deed is null as stands, n.ended_by_deed = n.deed as "takenBack"
    from inheritance n
      left join lateral (select name from item_version v where v.county_id = n.county_id and v.item_id = n.lower_item
        order by v.version desc limit 1) l on true
      left join catalogue_row r on r.county_id = n.county_id and r.catalogue_id = n.catalogue_id and r.row_number = n.row_number
      left join lateral (select name from item_version v where v.county_id = n.upper_county_id and v.item_id = n.upper_item
        order by v.version desc limit 1) u on true
      left join inventory_row g on n.upper_tier = ${guidelineTier} and g.county_id = n.upper_county_id and g.id = n.upper_item
    where n.county_id = ${countyId}::uuid and n.deed = ${deed}::uuid
    union all
    select '', coalesce(u.name, g.name), 'dropped', d.reason, d.decided_by_name, d.decided_at, d.ended_by_deed is null, d.ended_by_deed = d.deed
    from inheritance_drop d
      left join lateral (select name from item_version v where v.county_id = d.upper_county_id and v.item_id = d.upper_item
        order by v.version desc limit 1) u on true
      left join inventory_row g on d.of_guideline and g.county_id = d.upper_county_id and g.id = d.upper_item
    where d.county_id = ${countyId}::uuid and d.deed = ${deed}::uuid
    order by 1, 2`.execute(db)
  return rows.map((row) => ({ ...row, takenBack: row.takenBack === true }))
}

/** Takes back what of a deed still stands; what it had ended stands again. Answers how many things. */
export async function endDeed(write: Write, countyId: string, deed: string): Promise<number> {
  const ended = await sql<{ n: number }>`
    with relations as (
      update inheritance set ended_by_deed = deed
      where county_id = ${countyId}::uuid and deed = ${deed}::uuid and ended_by_deed is null
      returning lower_item, catalogue_id, row_number, upper_tier),
    drops as (
      update inheritance_drop set ended_by_deed = deed
      where county_id = ${countyId}::uuid and deed = ${deed}::uuid and ended_by_deed is null returning 1)
    select (select count(*)::int from relations) + (select count(*)::int from drops) as n`.execute(write)
  await sql`update inheritance n set ended_by_deed = null
    where n.county_id = ${countyId}::uuid and n.ended_by_deed = ${deed}::uuid and n.deed <> ${deed}::uuid
      and not exists (select from inheritance o where o.county_id = n.county_id and o.upper_tier = n.upper_tier
        and o.ended_by_deed is null and (o.lower_item = n.lower_item or (o.catalogue_id = n.catalogue_id and o.row_number = n.row_number)))`.execute(
    write,
  )
  await sql`update inheritance_drop d set ended_by_deed = null
    where d.county_id = ${countyId}::uuid and d.ended_by_deed = ${deed}::uuid and d.deed <> ${deed}::uuid
      and not exists (select from inheritance_drop o where o.county_id = d.county_id and o.organ_id = d.organ_id
        and o.binds = d.binds and o.upper_item = d.upper_item and o.ended_by_deed is null)`.execute(write)
  return ended.rows[0]!.n
}

/** The relations of a draft's rows become those of the items that the rows became. */
export const carryOver = async (
  write: Write,
  { countyId, catalogueId, deed }: { countyId: string; catalogueId: string; deed: string },
  items: readonly { rowNumber: number; itemId: string; version: number }[],
): Promise<void> => {
  const rows = items.map(({ rowNumber }) => rowNumber)
  const ids = items.map(({ itemId }) => itemId)
  const keys = sql`unnest(${rows}::int[], ${ids}::uuid[], ${items.map(({ version }) => version)}::int[]) as k(row_number, item_id, version)`
  await sql`insert into item_tier (county_id, item_id, tier)
    select distinct ${countyId}::uuid, k.item_id, n.lower_tier from inheritance n join ${keys} on k.row_number = n.row_number
    where n.county_id = ${countyId}::uuid and n.catalogue_id = ${catalogueId}::uuid and n.ended_by_deed is null
    on conflict (county_id, item_id) do nothing`.execute(write)
  await sql`update inheritance o set ended_by_deed = ${deed}::uuid
    from inheritance n join ${keys} on k.row_number = n.row_number
    where n.county_id = ${countyId}::uuid and n.catalogue_id = ${catalogueId}::uuid and n.ended_by_deed is null
      and o.county_id = n.county_id and o.lower_item = k.item_id and o.upper_tier = n.upper_tier and o.ended_by_deed is null`.execute(
    write,
  )
  await sql`update inheritance n set lower_item = k.item_id, lower_version = k.version, catalogue_id = null, row_number = null
    from ${keys}
    where n.county_id = ${countyId}::uuid and n.catalogue_id = ${catalogueId}::uuid and n.row_number = k.row_number
      and n.ended_by_deed is null`.execute(write)
}

/** Has the county's list to give a reason for every departure before it is adopted? */
export async function findRule(
  db: Read,
  countyId: string,
  organId: string,
): Promise<{ strict: boolean; by: string; at: Temporal.Instant } | null> {
  const row = await db
    .selectFrom('inheritance_rule')
    .select(['strict', 'set_by_name', 'set_at'])
    .where('county_id', '=', countyId)
    .where('organ_id', '=', organId)
    .executeTakeFirst()
  return row ? { strict: row.strict, by: row.set_by_name, at: row.set_at } : null
}

export const saveRule = (
  write: Write,
  { countyId, organId }: { countyId: string; organId: string },
  strict: boolean,
  by: { personId: string; name: string; at: Temporal.Instant },
) => {
  const said = { strict, set_by: by.personId, set_by_name: by.name, set_at: by.at }
  return write
    .insertInto('inheritance_rule')
    .values({ county_id: countyId, organ_id: organId, ...said })
    .onConflict((oc) => oc.columns(['county_id', 'organ_id']).doUpdateSet(said))
    .execute()
}
