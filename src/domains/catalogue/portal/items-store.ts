import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { SlotStanding } from '#kernel/obligation/model.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'
import { type SlotCounts, slotDuties, slotStanding } from './slots-store.ts'

export interface ItemFilter {
  /** Code of a field; `other` for items of none. */
  field?: string | undefined
  /** Only slots at this organ or below it. */
  organId?: string | undefined
  level?: string | undefined
  q?: string | undefined
}

export interface ListedItem {
  address: string
  name: string
  level1: string
  fieldName: string | null
  deadlineText: string
  /** Whose catalogue it is of. */
  placeName: string
  levels: string[]
  organs: number
  counts: SlotCounts
}

const listSize = 40

/**
 * The organs that a filter means, and their counties; null for all. Their ids go into the queries, so that slots are not
 * joined with organs and items of other counties are not looked at.
 */
async function organsWithin(
  db: Read,
  { organId, level }: ItemFilter,
): Promise<{ ids: string[]; counties: string[] } | null> {
  if (organId === undefined && level === undefined) return null
  const { rows } = await sql<{ id: string; county: string }>`
    select id, county_id as county from portal.organ where true
      ${organId === undefined ? sql`` : sql`and lineage @> array[${organId}]::uuid[]`}
      ${level === undefined ? sql`` : sql`and level = ${level}`}`.execute(db)
  return { ids: rows.map(({ id }) => id), counties: [...new Set(rows.map(({ county }) => county))] }
}

type Organs = Awaited<ReturnType<typeof organsWithin>>

const atOrgans = (organs: Organs): RawBuilder<unknown> =>
  organs === null ? sql`` : sql`and s.organ_id = any(${organs.ids}::uuid[])`

/** Items `i` of a filter; each is asked for its first slot, for most have one at once. */
const itemsWithin = (filter: ItemFilter, organs: Organs): RawBuilder<unknown> => sql`
  portal.item i left join portal.field f on f.code = i.field_code
  cross join lateral (
    select from portal.slot s where s.county_id = i.county_id and s.item_id = i.id ${atOrgans(organs)} limit 1) has_slot
  where ${organs === null ? sql`true` : sql`i.county_id = any(${organs.counties}::uuid[])`}
  ${filter.field === undefined ? sql`` : sql`and i.field_code is not distinct from nullif(${filter.field}, 'other')`}
  ${
    filter.q === undefined
      ? sql``
      : sql`and concat_ws(' ', i.name, i.level1, i.level2, array_to_string(i.elements, ' '), i.basis, f.name) ilike all (${likePatterns(filter.q)}::text[])`
  }`

/** One page of the items in force, in the order of fields and of their catalogues, with how their slots stand. */
export async function listItems(
  db: Read,
  filter: ItemFilter,
  page: number,
  today: Temporal.PlainDate,
): Promise<{ items: ListedItem[]; total: number; page: number; pages: number }> {
  const organs = await organsWithin(db, filter)
  const { rows: counted } = await sql<{ n: number }>`
    select count(*)::int as n from ${itemsWithin(filter, organs)}`.execute(db)
  const total = counted[0]!.n
  const pages = Math.max(1, Math.ceil(total / listSize))
  const shown = Math.min(page, pages)
  type Row = Omit<ListedItem, 'counts'> & { standings: Partial<Record<SlotStanding, number>> }
  const { rows } = await sql<Row>`
    with page as (
      select i.county_id, i.id, i.address, i.name, i.level1, i.deadline_text, i.organ_id, f.name as field_name,
        row_number() over (order by f.ordinal nulls last, i.level1, i.row_number, i.county_id) as place
      from ${itemsWithin(filter, organs)}
      order by place limit ${listSize} offset ${(shown - 1) * listSize}),
    standings as (
      select p.place, ${slotStanding(today)} as standing, so.level, count(*)::int as n
      from page p join portal.slot s on s.county_id = p.county_id and s.item_id = p.id ${atOrgans(organs)}
        join portal.organ so on so.id = s.organ_id ${slotDuties}
      group by 1, 2, 3),
    counted as (
      select place, jsonb_object_agg(standing, n) as standings, sum(n)::int as organs
      from (select place, standing, sum(n)::int as n from standings group by 1, 2) g group by 1)
    select p.address, p.name, p.level1, p.field_name as "fieldName", p.deadline_text as "deadlineText",
      o.short_name as "placeName", c.organs, c.standings,
      (select array_agg(distinct level) from standings l where l.place = p.place) as levels
    from page p join portal.organ o on o.id = p.organ_id join counted c on c.place = p.place
    order by p.place`.execute(db)
  const none: SlotCounts = { overdue: 0, soon: 0, due: 0, met: 0, empty: 0, 'not-applicable': 0 }
  const items = rows.map(({ standings, ...item }) => ({ ...item, counts: { ...none, ...standings } }))
  return { items, total, page: shown, pages }
}

