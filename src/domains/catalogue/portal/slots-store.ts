import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { type EndKind, type SlotStanding, soonDays } from '#kernel/obligation/model.ts'

/** Which slots are meant: those of one item, or those of one organ. */
export type SlotScope =
  | { of: 'item'; countyId: string; itemId: string }
  | { of: 'organ'; countyId: string; organId: string; field?: string | undefined }

export interface PortalSlot {
  organCode: string
  organName: string
  organKind: string
  itemAddress: string
  itemName: string
  fieldName: string | null
  reason: string | null
  /** The day on which the organ declared whether the item applies; null where nobody signed. */
  decidedOn: Temporal.PlainDate | null
  openedOn: Temporal.PlainDate
  standing: SlotStanding
  /** Earliest day by which something open is due. */
  dueOn: Temporal.PlainDate | null
  /** That day was counted over a year whose holidays are not known yet. */
  provisional: boolean
  /** The last time something was published here, and where it lies. */
  lastOn: Temporal.PlainDate | null
  lastAddress: string | null
}

export type SlotCounts = Record<SlotStanding, number>

const dayOf = (day: Temporal.PlainDate) => sql`${day.toString()}::date`

const within = (scope: SlotScope): RawBuilder<unknown> =>
  scope.of === 'item'
    ? sql`s.county_id = ${scope.countyId}::uuid and s.item_id = ${scope.itemId}::uuid`
    : sql`s.county_id = ${scope.countyId}::uuid and s.organ_id = ${scope.organId}::uuid ${
        scope.field === undefined ? sql`` : sql`and i.field_code is not distinct from nullif(${scope.field}, 'other')`
      }`

/**
 * How a slot `s` stands on a day: the answer of `slotStandingOf` in SQL, so that lists can be counted and paged. One
 * difference for readers: where something is published and the next is not near, the slot counts as met.
 */
export const slotStanding = (today: Temporal.PlainDate): RawBuilder<SlotStanding> => sql`
  case when d.due_on < ${dayOf(today)} then 'overdue'
    when s.applicability <> 'applies' then 'not-applicable'
    when d.due_on <= ${dayOf(today)} + ${soonDays}::int then 'soon'
    when d.last_on is not null then 'met'
    when d.due_on is not null then 'due'
    else 'empty' end`

/**
 * What is owed and done at slot `s`, as `d`: what is kept beside the slot, or counted where something changed since. Few
 * slots changed, so these are looked up first.
 */
export const slotDuties: RawBuilder<unknown> = sql`
  left join portal.moved_slot m on m.county_id = s.county_id and m.item_id = s.item_id and m.organ_id = s.organ_id
  left join portal.slot_standing t on t.county_id = s.county_id and t.item_id = s.item_id and t.organ_id = s.organ_id
    and m.item_id is null
  left join lateral (
    select min(o.due_on) filter (where o.fulfilled_on is null and o.waived_on is null) as due_on, max(o.fulfilled_on) as last_on
    from portal.obligation o
    where m.item_id is not null and o.county_id = s.county_id and o.item_id = s.item_id and o.organ_id = s.organ_id) n on true
  cross join lateral (
    select coalesce(t.due_on, n.due_on) as due_on, coalesce(t.last_on, n.last_on) as last_on) d`

/**
 * Open slots `s` of open organs at items `p` (`county_id`, `id`), with what is owed and done there as `d`: what is kept
 * beside them, all of an item in one range, and counted for the few where something changed since.
 */
export const standingSlots: RawBuilder<unknown> = sql`
  cross join lateral (
    select t.county_id, t.organ_id, case when t.applies then 'applies' else 'does-not-apply' end as applicability, t.due_on, t.last_on
    from portal.slot_standing t
    where t.county_id = p.county_id and t.item_id = p.id and t.is_open and (t.county_id, t.item_id, t.organ_id) not in (
      select m.county_id, m.item_id, m.organ_id from portal.moved_slot m)
    union all
    select s.county_id, s.organ_id, s.applicability, n.due_on, n.last_on
    from portal.moved_slot m
      join portal.slot s on s.county_id = m.county_id and s.item_id = m.item_id and s.organ_id = m.organ_id
      cross join lateral (
        select min(o.due_on) filter (where o.fulfilled_on is null and o.waived_on is null) as due_on, max(o.fulfilled_on) as last_on
        from portal.obligation o where o.county_id = m.county_id and o.item_id = m.item_id and o.organ_id = m.organ_id) n
    where m.county_id = p.county_id and m.item_id = p.id) s
  cross join lateral (select s.due_on, s.last_on) d`

