import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Attribute } from '#law/attribute/grounds.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'

export const shows = ['all', 'linked', 'missing'] as const
export type Show = (typeof shows)[number]

/** A row of a source as a county stands to it. */
export interface RowLine {
  countyId: string
  sourceId: string
  id: string
  code: string | null
  heading: string | null
  name: string
  kind: string | null
  basis: string | null
  sourceTitle: string
  /** Items that stand on it. */
  items: { countyId: string; itemId: string; name: string }[]
  attribute: Attribute | null
}

/** Which rows: of one source, or of all sources that the county has to do with. */
export interface RowsOf {
  county: { id: string; lineage: readonly string[] }
  source: { countyId: string; id: string } | null
  fields: readonly string[] | null
  q: string | undefined
}

const linked = (county: RowsOf['county']): RawBuilder<unknown> => sql`
  exists (select from inventory_link l where l.county_id = ${county.id} and l.source_id = r.source_id and l.row_id = r.id and l.state = 'confirmed')`

const rowsOf = ({ county, source, fields, q }: RowsOf): RawBuilder<unknown> => sql`
  inventory_row r join inventory_source s on s.county_id = r.county_id and s.id = r.source_id
  where r.ended is null
    and ${
      source
        ? sql`r.county_id = ${source.countyId} and r.source_id = ${source.id}`
        : sql`(s.county_id = ${county.id} or s.organ_id = any(${[...county.lineage]}::uuid[]))`
    }
    ${fields === null ? sql`` : sql`and s.field_code = any(${[...fields]}::text[])`}
    ${q === undefined ? sql`` : sql`and concat_ws(' ', r.row_code, r.heading, r.name, r.listed_name, r.row_basis) ilike all (${likePatterns(q)}::text[])`}`

/**
 * What has an item, and what has none: 尚未编入目录. What was decided not to be public need stand in no catalogue of active
 * disclosure, and what a list leaves out of a guideline with a public reason is not forgotten.
 */
const isShown = (show: Show, county: RowsOf['county']): RawBuilder<unknown> => {
  if (show === 'all') return sql`true`
  if (show === 'linked') return linked(county)
  return sql`not ${linked(county)} and not exists (select from attribute_decision d where d.county_id = ${county.id}
    and d.row_id = r.id and d.ended is null and d.attribute = 'not-public')
    and not exists (select from inheritance n where n.county_id = ${county.id} and n.upper_county_id = r.county_id
      and n.upper_item = r.id and n.ended_by_deed is null and n.lower_item is not null)
    and not exists (select from inheritance_drop d where d.county_id = ${county.id} and d.upper_county_id = r.county_id
      and d.upper_item = r.id and d.ended_by_deed is null)`
}

/** One page of the rows, with the items that stand on each and its attribute. */
export async function listRows(
  db: Read,
  of: RowsOf,
  show: Show,
  { page, size }: { page: number; size: number },
): Promise<RowLine[]> {
  const { county } = of
  const { rows } = await sql<RowLine>`
    with page as (
      select r.*, s.title as source_title, row_number() over (order by s.title, s.id, r.ordinal) as at
      from ${rowsOf(of)} and ${isShown(show, county)}
      order by at limit ${size} offset ${(page - 1) * size})
    select p.county_id as "countyId", p.source_id as "sourceId", p.id, p.row_code as code, p.heading,
      coalesce(p.listed_name, p.name) as name, p.row_kind as kind, p.row_basis as basis, p.source_title as "sourceTitle",
      coalesce((select jsonb_agg(jsonb_build_object('countyId', l.county_id, 'itemId', l.item_id, 'name', v.name) order by v.name)
        from inventory_link l join item_version v on v.county_id = l.county_id and v.item_id = l.item_id and v.effective_until is null
        where l.county_id = ${county.id} and l.source_id = p.source_id and l.row_id = p.id and l.state = 'confirmed'), '[]') as items,
      (select d.attribute from attribute_decision d where d.county_id = ${county.id} and d.row_id = p.id and d.ended is null) as attribute
    from page p order by p.at`.execute(db)
  return rows
}

/** How many rows there are of each kind. */
export async function countRows(db: Read, of: RowsOf): Promise<Record<Show, number>> {
  const { rows } = await sql<Record<Show, number>>`
    select count(*)::int as all, count(*) filter (where ${linked(of.county)})::int as linked,
      count(*) filter (where ${isShown('missing', of.county)})::int as missing
    from ${rowsOf(of)}`.execute(db)
  return rows[0]!
}
