import { type RawBuilder, sql } from 'kysely'
import type { Write } from '#kernel/context.ts'
import type { NewObligation } from './model.ts'
import { requireNewestCalendar } from './newest-calendar-store.ts'
import { insertChunks } from './store.ts'

/** Why a planned obligation fell away with the catalogue it came from; the plan that wants it again takes it back. */
const fellAway = '目录调整后不再适用'

/**
 * Replaces what was planned ahead for items by a new plan. Only open obligations of periods not yet due move: those the
 * plan no longer holds fall away, those it holds with other days follow it. Fulfilled, overdue and event ones stay.
 */
export async function replacePeriods(
  write: Write,
  about: {
    countyId: string
    itemIds: readonly string[]
    by: string
    on: Temporal.PlainDate
    calendarVersion: string
  },
  rows: readonly NewObligation[],
): Promise<void> {
  const { countyId, itemIds, by, on, calendarVersion } = about
  await requireNewestCalendar(write, calendarVersion)
  await sql`update obligation o set waived_on = ${on.toString()}::date, waived_by = ${by}::uuid, waiver = ${fellAway}, ended_as = 'lapsed'
    where o.county_id = ${countyId} and o.item_id = any(${[...itemIds]}::uuid[]) and o.period_start is not null
      and o.due_on >= ${on.toString()}::date and o.fulfilled_on is null and o.waived_on is null
      and not exists (select from ${keysOf(rows)}
        where k.organ_id = o.organ_id and k.item_id = o.item_id and k.rule_index = o.rule_index and k.period_start = o.period_start)`.execute(
    write,
  )
  await insertChunks(
    write,
    rows,
    { on, calendarVersion },
    sql`on conflict (county_id, organ_id, item_id, rule_index, period_start) where period_start is not null and taken_from is null do update
      set item_version = excluded.item_version, label = excluded.label, period_end = excluded.period_end, due_on = excluded.due_on,
        provisional = excluded.provisional, calendar_version = excluded.calendar_version, waived_on = null, waived_by = null, waiver = null, ended_as = null
      where obligation.fulfilled_on is null and obligation.due_on >= ${on.toString()}::date
        and (obligation.waived_on is null or obligation.ended_as = 'lapsed')
        and (obligation.waived_on, obligation.label, obligation.period_end, obligation.due_on)
          is distinct from (null::date, excluded.label, excluded.period_end, excluded.due_on)`,
  )
}

/** Takes back what had fallen away and is planned again, with the days of the newer plan. Nothing else is touched. */
export async function takeBackPeriods(
  write: Write,
  rows: readonly NewObligation[],
  calendarVersion: string,
): Promise<void> {
  await requireNewestCalendar(write, calendarVersion)
  await sql`update obligation o set item_version = k.item_version, label = k.label, period_end = k.period_end, due_on = k.due_on,
      provisional = k.provisional, calendar_version = ${calendarVersion}, waived_on = null, waived_by = null, waiver = null, ended_as = null
    from ${keysOf(rows)} where k.county_id = o.county_id and k.organ_id = o.organ_id and k.item_id = o.item_id
      and k.rule_index = o.rule_index and k.period_start = o.period_start and o.ended_as = 'lapsed'
      -- One of a period comes back at most, the organ's own before one that it took over, and none beside an open one.
      and not exists (select from obligation t where t.county_id = o.county_id and t.organ_id = o.organ_id and t.item_id = o.item_id
        and t.rule_index = o.rule_index and t.period_start = o.period_start and t.id <> o.id
        and (t.fulfilled_on is null and t.waived_on is null
          or t.ended_as = 'lapsed' and (t.taken_from is not null, t.id) < (o.taken_from is not null, o.id)))`.execute(
    write,
  )
}

/** Planned rows as a table `k`. */
const keysOf = (rows: readonly NewObligation[]): RawBuilder<unknown> => {
  const texts = (pick: (row: NewObligation) => { toString(): string } | undefined) =>
    rows.map((row) => pick(row)?.toString() ?? null)
  return sql`unnest(${texts((row) => row.countyId)}::uuid[], ${texts((row) => row.organId)}::uuid[], ${texts((row) => row.itemId)}::uuid[],
      ${rows.map((row) => row.ruleIndex)}::smallint[], ${texts((row) => row.period?.start)}::date[], ${texts((row) => row.period?.end)}::date[],
      ${rows.map((row) => row.itemVersion)}::int[], ${texts((row) => row.label)}::text[], ${texts((row) => row.dueOn)}::date[],
      ${rows.map((row) => row.provisional)}::boolean[])
    as k(county_id, organ_id, item_id, rule_index, period_start, period_end, item_version, label, due_on, provisional)`
}
