import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { BoundLevel } from '../model.ts'
import type { CellFacts } from './model.ts'

/**
 * Every field of every one of these counties at a level, in one query: the newest issue of a guideline that binds it, and
 * the catalogues in force that cover it – as a whole field, or, where a catalogue speaks for the whole organ, by an item
 * of that field.
 */
export async function findCells(
  db: Read,
  countyIds: readonly string[],
  level: BoundLevel,
  fields: readonly string[] | null,
): Promise<CellFacts[]> {
  const { rows } = await sql<CellFacts>`
    with county as (select o.id, o.lineage from organ o where o.id = any(${[...countyIds]}::uuid[])),
    fields as (select f.code, f.ordinal from field f where ${fields === null ? sql`true` : sql`f.code = any(${[...fields]}::text[])`}),
    guideline as (
      select c.id as county_id, s.field_code, max(i.issued_on) as issued_on
      from inventory_source s join inventory_issue i on i.county_id = s.county_id and i.source_id = s.id and i.state = 'in-force'
        join county c on s.organ_id = any(c.lineage)
      where s.kind = 'guideline' and ${level} = any(s.levels)
        and (s.organ_ids is null or exists (select from organ b where b.id = any(s.organ_ids) and b.lineage @> array[c.id]))
      group by 1, 2),
    covering as (
      select c.county_id, c.organ_id, c.adopted_on, c.field_code
      from catalogue c where c.county_id in (select id from county) and c.state = 'adopted' and c.binds = ${level}
        and c.coverage = 'field' and c.field_code is not null
      union all
      select c.county_id, c.organ_id, c.adopted_on, v.field_code
      from catalogue c join lateral (
        select distinct v.field_code from item_version v
        where v.county_id = c.county_id and v.catalogue_id = c.id and v.effective_until is null and v.field_code is not null) v on true
      where c.county_id in (select id from county) and c.state = 'adopted' and c.binds = ${level} and c.coverage = 'organ'),
    covered as (
      select county_id, field_code, max(adopted_on) filter (where organ_id = county_id) as adopted_on,
        count(distinct organ_id) filter (where organ_id <> county_id)::int as own,
        min(adopted_on) filter (where organ_id <> county_id) as own_adopted_on
      from covering group by 1, 2),
    organs as (
      select o.county_id, count(*)::int as n from organ o
      where o.county_id in (select id from county) and o.level = ${level} and o.closed_on is null
        and o.kind in ('town', 'street', 'village', 'community') group by 1)
    select c.id as "countyId", f.code as "fieldCode", ${level}::text as level, g.issued_on as "guidelineOn",
      v.adopted_on as "adoptedOn", coalesce(v.own, 0) as "ownCatalogues", coalesce(n.n, 0) as organs,
      v.own_adopted_on as "ownAdoptedOn"
    from county c cross join fields f
      left join guideline g on g.county_id = c.id and g.field_code = f.code
      left join covered v on v.county_id = c.id and v.field_code = f.code
      left join organs n on n.county_id = c.id
    order by f.ordinal, c.id`.execute(db)
  return rows
}

/** A catalogue in force that covers a field. */
export interface CoveringCatalogue {
  countyId: string
  id: string
  title: string
  organName: string
  adoptedOn: Temporal.PlainDate
  items: number
}

/** The catalogues in force that cover a field of a county at a level, with how many items of it each has. */
export async function findCovering(
  db: Read,
  countyId: string,
  fieldCode: string,
  level: BoundLevel,
): Promise<CoveringCatalogue[]> {
  const { rows } = await sql<CoveringCatalogue>`
    select c.county_id as "countyId", c.id, c.title, o.short_name as "organName", c.adopted_on as "adoptedOn",
      (select count(*)::int from item_version v where v.county_id = c.county_id and v.catalogue_id = c.id
        and v.effective_until is null and (c.field_code = ${fieldCode} or v.field_code = ${fieldCode})) as items
    from catalogue c join organ o on o.id = c.organ_id
    where c.county_id = ${countyId} and c.state = 'adopted' and c.binds = ${level}
      and (c.field_code = ${fieldCode} or (c.coverage = 'organ' and exists (
        select from item_version v where v.county_id = c.county_id and v.catalogue_id = c.id and v.effective_until is null
          and v.field_code = ${fieldCode})))
    order by c.adopted_on desc, c.id limit 200`.execute(db)
  return rows
}

/** A guideline that binds a field. */
export interface BindingGuideline {
  countyId: string
  id: string
  title: string
  issuer: string
  documentNumber: string | null
  issuedOn: Temporal.PlainDate
}

/** The guidelines of a field that bind a county at a level, the newest first. */
export async function findGuidelines(
  db: Read,
  county: { lineage: readonly string[] },
  fieldCode: string,
  level: BoundLevel,
): Promise<BindingGuideline[]> {
  const { rows } = await sql<BindingGuideline>`
    select s.county_id as "countyId", s.id, s.title, s.issuer, i.document_number as "documentNumber", i.issued_on as "issuedOn"
    from inventory_source s join inventory_issue i on i.county_id = s.county_id and i.source_id = s.id and i.state = 'in-force'
    where s.kind = 'guideline' and s.field_code = ${fieldCode} and ${level} = any(s.levels)
      and s.organ_id = any(${[...county.lineage]}::uuid[])
    order by i.issued_on desc, s.id limit 50`.execute(db)
  return rows
}
