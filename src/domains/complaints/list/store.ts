import { type RawBuilder, sql } from 'kysely'
import { soonDays } from '#kernel/casework/model.ts'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenField, seenOrgans } from '#kernel/organisation/reach-store.ts'

/** Views of the complaints that somebody may see. */
export const complaintViews = [
  'open',
  'overdue',
  'soon',
  'unassigned',
  'mine',
  'heard',
  'fulfilled',
  'waiting',
  'answered',
  'closed',
] as const
export type ComplaintView = (typeof complaintViews)[number]

/** One complaint as a line of the work list. */
export interface ComplaintLine {
  countyId: string
  id: string
  number: string
  subject: string
  missing: string | null
  organName: string
  state: string
  receivedOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  provisional: boolean
  waitingSince: Temporal.PlainDate | null
  answeredOn: Temporal.PlainDate | null
  closedOn: Temporal.PlainDate | null
  assignee: string | null
  heardFrom: boolean
  /** Open cases about the same slot, with this one. */
  together: number
  /** Something was published since: the answer can be given. */
  fulfilled: boolean
}

/** Others of a slot are counted so far: a flood of requests for one slot must not slow down the list. */
const mostTogether = 100

const day = (date: Temporal.PlainDate): RawBuilder<unknown> => sql`${date.toString()}::date`

const isOpen = sql`c.closed_on is null and c.answered_on is null`

/** Something answers case `c`: its obligation is fulfilled, or the slot has something new since it came in. */
const isFulfilled = sql`exists (select from obligation d where d.county_id = c.about_county_id and d.item_id = c.item_id
  and d.organ_id = c.about_organ_id
  and (case when c.obligation_id is null then d.fulfilled_on >= c.received_on else d.id = c.obligation_id and d.fulfilled_on is not null end))`

function viewCondition(view: ComplaintView, today: Temporal.PlainDate, personId: string): RawBuilder<unknown> {
  switch (view) {
    case 'open':
      return isOpen
    case 'overdue':
      return sql`${isOpen} and c.waiting_since is null and c.due_on < ${day(today)}`
    case 'soon':
      return sql`${isOpen} and c.waiting_since is null and c.due_on between ${day(today)} and ${day(today.add({ days: soonDays }))}`
    case 'unassigned':
      return sql`${isOpen} and c.assigned_to is null`
    case 'mine':
      return sql`c.closed_on is null and c.assigned_to = ${personId}::uuid`
    case 'heard':
      return sql`c.closed_on is null and c.heard_from and c.state <> 'received'`
    case 'fulfilled':
      return sql`${isOpen} and ${isFulfilled}`
    case 'waiting':
      return sql`c.closed_on is null and c.waiting_since is not null`
    case 'answered':
      return sql`c.answered_on is not null and c.closed_on is null`
    case 'closed':
      return sql`c.closed_on is not null`
  }
}

/** Of a reach by fields, only cases about items of these fields. */
const shown = sql`(s.whole or exists (select from item_version v where v.county_id = c.about_county_id and v.item_id = c.item_id
  and ${seenField(sql`v.field_code`)}))`

export interface ListedFor {
  reach: Reach
  today: Temporal.PlainDate
  personId: string
}

export interface ComplaintPlace {
  direction: 'after' | 'before'
  dueOn: Temporal.PlainDate
  id: string
}

/** Complaints that a reach shows, by the day an answer is due: the longest overdue first. One query. */
export async function listComplaints(
  db: Read,
  { reach, today, personId }: ListedFor,
  filter: { view: ComplaintView; organId: string | undefined },
  { place, limit }: { place: ComplaintPlace | undefined; limit: number },
): Promise<{ lines: ComplaintLine[]; more: boolean }> {
  const backwards = place?.direction === 'before'
  const settled = filter.view === 'answered' || filter.view === 'closed'
  const descending = settled !== backwards
  const order = descending ? sql`desc` : sql`asc`
  const beyond = place
    ? sql`and (c.due_on, c.id) ${descending ? sql`<` : sql`>`} (${day(place.dueOn)}, ${place.id}::uuid)`
    : sql``
  const about = filter.organId ? sql`and c.about_organ_id = ${filter.organId}::uuid` : sql``
  const { rows } = await sql<ComplaintLine>`
    with seen as (${seenOrgans(reach)})
    select c.county_id as "countyId", c.id, c.number, c.subject, c.missing, g.short_name as "organName", c.state,
      c.received_on as "receivedOn", c.due_on as "dueOn", c.provisional, c.waiting_since as "waitingSince",
      c.answered_on as "answeredOn", c.closed_on as "closedOn", a.name as assignee, c.heard_from as "heardFrom",
      (select count(*)::int from (select from case_file t where t.about_county_id = c.about_county_id
        and t.about_organ_id = c.about_organ_id and t.item_id = c.item_id and t.kind = c.kind
        and t.closed_on is null and t.answered_on is null limit ${mostTogether}) t) as together,
      c.answered_on is null and ${isFulfilled} as fulfilled
    from (
      select p.* from seen s cross join lateral (
        select c.* from case_file c
        where c.county_id = s.county_id and c.organ_id = s.id and c.kind = 'complaint'
          and ${viewCondition(filter.view, today, personId)} ${about} and ${shown} ${beyond}
        order by c.due_on ${order}, c.id ${order} limit ${limit + 1}) p
      order by p.due_on ${order}, p.id ${order} limit ${limit + 1}) c
      join organ g on g.id = c.about_organ_id
      left join person a on a.id = c.assigned_to
    order by c.due_on ${order}, c.id ${order}`.execute(db)
  const lines = rows.slice(0, limit)
  return { lines: backwards ? lines.reverse() : lines, more: rows.length > limit }
}

export type ComplaintCounts = Record<Exclude<ComplaintView, 'closed'>, number>

/** How many there are of each view, of what is not closed. One query. */
export async function countComplaints(db: Read, { reach, today, personId }: ListedFor): Promise<ComplaintCounts> {
  const counted = complaintViews.filter((view) => view !== 'closed')
  const sums = counted.map(
    (view) => sql`count(*) filter (where ${viewCondition(view, today, personId)})::int as ${sql.ref(view)}`,
  )
  const { rows } = await sql<ComplaintCounts>`
    with seen as (${seenOrgans(reach)})
    select ${sql.join(sums)} from seen s join case_file c on c.county_id = s.county_id and c.organ_id = s.id
    where c.kind = 'complaint' and c.closed_on is null and ${shown}`.execute(db)
  return rows[0]!
}

/** Organs about which there are complaints that a reach shows, for a filter. */
export async function complainedOrgans(
  db: Read,
  reach: Reach,
): Promise<{ id: string; code: string; shortName: string }[]> {
  const { rows } = await sql<{ id: string; code: string; shortName: string }>`
    with seen as (${seenOrgans(reach)})
    select g.id, g.code, g.short_name as "shortName" from organ g
      cross join lateral (select from case_file c join seen s on s.county_id = c.county_id and s.id = c.organ_id
        where c.about_county_id = g.county_id and c.about_organ_id = g.id and c.kind = 'complaint' and ${shown} limit 1) one
    order by array_position(array['city', 'county', 'town', 'village'], g.level), g.code limit 500`.execute(db)
  return rows
}