/** How many items each field has within a scope; the key of items of no field is `other`. */
export async function itemsByField(
  db: Read,
  filter: Pick<ItemFilter, 'organId' | 'level'>,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; n: number }>`
    select coalesce(i.field_code, 'other') as code, count(*)::int as n
    from ${itemsWithin(filter, await organsWithin(db, filter))} group by 1`.execute(db)
  return new Map(rows.map(({ code, n }) => [code, n]))
}

export interface PortalItem {
  countyId: string
  id: string
  address: string
  name: string
  level1: string
  level2: string | null
  fieldCode: string | null
  fieldName: string | null
  elements: string[]
  basis: string
  deadlineText: string
  rules: DeadlineRule[]
  cadence: string
  body: string
  channels: string[]
  audienceAll: boolean | null
  audienceSpecific: string | null
  active: boolean | null
  onRequest: boolean | null
  effectiveFrom: Temporal.PlainDate
  rowNumber: number
  catalogueTitle: string
  catalogueAdoptedOn: Temporal.PlainDate | null
  placeCode: string
  placeName: string
}

/** The item at an address; `gone` where the address was an item's that no catalogue holds any more; null where it never was. */
export async function findItem(db: Read, address: string): Promise<PortalItem | 'gone' | null> {
  const { rows } = await sql<PortalItem & { known: boolean }>`
    select i.county_id as "countyId", i.id, a.address, i.name, i.level1, i.level2, i.field_code as "fieldCode",
      f.name as "fieldName", i.elements, i.basis, i.deadline_text as "deadlineText", i.rules, i.cadence, i.body, i.channels,
      i.audience_all as "audienceAll", i.audience_specific as "audienceSpecific", i.active, i.on_request as "onRequest",
      i.effective_from as "effectiveFrom", i.row_number as "rowNumber", i.catalogue_title as "catalogueTitle",
      i.catalogue_adopted_on as "catalogueAdoptedOn", o.code as "placeCode", o.name as "placeName"
    from portal.address a
      left join portal.item i on i.county_id = a.county_id and i.id = a.target_id
      left join portal.organ o on o.id = i.organ_id
      left join portal.field f on f.code = i.field_code
    where a.address = ${address} and a.kind = 'item'`.execute(db)
  const row = rows[0]
  if (!row) return null
  return row.id === null ? 'gone' : row
}

/** What else carries these words: organs by name, and how many live publications by title. */
export async function findElsewhere(
  db: Read,
  q: string,
): Promise<{ organs: { code: string; name: string }[]; publications: number }> {
  const like = likePatterns(q)
  const organs = await sql<{ code: string; name: string }>`
    select code, name from portal.organ where name ilike all (${like}::text[]) order by array_length(lineage, 1), code limit 6`.execute(
    db,
  )
  const publications = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from portal.edition where state = 'live' and concat_ws(' ', title, document_number) ilike all (${like}::text[]) limit 1000) found`.execute(
    db,
  )
  return { organs: organs.rows, publications: publications.rows[0]!.n }
}
