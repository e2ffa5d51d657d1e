import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { countOpen } from '#kernel/indicator/tally-store.ts'
import { type Dated, type EndKind, soonDays } from '#kernel/obligation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenField, seenOrgans, wholeCounties } from '#kernel/organisation/reach-store.ts'
import type { EditionState } from '#kernel/publication/model.ts'

/** Views of what an organ owes. */
export const dutyViews = ['open', 'overdue', 'soon', 'month', 'met', 'met-late', 'waived', 'nil', 'ended'] as const
export type DutyView = (typeof dutyViews)[number]

/** One obligation as a line of a list. */
export interface DutyLine extends Dated {
  countyId: string
  id: string
  organId: string
  organCode: string
  organName: string
  itemName: string
  level1: string
  label: string
  deadlineText: string
  periodic: boolean
  triggerOn: Temporal.PlainDate | null
  provisional: boolean
  edition: { id: string; state: EditionState; author: string } | null
}

/** A place in a list ordered by due day: the list goes on after it, or came before it. */
export interface DutyPlace {
  direction: 'after' | 'before'
  dueOn: Temporal.PlainDate
  id: string
}

export interface DutyFilter {
  organId?: string | undefined
  fieldCode?: string | undefined
  view: DutyView
}

const dayOf = (day: Temporal.PlainDate): RawBuilder<unknown> => sql`${day.toString()}::date`

/**
 * Open, at a place that counts: what a newer catalogue has closed is nobody's debt, nor what an organ owed that is no
 * more and has no successor in it.
 */
const isOpen = sql`o.fulfilled_on is null and o.waived_on is null and not exists (
  select from counting.shut_slot t where t.county_id = o.county_id and t.organ_id = o.organ_id and t.item_id = o.item_id)`

/** The condition of a view on obligation `o`; open views use the partial index of what is owed. */
export function viewCondition(view: DutyView, today: Temporal.PlainDate): RawBuilder<unknown> {
  switch (view) {
    case 'open':
      return isOpen
    case 'overdue':
      return sql`${isOpen} and o.due_on < ${dayOf(today)}`
    case 'soon':
      return sql`${isOpen} and o.due_on between ${dayOf(today)} and ${dayOf(today.add({ days: soonDays }))}`
    case 'month':
      return sql`${isOpen} and o.due_on between ${dayOf(today)} and ${dayOf(today.add({ days: 30 }))}`
    case 'met':
      return sql`o.fulfilled_on is not null and o.fulfilled_on <= o.due_on`
    case 'met-late':
      return sql`o.fulfilled_on is not null and o.fulfilled_on > o.due_on`
    case 'waived':
    case 'nil':
      return sql`o.waived_on is not null and o.ended_as = ${view}`
    case 'ended':
      return sql`o.waived_on is not null and o.ended_as in ('lapsed', 'united')`
  }
}

const settled: readonly DutyView[] = ['met', 'met-late', 'waived', 'nil', 'ended']
const isSettled = (view: DutyView): boolean => settled.includes(view)

/**
 * Obligations that a reach shows, by due day: open ones from the most overdue on, settled ones from the latest back.
 * Each organ, or each whole county where open ones are asked for, gives its first few by its index and these are merged,
 * so that a long list costs no more than a short one.
 */
export async function listDuties(
  db: Read,
  reach: Reach,
  filter: DutyFilter,
  { place, limit, today }: { place?: DutyPlace | undefined; limit: number; today: Temporal.PlainDate },
): Promise<{ lines: DutyLine[]; more: boolean }> {
  const backwards = place?.direction === 'before'
  const descending = isSettled(filter.view) !== backwards
  const order = descending ? sql`desc` : sql`asc`
  const beyond = place
    ? sql`and (o.due_on, o.id) ${descending ? sql`<` : sql`>`} (${dayOf(place.dueOn)}, ${place.id}::uuid)`
    : sql``
  const byField = reach.fields.length > 0 || filter.fieldCode !== undefined
  const whole = filter.organId || isSettled(filter.view) ? [] : await wholeCounties(db, reach)
  const owed = (of: RawBuilder<unknown>, field: RawBuilder<unknown>) => sql`
    select o.* from obligation o where ${of} and ${viewCondition(filter.view, today)} ${beyond} ${field}
    order by o.due_on ${order}, o.id ${order} limit ${limit + 1}`
  const { rows } = await sql<DutyRow>`
    with seen as (${seenOrgans(reach)})
    select d.county_id, d.id, d.organ_id, d.code, d.short_name, d.label, d.due_on, d.due_at, d.provisional, d.trigger_on,
      d.fulfilled_on, d.waived_on, d.ended_as, d.trigger_fact_id is null as periodic, v.name, v.level1, v.deadline_text,
      e.id as edition_id, e.state, e.author
    from (
      select s.code, s.short_name, p.* from (
          select p.* from seen s cross join lateral (
            ${owed(sql`o.county_id = s.county_id and o.organ_id = s.id`, byField ? ofField(filter.fieldCode) : sql``)}) p
          where s.county_id <> all(${whole}::uuid[]) and ${filter.organId ? sql`s.id = ${filter.organId}::uuid` : sql`true`}
          union all
          select p.* from unnest(${whole}::uuid[]) as c(county_id) cross join lateral (
            ${owed(sql`o.county_id = c.county_id`, filter.fieldCode === undefined ? sql`` : sql`and ${itemField(sql`v.field_code = ${filter.fieldCode}`)}`)}) p) p
        join organ s on s.id = p.organ_id
      order by p.due_on ${order}, p.id ${order} limit ${limit + 1}) d
      join item_version v on v.county_id = d.county_id and v.item_id = d.item_id and v.version = d.item_version
      left join lateral (
        select e.id, e.state, a.name as author from edition e join person a on a.id = e.author_id
        where e.county_id = d.county_id and e.obligation_id = d.id and e.state in ('draft', 'in-review', 'approved')) e on true
    order by d.due_on ${order}, d.id ${order}`.execute(db)
  const lines = rows.slice(0, limit).map(lineOf)
  return { lines: backwards ? lines.reverse() : lines, more: rows.length > limit }
}

