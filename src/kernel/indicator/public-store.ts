import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { soonDays } from '#kernel/obligation/model.ts'
import type { DutyCounts } from './model.ts'
import { countOpen, dutySums, fieldTally, namedSums, stretchesOfPeriod } from './tally-store.ts'

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
  return sql`o.organ_id in (select id from portal.publisher where lineage @> array[${holder.id}]::uuid[])`
}

/** Obligations `o` due in a span. */
export const dueWithin = ({ from, to }: Span): RawBuilder<unknown> =>
  sql`o.due_on between ${from.toString()}::date and ${to.toString()}::date`

/** Counties of which a holder holds every organ: their tallies are read; and does it hold other organs besides? */
export async function heldWhole(db: Read, holder: DutyHolder): Promise<{ whole: string[]; rest: boolean }> {
  if (holder?.own) return { whole: [], rest: true }
  const held = holder ? sql`lineage @> array[${holder.id}]::uuid[]` : sql`true`
  const { rows } = await sql<{ county_id: string; whole: boolean }>`
    select county_id, bool_and(${held}) as whole from portal.publisher group by county_id having bool_or(${held})`.execute(
    db,
  )
  return {
    whole: rows.filter(({ whole }) => whole).map((row) => row.county_id),
    rest: rows.some(({ whole }) => !whole),
  }
}

/** Obligations of a holder outside the counties it holds whole, one by one in the shape of a tally. */
export const heldDuties = (holder: DutyHolder, whole: readonly string[], span: Span): RawBuilder<unknown> => sql`(
  select 'period' as key, o.county_id, o.organ_id, o.field_code, o.due_on as starts_on, o.class, 1 as n
  from portal.counted_duty o
  where ${heldBy(holder)} and o.county_id <> all(${[...whole]}::uuid[]) and ${dueWithin(span)})`

/** The figures of a holder in a span. */
export async function countDuties(
  db: Read,
  holder: DutyHolder,
  span: Span,
  today: Temporal.PlainDate,
): Promise<DutyCounts> {
  const { whole, rest } = await heldWhole(db, holder)
  const parts = [
    ...(whole.length > 0
      ? [sql`select key, starts_on, class, n from ${fieldTally('public', whole, stretchesOfPeriod(span, today))} t`]
      : []),
    ...(rest || whole.length === 0
      ? [sql`select key, starts_on, class, n from ${heldDuties(holder, whole, span)} o`]
      : []),
  ]
  const { rows } = await sql<DutyCounts>`
    select ${namedSums(dutySums(today))} from (${sql.join(parts, sql` union all `)}) t`.execute(db)
  return rows[0]!
}

/** How many open obligations are overdue now and how many are due within the next days, of all organs. */
export async function countPressing(db: Read, today: Temporal.PlainDate): Promise<{ overdue: number; soon: number }> {
  const { overdue, soon } = await countOpen('public', db, (await heldWhole(db, null)).whole, today, soonDays)
  return { overdue, soon }
}
