import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { DutyCounts, DutyKey, LagPair, PressingCounts, SlotCounts } from '#kernel/indicator/model.ts'
import { type Counted, type Counts, otherField, type Period, type Scope } from './model.ts'
import {
  closedSlots,
  conditionOf,
  dueWithin,
  obligations,
  ofFields,
  ofOpenSlot,
  ofOrgans,
  openUntilSoon,
} from './scope-store.ts'

const counting = (names: Readonly<Record<string, DutyKey>>, today: Temporal.PlainDate): RawBuilder<unknown> =>
  sql.join(
    Object.entries(names).map(
      ([name, key]) => sql`count(*) filter (where ${conditionOf(key, today)})::int as ${sql.ref(name)}`,
    ),
  )
const summing = (names: Readonly<Record<string, unknown>>): RawBuilder<unknown> =>
  sql.join(Object.keys(names).map((name) => sql`sum(${sql.ref(name)})::int as ${sql.ref(name)}`))

const dutyNames = {
  onTime: 'on-time',
  late: 'late',
  missed: 'missed',
  waived: 'waived',
  nil: 'nil',
  pending: 'pending',
  provisional: 'provisional',
} as const satisfies Record<keyof DutyCounts, DutyKey>
const pressingNames = { overdue: 'overdue', soon: 'soon', ahead: 'ahead' } as const satisfies Record<
  keyof PressingCounts,
  DutyKey
>

type Part<Names> = { organId: string | null; month: string | null; field: string | null } & Names

/**
 * Counts obligations in one pass: by organ and due day, and by item version, which is small enough to be turned into
 * months and fields afterwards.
 */
async function countObligations<Names extends Record<string, DutyKey>>(
  db: Read,
  scope: Scope,
  names: Names,
  where: RawBuilder<unknown>,
  today: Temporal.PlainDate,
): Promise<Part<Record<keyof Names, number>>[]> {
  const { rows } = await sql<Part<Record<keyof Names, number>>>`
    with ${closedSlots(scope)}, counted as (
      select grouping(o.organ_id) as by_item, o.organ_id, o.due_on, o.county_id, o.item_id, o.item_version, ${counting(names, today)}
      from ${obligations(scope)} where ${ofOrgans(scope)} ${ofFields(scope, sql`v.field_code`)} and ${where} and ${ofOpenSlot}
      group by grouping sets ((o.organ_id, o.due_on), (o.county_id, o.item_id, o.item_version)))
    select organ_id as "organId", to_char(due_on, 'YYYY-MM') as month, null as field, ${summing(names)}
    from counted where by_item = 0 group by 1, 2
    union all
    select null, null, coalesce(v.field_code, ${otherField}), ${summing(names)}
    from counted c join item_version v on v.county_id = c.county_id and v.item_id = c.item_id and v.version = c.item_version
    where by_item = 1 group by 3`.execute(db)
  return rows
}

/** Slots, and those without any obligation ever. */
async function countSlots(db: Read, scope: Scope): Promise<Part<SlotCounts>[]> {
  const { rows } = await sql<Part<SlotCounts>>`
    with used as materialized (select o.county_id, o.organ_id, o.item_id from obligation o where ${ofOrgans(scope)} group by 1, 2, 3)
    select o.organ_id as "organId", null as month, case when o.organ_id is null then coalesce(v.field_code, ${otherField}) end as field,
      count(*)::int as slots, count(*) filter (where u.item_id is null)::int as empty
    from slot o
      join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.effective_until is null
      left join used u on u.county_id = o.county_id and u.organ_id = o.organ_id and u.item_id = o.item_id
    where ${ofOrgans(scope)} ${ofFields(scope, sql`v.field_code`)} and o.closed_on is null and o.applicability = 'applies'
    group by grouping sets ((o.organ_id), (v.field_code))`.execute(db)
  return rows
}

/** From formation to publication, by pairs of days: a year has some thousands, whatever the number of rows. */
async function countLags(
  db: Read,
  scope: Scope,
  where: RawBuilder<unknown>,
  today: Temporal.PlainDate,
): Promise<LagPair[]> {
  const { rows } = await sql<LagPair>`
    with ${closedSlots(scope)}
    select o.trigger_on as "from", o.fulfilled_on as "to", count(*)::int as times
    from ${obligations(scope)}
    where ${ofOrgans(scope)} ${ofFields(scope, sql`v.field_code`)} and ${where} and ${conditionOf('measured', today)} and ${ofOpenSlot}
    group by 1, 2`.execute(db)
  return rows
}

/** Everything the monitor shows, as it stood at one moment: all counts are of one snapshot, so that they agree. */
export async function countMonitor(
  db: Read,
  scope: Scope,
  period: Period,
  today: Temporal.PlainDate,
): Promise<Counted & { lags: LagPair[] }> {
  if (scope.places.length === 0) return { duties: [], pressing: [], slots: [], fields: [], lags: [] }
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      const within = dueWithin(period)
      await sql`set local work_mem = '32MB'`.execute(snapshot)
      const duties = await countObligations(snapshot, scope, dutyNames, within, today)
      const { ahead, ...open } = pressingNames
      const pressing = [
        ...(await countObligations(snapshot, scope, open, openUntilSoon(today), today)),
        ...(await countObligations(snapshot, scope, { ahead }, conditionOf('ahead', today), today)),
      ]
      const slots = await countSlots(snapshot, scope)
      const lags = await countLags(snapshot, scope, within, today)
      return {
        duties: ofOrgan(duties),
        pressing: ofOrgan(pressing),
        slots: ofOrgan(slots),
        fields: ofField([...duties, ...pressing, ...slots]),
        lags,
      }
    })
}

const ofOrgan = (rows: readonly Part<Partial<Counts>>[]) =>
  rows.flatMap(({ organId, month, field, ...counts }) =>
    organId === null ? [] : [{ ...counts, organId, month: month ?? '' }],
  )

const ofField = (rows: readonly Part<Partial<Counts>>[]) =>
  rows.flatMap(({ organId, month, field, ...counts }) => (field === null ? [] : [{ ...counts, field }]))