const itemField = (where: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select from item_version v where v.county_id = o.county_id and v.item_id = o.item_id
    and v.version = o.item_version and ${where})`

/** Only items of fields that the reach and the filter name. */
const ofField = (fieldCode: string | undefined): RawBuilder<unknown> =>
  sql`and ${itemField(
    fieldCode === undefined
      ? seenField(sql`v.field_code`)
      : sql`${seenField(sql`v.field_code`)} and v.field_code = ${fieldCode}`,
  )}`

interface DutyRow {
  county_id: string
  id: string
  organ_id: string
  code: string
  short_name: string
  label: string
  due_on: Temporal.PlainDate
  due_at: Temporal.Instant | null
  provisional: boolean
  trigger_on: Temporal.PlainDate | null
  fulfilled_on: Temporal.PlainDate | null
  waived_on: Temporal.PlainDate | null
  ended_as: EndKind | null
  periodic: boolean
  name: string
  level1: string
  deadline_text: string
  edition_id: string | null
  state: EditionState | null
  author: string | null
}

const lineOf = (row: DutyRow): DutyLine => ({
  countyId: row.county_id,
  id: row.id,
  organId: row.organ_id,
  organCode: row.code,
  organName: row.short_name,
  itemName: row.name,
  level1: row.level1,
  label: row.label,
  deadlineText: row.deadline_text,
  periodic: row.periodic,
  triggerOn: row.trigger_on,
  dueOn: row.due_on,
  dueAt: row.due_at,
  provisional: row.provisional,
  fulfilledOn: row.fulfilled_on,
  waivedOn: row.waived_on,
  endedAs: row.ended_as,
  edition: row.edition_id ? { id: row.edition_id, state: row.state!, author: row.author! } : null,
})

export interface DutyCounts {
  overdue: number
  soon: number
  month: number
}

/** How many open obligations a reach shows: overdue, near, and due within thirty days (with the near, without the overdue). */
export async function countDuties(db: Read, reach: Reach, today: Temporal.PlainDate): Promise<DutyCounts> {
  const whole = await wholeCounties(db, reach)
  const { rows } = await sql<DutyCounts>`
    with seen as (${seenOrgans(reach)})
    select count(*) filter (where o.due_on < ${dayOf(today)})::int as overdue,
      count(*) filter (where o.due_on between ${dayOf(today)} and ${dayOf(today.add({ days: soonDays }))})::int as soon,
      count(*) filter (where o.due_on >= ${dayOf(today)})::int as month
    from seen s join obligation o on o.county_id = s.county_id and o.organ_id = s.id
    where s.county_id <> all(${whole}::uuid[]) and ${isOpen} and o.due_on <= ${dayOf(today.add({ days: 30 }))}
      ${reach.fields.length > 0 ? ofField(undefined) : sql``}`.execute(db)
  const { overdue, soon, month } = rows[0]!
  if (whole.length === 0) return { overdue, soon, month }
  const tallied = await countOpen('staff', db, whole, today, 30)
  return { overdue: overdue + tallied.overdue, soon: soon + tallied.soon, month: month + tallied.ahead }
}

/** Organs that a reach touches and that have slots, for a filter; the one that is chosen is always among them. */
export async function dutyOrgans(
  db: Read,
  reach: Reach,
  chosen?: string,
): Promise<{ id: string; code: string; shortName: string }[]> {
  const { rows } = await sql<{ id: string; code: string; shortName: string }>`
    with seen as (${seenOrgans(reach)})
    select s.id, s.code, s.short_name as "shortName" from seen s
    where exists (select from slot t where t.county_id = s.county_id and t.organ_id = s.id)
    order by s.code = ${chosen ?? ''} desc, array_position(array['city', 'county', 'town', 'village'], s.level), s.code
    limit 500`.execute(db)
  return rows
}

/** The fields in their order. */
export const listFields = (db: Read): Promise<{ code: string; name: string }[]> =>
  db.selectFrom('field').select(['code', 'name']).orderBy('ordinal').execute()
