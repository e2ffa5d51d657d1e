import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { heldWhole } from '#kernel/indicator/public-store.ts'
import type { TalliedOrgan } from '#kernel/indicator/tally-store.ts'
import type { SlotStanding } from '#kernel/obligation/model.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'
import { type SlotCounts, slotStanding, standingSlots } from './slots-store.ts'

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

/** Counties that a filter means with every organ, and single organs; null for everything. */
type Within = { whole: string[]; organs: TalliedOrgan[] } | null

const placesWithin = async (db: Read, { organId }: ItemFilter): Promise<Within> =>
  organId === undefined ? null : heldWhole(db, { id: organId, countyId: '', own: false })

const ids = (values: readonly string[]) => sql`${[...values]}::uuid[]`
const idsOf = ({ organs }: { organs: TalliedOrgan[] }) => ids(organs.map(({ id }) => id))

/** Is slot `s` of an organ within? */
const slotWithin = (within: Within): RawBuilder<unknown> =>
  within === null
    ? sql`true`
    : within.whole.length === 0
      ? sql`s.organ_id = any(${idsOf(within)})`
      : sql`(s.county_id = any(${ids(within.whole)}) or s.organ_id = any(${idsOf(within)}))`

/**
 * Items in force, of some fields or all, that have a slot within a filter, as `listed`: `county_id`, `item_id`,
 * `field_code`. Whole counties have in a tally how many slots apply, and few slots do not; where something is noted that is
 * not in it yet, and of single organs, the slots are asked.
 */
const listed = ({ level }: ItemFilter, within: Within, codes: readonly string[] | null): RawBuilder<unknown> => {
  const parts: RawBuilder<unknown>[] = []
  const ofLevel = level === undefined ? sql`true` : sql`level = ${level}`
  const ofOpenOrgan = sql`s.organ_id in (select id from portal.organ where ${ofLevel})`
  const ofFields = codes === null ? sql`true` : sql`coalesce(i.field_code, 'other') = any(${[...codes]}::text[])`
  if (within === null || within.whole.length > 0) {
    const inCounties = (of: RawBuilder<unknown>) => (within ? sql`${of} = any(${ids(within.whole)})` : sql`true`)
    const hasSlot = (more: RawBuilder<unknown>) => sql`exists (
      select from portal.slot s where s.county_id = i.county_id and s.item_id = i.item_id and ${more} and ${ofOpenOrgan})`
    parts.push(sql`
      select i.county_id, i.item_id, i.field_code
      from portal.item_field i left join (
          select county_id, item_id from portal.item_slots t
          where slots > 0 and ${ofLevel} and ${inCounties(sql`t.county_id`)} and not (select some_are from noted)
          group by 1, 2) t on t.county_id = i.county_id and t.item_id = i.item_id
      where ${inCounties(sql`i.county_id`)} and ${ofFields} and (t.item_id is not null
        or ${hasSlot(sql`s.applicability = 'does-not-apply'`)}
        or ((select some_are from noted) and ${hasSlot(sql`true`)}))`)
  }
  if (within && (within.organs.length > 0 || parts.length === 0))
    parts.push(sql`
      select i.county_id, i.item_id, i.field_code from portal.item_field i
        join (select distinct s.county_id, s.item_id from portal.slot s
          where s.county_id = any(${ids([...new Set(within.organs.map(({ countyId }) => countyId))])})
            and s.organ_id = any(${idsOf(within)}) and ${ofOpenOrgan}) s
          on s.county_id = i.county_id and s.item_id = i.item_id
      where ${ofFields}`)
  return sql`noted as materialized (select exists (select from portal.touched_slot) as some_are),
    listed as materialized (${sql.join(parts, sql` union all `)})`
}

/** Of the listed ones those that carry the words; each word may also stand in the name of the field. */
const found = (words: readonly string[]): RawBuilder<unknown> => sql`found as materialized (
  select l.* from listed l ${
    words.length === 0
      ? sql``
      : sql`join portal.item_text w on w.county_id = l.county_id and w.item_id = l.item_id
        where ${sql.join(
          words.map(
            (word) =>
              sql`(w.words like lower(${word}) or l.field_code in (select code from portal.field where name ilike ${word}))`,
          ),
          sql` and `,
        )}`
  })`

/** One page of the items in force, in the order of fields and of their catalogues, with how their slots stand; and how many items each field has without the field and the words. */
export async function listItems(
  db: Read,
  filter: ItemFilter,
  page: number,
  today: Temporal.PlainDate,
): Promise<{ items: ListedItem[]; total: number; page: number; pages: number; fields: Map<string, number> }> {
  const within = await placesWithin(db, filter)
  const words = filter.q === undefined ? [] : likePatterns(filter.q)
  const { rows: counted } = await sql<{ code: string; n: number; found: number }>`
    with ${listed(filter, within, null)}, ${found(words)}
    select c.code, c.n, coalesce(d.n, 0) as found
    from (select coalesce(field_code, 'other') as code, count(*)::int as n from listed group by 1) c
      left join (select coalesce(field_code, 'other') as code, count(*)::int as n from found group by 1) d on d.code = c.code
      left join portal.field f on f.code = c.code
    order by f.ordinal nulls last, c.code`.execute(db)
  const fields = new Map(counted.map(({ code, n }) => [code, n]))
  const chosen = counted.filter(({ code }) => filter.field === undefined || code === filter.field)
  const total = chosen.reduce((sum, { found }) => sum + found, 0)
  const pages = Math.max(1, Math.ceil(total / listSize))
  const shown = Math.min(page, pages)
  const { codes, skip } = fieldsOfPage(chosen, (shown - 1) * listSize)
  type Row = Omit<ListedItem, 'counts'> & { standings: Partial<Record<SlotStanding, number>> }
  const { rows } = await sql<Row>`
    with ${listed(filter, within, codes)}, ${found(words)},
    page as materialized (
      select i.county_id, i.id, i.address, i.name, i.level1, i.deadline_text, i.organ_id, f.name as field_name,
        row_number() over (order by f.ordinal nulls last, i.level1, i.row_number, i.county_id, i.id) as place
      from found l join portal.item i on i.county_id = l.county_id and i.id = l.item_id
        left join portal.field f on f.code = l.field_code
      order by place limit ${listSize} offset ${skip}),
    standings as (
      select p.place, so.level, ${slotStanding(today)} as standing, count(*)::int as n
      from page p ${standingSlots}
        join portal.organ so on so.id = s.organ_id ${filter.level === undefined ? sql`` : sql`and so.level = ${filter.level}`}
      where ${slotWithin(within)}
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
  return { items, total, page: shown, pages, fields }
}

/** The fields that a page lies in, and how many items of the first of them come before it: a page reads no items of others. */
function fieldsOfPage(
  counted: readonly { code: string; found: number }[],
  offset: number,
): { codes: string[]; skip: number } {
  const codes: string[] = []
  let [passed, skip] = [0, 0]
  for (const { code, found } of counted) {
    if (passed + found > offset && passed < offset + listSize) {
      if (codes.length === 0) skip = offset - passed
      codes.push(code)
    }
    passed += found
  }
  return { codes, skip }
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
