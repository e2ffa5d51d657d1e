import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { soonDays } from '#kernel/obligation/model.ts'
import type { DutyCounts } from './model.ts'
import {
  countOpen,
  dutySums,
  fieldTally,
  namedSums,
  organTally,
  type Span,
  stretchesOfPeriod,
  type TalliedOrgan,
} from './tally-store.ts'

// The figures of `model.ts` over what the public may see.

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

/** Counties of which a holder holds every organ, whose tallies are read as one; and the other organs that it holds. */
export async function heldWhole(db: Read, holder: DutyHolder): Promise<{ whole: string[]; organs: TalliedOrgan[] }> {
  if (holder?.own) return { whole: [], organs: [{ id: holder.id, countyId: holder.countyId }] }
  const held = holder ? sql`lineage @> array[${holder.id}]::uuid[]` : sql`true`
  const { rows } = await sql<{ county_id: string; organs: string[] | null }>`
    select county_id, case when not bool_and(${held}) then array_agg(id::text) filter (where ${held}) end as organs
    from portal.publisher group by county_id having bool_or(${held})`.execute(db)
  return {
    whole: rows.flatMap(({ county_id, organs }) => (organs === null ? [county_id] : [])),
    organs: rows.flatMap(({ county_id, organs }) => (organs ?? []).map((id) => ({ id, countyId: county_id }))),
  }
}

/** The figures of a holder in a span. */
export async function countDuties(
  db: Read,
  holder: DutyHolder,
  span: Span,
  today: Temporal.PlainDate,
): Promise<DutyCounts> {
  const { whole, organs } = await heldWhole(db, holder)
  const stretches = stretchesOfPeriod(span, today)
  const parts = [
    ...(whole.length > 0 ? [sql`select key, class, n from ${fieldTally('public', whole, stretches)} t`] : []),
    ...(whole.length === 0 || organs.length > 0
      ? [sql`select key, class, n from ${organTally('public', organs, stretches)} o`]
      : []),
  ]
  const { rows } = await sql<DutyCounts>`
    select ${namedSums(dutySums)} from (${sql.join(parts, sql` union all `)}) t`.execute(db)
  return rows[0]!
}

/** How many open obligations are overdue now and how many are due within the next days, of all organs. */
export async function countPressing(db: Read, today: Temporal.PlainDate): Promise<{ overdue: number; soon: number }> {
  const { overdue, soon } = await countOpen('public', db, (await heldWhole(db, null)).whole, today, soonDays)
  return { overdue, soon }
}