/** How many slots stand how. */
export async function countSlots(db: Read, scope: SlotScope, today: Temporal.PlainDate): Promise<SlotCounts> {
  const { rows } = await sql<{ standing: SlotStanding; n: number }>`
    select ${slotStanding(today)} as standing, count(*)::int as n
    from portal.slot s join portal.item i on i.county_id = s.county_id and i.id = s.item_id ${slotDuties}
    where ${within(scope)} group by 1`.execute(db)
  const counts: SlotCounts = { overdue: 0, soon: 0, due: 0, met: 0, empty: 0, 'not-applicable': 0 }
  for (const { standing, n } of rows) counts[standing] = n
  return counts
}

/** Slots of a scope in the order of organs and of the catalogue, with the last publication of each. */
export async function listSlots(
  db: Read,
  scope: SlotScope,
  wanted: { state?: SlotStanding | undefined; organId?: string; limit: number; offset: number },
  today: Temporal.PlainDate,
): Promise<PortalSlot[]> {
  const { rows } = await sql<PortalSlot>`
    with chosen as (
      select s.county_id, s.item_id, s.organ_id, s.reason, s.opened_on, d.due_on, d.last_on, ${slotStanding(today)} as standing,
        o.code, o.name, o.kind, i.address, i.name as item_name, f.name as field_name,
        row_number() over (order by array_position(array['city', 'county', 'town', 'village'], o.level), o.code, f.ordinal nulls last, i.level1, i.row_number) as place
      from portal.slot s
        join portal.organ o on o.id = s.organ_id
        join portal.item i on i.county_id = s.county_id and i.id = s.item_id
        left join portal.field f on f.code = i.field_code
        ${slotDuties}
      where ${within(scope)} ${wanted.organId === undefined ? sql`` : sql`and s.organ_id = ${wanted.organId}::uuid`})
    select c.code as "organCode", c.name as "organName", c.kind as "organKind", c.address as "itemAddress",
      c.item_name as "itemName", c.field_name as "fieldName", c.reason, y.decided_on as "decidedOn", c.opened_on as "openedOn", c.standing,
      c.due_on as "dueOn", c.last_on as "lastOn", l.fulfilled_address as "lastAddress",
      exists (select from portal.obligation o where o.county_id = c.county_id and o.item_id = c.item_id
        and o.organ_id = c.organ_id and o.due_on = c.due_on and o.fulfilled_on is null and o.waived_on is null
        and o.provisional) as provisional
    from (select * from chosen where ${wanted.state === undefined ? sql`true` : sql`standing = ${wanted.state}`}
      order by place limit ${wanted.limit} offset ${wanted.offset}) c
      left join lateral (
        select o.fulfilled_address from portal.obligation o
        where o.county_id = c.county_id and o.item_id = c.item_id and o.organ_id = c.organ_id and o.fulfilled_on = c.last_on
        order by o.due_on desc, o.id limit 1) l on true
      left join portal.slot_decision y on y.county_id = c.county_id and y.organ_id = c.organ_id and y.item_id = c.item_id
    order by c.place`.execute(db)
  return rows
}

export interface DecisionThread {
  subject: string
  decidedOn: Temporal.PlainDate
  resultOn: Temporal.PlainDate | null
  resolution: ThreadHalf
  /** Null until the decision is carried out. */
  result: ThreadHalf | null
}

export interface ThreadHalf {
  dueOn: Temporal.PlainDate
  fulfilledOn: Temporal.PlainDate | null
  waivedOn: Temporal.PlainDate | null
  endedAs: EndKind | null
  address: string | null
}

