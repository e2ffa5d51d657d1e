import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Attribute } from '#law/attribute/grounds.ts'
import type { Subject } from './model.ts'

export const shows = ['undecided', 'due', 'active', 'on-request', 'not-public'] as const
export type Show = (typeof shows)[number]

/** A subject in a list, with its decision in force. */
export interface SubjectLine {
  subject: Subject
  name: string
  /** The first level of an item; the heading or the kind of a row. */
  group: string | null
  /** The catalogue of an item; the source of a row. */
  from: string
  basis: string | null
  /** What the catalogue says of the way of an item. */
  way: { active: boolean | null; onRequest: boolean | null } | null
  decision: {
    id: string
    attribute: Attribute
    article: string | null
    by: string
    on: Temporal.PlainDate
    nextOn: Temporal.PlainDate | null
  } | null
}

interface Of {
  county: { id: string; lineage: readonly string[] }
  today: Temporal.PlainDate
  fields: readonly string[] | null
}

/**
 * Items in force of a county, and rows of its sources that stand on no item (an item's decision speaks for its rows), each
 * with the decision in force: `d`.
 */
const subjects = ({ county, fields }: Of): RawBuilder<unknown> => sql`
  with subject as (
    select v.item_id, null::uuid as source_county_id, null::uuid as source_id, null::uuid as row_id, v.name, v.level1 as "group",
      c.title as "from", v.basis, v.active, v.on_request, 1 as part, c.title as sort_list, v.row_number as sort_row
    from item_version v join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id
    where v.county_id = ${county.id} and v.effective_until is null
      ${fields === null ? sql`` : sql`and v.field_code = any(${[...fields]}::text[])`}
    union all
    select null, r.county_id, r.source_id, r.id, coalesce(r.listed_name, r.name), coalesce(r.heading, r.row_kind), s.title, r.row_basis,
      null, null, 2, s.title, r.ordinal
    from inventory_row r join inventory_source s on s.county_id = r.county_id and s.id = r.source_id
    where r.ended is null and (s.county_id = ${county.id} or s.organ_id = any(${[...county.lineage]}::uuid[]))
      ${fields === null ? sql`` : sql`and s.field_code = any(${[...fields]}::text[])`}
      and not exists (select from inventory_link l where l.county_id = ${county.id} and l.source_id = r.source_id and l.row_id = r.id
        and l.state = 'confirmed')),
  decided as (
    select s.*, d.id, d.attribute, d.article, d.decided_by_name, d.decided_on, d.next_on
    from subject s left join attribute_decision d on d.county_id = ${county.id} and d.ended is null
      and (d.item_id = s.item_id or d.row_id = s.row_id))`

const isShown = (show: Show, today: Temporal.PlainDate): RawBuilder<unknown> => {
  if (show === 'undecided') return sql`id is null`
  return show === 'due' ? sql`next_on <= ${today}` : sql`attribute = ${show}`
}

/** One page of the subjects that stand so, in the order of catalogues and sources. */
export async function listSubjects(
  db: Read,
  of: Of,
  show: Show,
  { page, size }: { page: number; size: number },
): Promise<SubjectLine[]> {
  const { rows } = await sql<{
    item_id: string | null
    source_county_id: string | null
    source_id: string | null
    row_id: string | null
    name: string
    group: string | null
    from: string
    basis: string | null
    active: boolean | null
    on_request: boolean | null
    id: string | null
    attribute: string | null
    article: string | null
    decided_by_name: string | null
    decided_on: Temporal.PlainDate | null
    next_on: Temporal.PlainDate | null
  }>`${subjects(of)}
    select * from decided where ${isShown(show, of.today)}
    order by ${show === 'due' ? sql`next_on,` : sql``} part, sort_list, sort_row, item_id, row_id
    limit ${size} offset ${(page - 1) * size}`.execute(db)
  return rows.map((row) => ({
    subject:
      row.item_id !== null
        ? { of: 'item', itemId: row.item_id }
        : { of: 'row', sourceCountyId: row.source_county_id!, sourceId: row.source_id!, rowId: row.row_id! },
    name: row.name,
    group: row.group,
    from: row.from,
    basis: row.basis,
    way: row.item_id === null ? null : { active: row.active, onRequest: row.on_request },
    decision:
      row.id === null
        ? null
        : {
            id: row.id,
            attribute: row.attribute as Attribute,
            article: row.article,
            by: row.decided_by_name!,
            on: row.decided_on!,
            nextOn: row.next_on,
          },
  }))
}

/** How many subjects stand how. */
export async function countSubjects(db: Read, of: Of): Promise<Record<Show, number>> {
  const { rows } = await sql<Record<Show, number>>`${subjects(of)}
    select count(*) filter (where id is null)::int as undecided, count(*) filter (where next_on <= ${of.today})::int as due,
      count(*) filter (where attribute = 'active')::int as active,
      count(*) filter (where attribute = 'on-request')::int as "on-request",
      count(*) filter (where attribute = 'not-public')::int as "not-public" from decided`.execute(db)
  return rows[0]!
}

/** Undecided items whose catalogue says in which one way they are disclosed. */
export async function findItemsByWay(
  db: Read,
  countyId: string,
  way: 'active' | 'on-request',
  limit: number,
): Promise<string[]> {
  const [one, other] = way === 'active' ? [sql`v.active`, sql`v.on_request`] : [sql`v.on_request`, sql`v.active`]
  const { rows } = await sql<{ item_id: string }>`
    select v.item_id from item_version v
    where v.county_id = ${countyId} and v.effective_until is null and ${one} and ${other} is not true
      and not exists (select from attribute_decision d where d.county_id = v.county_id and d.item_id = v.item_id and d.ended is null)
    order by v.catalogue_id, v.row_number limit ${limit}`.execute(db)
  return rows.map(({ item_id }) => item_id)
}
