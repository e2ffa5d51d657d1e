import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { InheritanceKind } from '../inheritance/model.ts'

/** Where an item comes from, as its office confirmed. */
export interface Origin {
  tier: number
  kind: InheritanceKind
  reason: string | null
  name: string
  /** Null where it is a row of a guideline. */
  address: string | null
  /** Whose list, or which guideline. */
  placeName: string
}

/** What became of an item in a list below. */
export interface Descent {
  kind: InheritanceKind | 'dropped'
  reason: string | null
  /** The item below; null where it is left out. */
  name: string | null
  address: string | null
  placeName: string
  binds: string | null
}

/** The items in force above that an item comes from, the nearest first. */
async function originsOfItem(db: Read, countyId: string, itemId: string): Promise<Origin[]> {
  const { rows } = await sql<Origin>`
    select n.upper_tier as tier, n.kind, n.reason, coalesce(i.name, g.name) as name, i.address,
      coalesce(o.short_name, g.source_title) as "placeName"
    from portal.inheritance n
      left join portal.item i on i.county_id = n.upper_county_id and i.id = n.upper_item
      left join portal.organ o on o.id = i.organ_id
      left join portal.guideline_row g on g.county_id = n.upper_county_id and g.id = n.upper_item
    where coalesce(i.name, g.name) is not null and n.county_id = ${countyId}::uuid and n.lower_item = ${itemId}::uuid
    order by n.upper_tier desc`.execute(db)
  return rows
}

/** Descents shown on a page of an item: the departures first. */
const descentsOnPage = 40

/** What lists below made of an item: who took it over, narrowed it, or left it out and why. */
async function descentsOfItem(db: Read, countyId: string, itemId: string): Promise<Descent[]> {
  const { rows } = await sql<Descent>`
    select d.kind, d.reason, d.name, d.address, o.short_name as "placeName", d.binds
    from (
      select 'dropped' as kind, x.reason, null as name, null as address, x.organ_id, x.binds
      from portal.inheritance_drop x where x.upper_county_id = ${countyId}::uuid and x.upper_item = ${itemId}::uuid
      union all
      select n.kind, n.reason, i.name, i.address, i.organ_id, null
      from portal.inheritance n join portal.item i on i.county_id = n.county_id and i.id = n.lower_item
      where n.upper_county_id = ${countyId}::uuid and n.upper_item = ${itemId}::uuid) d
      join portal.organ o on o.id = d.organ_id
    order by array_position(array['dropped', 'narrowed', 'widened', 'taken'], d.kind), o.code, d.name
    limit ${descentsOnPage}`.execute(db)
  return rows
}

/** Where an item comes from and what lists below made of it. */
export async function relationsOfItem(db: Read, { countyId, id }: { countyId: string; id: string }) {
  const [origins, descents] = await Promise.all([originsOfItem(db, countyId, id), descentsOfItem(db, countyId, id)])
  return { origins, descents }
}

/** A row of a guideline that a catalogue in force leaves out, and why. */
export interface GuidelineDrop {
  name: string
  guideline: string
  reason: string
}

const dropsOnPage = 200

/**
 * What a catalogue leaves out of the guidelines that bind it: of the fields it lists, and of those that no list of its
 * organ for this level touches.
 */
export async function guidelineDropsOf(
  db: Read,
  { countyId, organId, binds, id }: { countyId: string; organId: string; binds: string; id: string },
): Promise<GuidelineDrop[]> {
  const { rows } = await sql<GuidelineDrop>`
    select g.name, g.source_title as guideline, d.reason
    from portal.inheritance_drop d join portal.guideline_row g on g.county_id = d.upper_county_id and g.id = d.upper_item
    where d.county_id = ${countyId}::uuid and d.organ_id = ${organId}::uuid and d.binds = ${binds}
      and (exists (select from portal.item_version v where v.county_id = d.county_id and v.catalogue_id = ${id}::uuid
          and v.field_code = g.field_code)
        or not exists (select from portal.catalogue c join portal.item_version v on v.county_id = c.county_id and v.catalogue_id = c.id
          where c.county_id = d.county_id and c.organ_id = d.organ_id and c.binds = d.binds and c.state = 'adopted'
            and v.field_code = g.field_code))
    order by g.source_title, g.name limit ${dropsOnPage}`.execute(db)
  return rows
}