/** Decisions on the page of a slot. */
const mostThreads = 30

/** 两公开: the last decisions at a slot, each with its resolution and its result. */
export async function listThreads(
  db: Read,
  { countyId, itemId, organId }: { countyId: string; itemId: string; organId: string },
): Promise<DecisionThread[]> {
  type Day = Temporal.PlainDate | null
  const { rows } = await sql<{
    subject: string
    decided_on: Temporal.PlainDate
    result_on: Day
    resolution_due: Day
    resolution_fulfilled: Day
    resolution_waived: Day
    resolution_ended: EndKind | null
    resolution_address: string | null
    result_due: Day
    result_fulfilled: Day
    result_waived: Day
    result_ended: EndKind | null
    result_address: string | null
  }>`
    select * from portal.decision_thread
    where county_id = ${countyId}::uuid and item_id = ${itemId}::uuid and organ_id = ${organId}::uuid
    order by decided_on desc, subject limit ${mostThreads}`.execute(db)
  const half = (dueOn: Day, rest: Omit<ThreadHalf, 'dueOn'>): ThreadHalf | null =>
    dueOn === null ? null : { dueOn, ...rest }
  return rows.flatMap((row) => {
    const resolution = half(row.resolution_due, {
      fulfilledOn: row.resolution_fulfilled,
      waivedOn: row.resolution_waived,
      endedAs: row.resolution_ended,
      address: row.resolution_address,
    })
    const result = half(row.result_due, {
      fulfilledOn: row.result_fulfilled,
      waivedOn: row.result_waived,
      endedAs: row.result_ended,
      address: row.result_address,
    })
    const { subject, decided_on: decidedOn, result_on: resultOn } = row
    return resolution ? [{ subject, decidedOn, resultOn, resolution, result }] : []
  })
}

export interface PortalDuty {
  label: string
  triggerOn: Temporal.PlainDate | null
  dueOn: Temporal.PlainDate
  dueAt: Temporal.Instant | null
  provisional: boolean
  fulfilledOn: Temporal.PlainDate | null
  waivedOn: Temporal.PlainDate | null
  endedAs: EndKind | null
  waiver: string | null
  address: string | null
}

/** Obligations of one slot: the open ones from the earliest, the settled ones from the latest; with how many there are. */
export async function listDuties(
  db: Read,
  slot: { countyId: string; itemId: string; organId: string },
  kind: 'open' | 'settled',
  { limit, offset }: { limit: number; offset: number },
): Promise<{ duties: PortalDuty[]; total: number }> {
  const isOpen = sql`o.fulfilled_on is null and o.waived_on is null`
  const { rows } = await sql<PortalDuty & { total: number }>`
    select o.label, o.trigger_on as "triggerOn", o.due_on as "dueOn", o.due_at as "dueAt", o.provisional,
      o.fulfilled_on as "fulfilledOn", o.waived_on as "waivedOn", o.ended_as as "endedAs", o.waiver, o.fulfilled_address as address,
      count(*) over ()::int as total
    from portal.obligation o
    where o.county_id = ${slot.countyId}::uuid and o.item_id = ${slot.itemId}::uuid and o.organ_id = ${slot.organId}::uuid
      and ${kind === 'open' ? isOpen : sql`not (${isOpen})`}
    order by o.due_on ${kind === 'open' ? sql`asc` : sql`desc`}, o.id limit ${limit} offset ${offset}`.execute(db)
  return { duties: rows.map(({ total: _, ...duty }) => duty), total: rows[0]?.total ?? 0 }
}

/** How many people ask for what is missing in a slot; who they are and what they wrote is not public. */
export async function countRequests(
  db: Read,
  slot: { countyId: string; itemId: string; organId: string },
): Promise<number> {
  const row = await db
    .selectFrom('portal.request_count')
    .select('requests')
    .where('county_id', '=', slot.countyId)
    .where('organ_id', '=', slot.organId)
    .where('item_id', '=', slot.itemId)
    .executeTakeFirst()
  return row?.requests ?? 0
}
