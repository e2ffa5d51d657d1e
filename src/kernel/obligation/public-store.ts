import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { soonDays } from './model.ts'

/** What was owed in a stretch of days and what became of it; waived obligations are counted apart. */
export interface DutyCounts {
  /** Fulfilled, or the due day has passed: what completeness is measured against. */
  due: number
  published: number
  onTime: number
  late: number
  overdue: number
  waived: number
}

/** The legal days from the first to the last, both included; nothing after today is counted. */
export interface Span {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/**
 * The figures of `DutyCounts` over rows `o` of portal.obligation. An open obligation counts from the day after its due
 * day; on that day itself there is still time.
 */
export const dutyCountColumns = (today: Temporal.PlainDate): RawBuilder<unknown> => {
  const day = sql`${today.toString()}::date`
  return sql`
    count(*) filter (where o.waived_on is null and (o.fulfilled_on is not null or o.due_on < ${day}))::int as due,
    count(*) filter (where o.fulfilled_on is not null)::int as published,
    count(*) filter (where o.fulfilled_on <= o.due_on)::int as "onTime",
    count(*) filter (where o.fulfilled_on > o.due_on)::int as late,
    count(*) filter (where o.fulfilled_on is null and o.waived_on is null and o.due_on < ${day})::int as overdue,
    count(*) filter (where o.waived_on is not null)::int as waived`
}

/** Obligations `o` due in a span, up to today. */
export const dueWithin = ({ from, to }: Span, today: Temporal.PlainDate): RawBuilder<unknown> =>
  sql`o.due_on between ${from.toString()}::date and least(${to.toString()}::date, ${today.toString()}::date)`

/** Obligations `o` of slots that are open; what a newer catalogue has closed is nobody's debt. */
export const obligationsOfOpenSlots: RawBuilder<unknown> = sql`portal.obligation o
  join portal.slot s on s.county_id = o.county_id and s.organ_id = o.organ_id and s.item_id = o.item_id`

/** Whose obligations are meant: an organ's own, or those of an organ and everything below it; all where null. */
export type DutyHolder = { id: string; countyId: string; own: boolean } | null

/** The condition over rows `o` of portal.obligation. */
export const heldBy = (holder: DutyHolder): RawBuilder<unknown> => {
  if (!holder) return sql`true`
  if (holder.own) return sql`o.county_id = ${holder.countyId}::uuid and o.organ_id = ${holder.id}::uuid`
  return sql`o.organ_id in (select id from portal.organ where lineage @> array[${holder.id}]::uuid[])`
}

/** The figures of a span. */
export async function countDuties(
  db: Read,
  holder: DutyHolder,
  span: Span,
  today: Temporal.PlainDate,
): Promise<DutyCounts> {
  const { rows } = await sql<DutyCounts>`
    select ${dutyCountColumns(today)} from ${obligationsOfOpenSlots}
    where ${heldBy(holder)} and ${dueWithin(span, today)}`.execute(db)
  return rows[0]!
}

/** How many open obligations are overdue now and how many are due within the next days, of all organs. */
export async function countPressing(db: Read, today: Temporal.PlainDate): Promise<{ overdue: number; soon: number }> {
  const day = sql`${today.toString()}::date`
  const { rows } = await sql<{ overdue: number; soon: number }>`
    select count(*) filter (where o.due_on < ${day})::int as overdue, count(*) filter (where o.due_on >= ${day})::int as soon
    from ${obligationsOfOpenSlots}
    where o.fulfilled_on is null and o.waived_on is null and o.due_on <= ${day} + ${soonDays}::int`.execute(db)
  return rows[0]!
}
