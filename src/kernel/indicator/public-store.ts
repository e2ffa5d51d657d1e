import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { soonDays } from '#kernel/obligation/model.ts'
import type { DutyCounts } from './model.ts'

// The figures of `model.ts` over what the public may see.

/** The legal days from the first to the last, both included. */
export interface Span {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** Whose obligations are meant: an organ's own, or those of an organ and everything below it; all where null. */
export type DutyHolder = { id: string; countyId: string; own: boolean } | null

/** Obligations `o` of slots that are open; what a newer catalogue has closed is nobody's debt. */
export const ofOpenSlot: RawBuilder<unknown> = sql`not exists (
  select from portal.closed_slot s where s.county_id = o.county_id and s.organ_id = o.organ_id and s.item_id = o.item_id)`

/** Obligations `o` of a holder. */
export const heldBy = (holder: DutyHolder): RawBuilder<unknown> => {
  if (!holder) return sql`true`
  if (holder.own) return sql`o.county_id = ${holder.countyId}::uuid and o.organ_id = ${holder.id}::uuid`
  return sql`o.organ_id in (select id from portal.organ where lineage @> array[${holder.id}]::uuid[])`
}

/** Obligations `o` due in a span. */
export const dueWithin = ({ from, to }: Span): RawBuilder<unknown> =>
  sql`o.due_on between ${from.toString()}::date and ${to.toString()}::date`

/** `DutyCounts` over rows `o`, as they stand on a day. */
export const dutyCountColumns = (today: Temporal.PlainDate): RawBuilder<unknown> => {
  const day = sql`${today.toString()}::date`
  const open = sql`o.fulfilled_on is null and o.waived_on is null`
  return sql`
    count(*) filter (where o.fulfilled_on <= o.due_on and o.due_on <= ${day})::int as "onTime",
    count(*) filter (where o.fulfilled_on > o.due_on and o.due_on <= ${day})::int as late,
    count(*) filter (where ${open} and o.due_on < ${day})::int as missed,
    count(*) filter (where o.ended_as = 'waived' and o.due_on <= ${day})::int as waived,
    count(*) filter (where o.ended_as = 'nil' and o.due_on <= ${day})::int as nil,
    count(*) filter (where ${open} and o.due_on >= ${day})::int as pending,
    count(*) filter (where ${open} and o.provisional)::int as provisional`
}

/** The figures of a holder in a span. */
export async function countDuties(
  db: Read,
  holder: DutyHolder,
  span: Span,
  today: Temporal.PlainDate,
): Promise<DutyCounts> {
  const { rows } = await sql<DutyCounts>`
    select ${dutyCountColumns(today)} from portal.obligation o
    where ${heldBy(holder)} and ${dueWithin(span)} and ${ofOpenSlot}`.execute(db)
  return rows[0]!
}

/** How many open obligations are overdue now and how many are due within the next days, of all organs. */
export async function countPressing(db: Read, today: Temporal.PlainDate): Promise<{ overdue: number; soon: number }> {
  const day = sql`${today.toString()}::date`
  const { rows } = await sql<{ overdue: number; soon: number }>`
    select count(*) filter (where o.due_on < ${day})::int as overdue, count(*) filter (where o.due_on >= ${day})::int as soon
    from portal.obligation o
    where o.fulfilled_on is null and o.waived_on is null and o.due_on <= ${today.add({ days: soonDays }).toString()}::date
      and ${ofOpenSlot}`.execute(db)
  return rows[0]!
}
