import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { DutyCounts, DutyKey, LagPair, PressingCounts, SlotCounts } from '#kernel/indicator/model.ts'
import { dutySums, pressingSums, stretchesOfNow, stretchesOfPeriod } from '#kernel/indicator/tally-store.ts'
import { type Counted, type Counts, otherField, type Period, type Scope } from './model.ts'
import {
  closedSlots,
  conditionOf,
  countOrgans,
  dueWithin,
  obligations,
  ofFields,
  ofOpenSlot,
  ofOrgans,
  openUntilSoon,
} from './scope-store.ts'
import { type SplitScope, splitScope } from './split-scope.ts'
import { countTallied, countTalliedSlots, type Part, talliedLags } from './tallied-store.ts'

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

/** Slots, and those without any obligation ever: as it is kept beside them, with what is noted since. */
async function countSlots(db: Read, scope: Scope): Promise<Part<SlotCounts>[]> {
  const { rows } = await sql<Part<SlotCounts>>`
    select o.organ_id as "organId", null as month, case when o.organ_id is null then coalesce(v.field_code, ${otherField}) end as field,
      count(*)::int as slots, count(*) filter (where coalesce(t.duties, 0) + coalesce(d.n, 0) = 0)::int as empty
    from slot o
      join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.effective_until is null
      left join slot_standing t on t.county_id = o.county_id and t.item_id = o.item_id and t.organ_id = o.organ_id
      left join (
        select o.county_id, o.organ_id, o.item_id, sum(o.n) as n from duty_delta o where ${ofOrgans(scope)} group by 1, 2, 3) d
        on d.county_id = o.county_id and d.organ_id = o.organ_id and d.item_id = o.item_id
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

/**
 * Everything the monitor shows, as it stood at one moment: all counts are of one snapshot, so that they agree. Counts of
 * organs are summed by group where one is given: a city's page shows counties, not two thousand organs. Whole counties
 * are read from their tallies, the rest is counted row by row.
 */
export async function countMonitor(
  db: Read,
  scope: Scope,
  period: Period,
  today: Temporal.PlainDate,
  groupOf: (organId: string) => string = (organId) => organId,
): Promise<Counted & { lags: LagPair[] }> {
  if (scope.places.length === 0) return { duties: [], pressing: [], slots: [], fields: [], lags: [] }
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (snapshot) => {
      await sql`set local work_mem = '32MB'`.execute(snapshot)
      const split = splitScope(scope, await countOrgans(snapshot), groupOf)
      const tallied = split.whole.length > 0 ? await readTallies(snapshot, split, period, today, groupOf) : nothingRead
      const counted = split.rest.places.length > 0 ? await countRows(snapshot, split.rest, period, today) : nothingRead
      // Of one field of a county as one, lags are not tallied.
      const lags =
        split.whole.length === 0
          ? []
          : split.fields === null
            ? await talliedLags(snapshot, split, period, today)
            : await countLags(snapshot, { ...scope, places: split.places }, dueWithin(period), today)
      const [duties, pressing, slots] = [
        [...tallied.duties, ...counted.duties],
        [...tallied.pressing, ...counted.pressing],
        [...tallied.slots, ...counted.slots],
      ]
      return {
        duties: ofGroup(duties, groupOf),
        pressing: ofGroup(pressing, groupOf),
        slots: ofGroup(slots, groupOf),
        fields: ofField([...duties, ...pressing, ...slots]),
        lags: [...lags, ...counted.lags],
      }
    })
}

interface ReadParts {
  duties: Part<Partial<Counts>>[]
  pressing: Part<Partial<Counts>>[]
  slots: Part<SlotCounts>[]
  lags: LagPair[]
}
const nothingRead: ReadParts = { duties: [], pressing: [], slots: [], lags: [] }

async function readTallies(
  db: Read,
  split: SplitScope,
  period: Period,
  today: Temporal.PlainDate,
  groupOf: (organId: string) => string,
): Promise<ReadParts> {
  const ofPeriod = { sums: dutySums(today), stretches: stretchesOfPeriod(period, today) }
  const ofNow = { sums: pressingSums, stretches: stretchesOfNow(today) }
  return {
    duties: await countTallied(db, split, groupOf, ofPeriod),
    pressing: await countTallied(db, split, groupOf, ofNow),
    slots: await countTalliedSlots(db, split, groupOf),
    lags: [],
  }
}

async function countRows(db: Read, scope: Scope, period: Period, today: Temporal.PlainDate): Promise<ReadParts> {
  const within = dueWithin(period)
  const { ahead, ...open } = pressingNames
  return {
    duties: await countObligations(db, scope, dutyNames, within, today),
    pressing: [
      ...(await countObligations(db, scope, open, openUntilSoon(today), today)),
      ...(await countObligations(db, scope, { ahead }, conditionOf('ahead', today), today)),
    ],
    slots: await countSlots(db, scope),
    lags: await countLags(db, scope, within, today),
  }
}

const ofGroup = (rows: readonly Part<Partial<Counts>>[], groupOf: (organId: string) => string) =>
  rows.flatMap(({ organId, month, field, ...counts }) =>
    organId === null ? [] : [{ ...counts, organId: groupOf(organId), month: month ?? '' }],
  )

const ofField = (rows: readonly Part<Partial<Counts>>[]) =>
  rows.flatMap(({ organId, month, field, ...counts }) => (field === null ? [] : [{ ...counts, field }]))
