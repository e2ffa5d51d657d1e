import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { DutyCounts, DutyKey, LagPair, PressingCounts, SlotCounts } from '#kernel/indicator/model.ts'
import {
  dutyChanges,
  dutySums,
  fieldTally,
  namedSums,
  organFieldTally,
  organTally,
  pressingSums,
  slotChanges,
  stretchesOfNow,
  stretchesOfPeriod,
  sumFigure,
  talliedFigure,
} from '#kernel/indicator/tally-store.ts'
import { type DayPair, dayNumber, lagPairs } from './day-pairs-store.ts'
import { otherField, type Period, type Place } from './model.ts'
import { countLagRows, countSlotRows } from './slot-rows-store.ts'
import type { ScopePart } from './split-scope.ts'

/** One group of a count: of an organ's group and perhaps a month, or of a field. */
export type Group<Names> = { organId: string | null; month: string | null; field: string | null } & Names

const ids = (values: readonly string[]) => sql`${[...values]}::uuid[]`
const ofFields = (fields: readonly string[] | null, column: RawBuilder<unknown>) =>
  fields === null ? sql`true` : sql`${column} = any(${[...fields]}::text[])`

/** Whole counties of one group, and the organs of those that belong to several. */
function parted({ whole, held }: ScopePart): { one: { countyId: string; group: string }[]; several: Place[] } {
  return {
    one: whole.flatMap(({ countyId, group }) => (group === null ? [] : [{ countyId, group }])),
    several: held.filter(({ countyId }) =>
      whole.some((county) => county.countyId === countyId && county.group === null),
    ),
  }
}

/** Rows of counties or of organs with the group that these belong to. */
const grouped = (rows: RawBuilder<unknown>, key: 'county_id' | 'organ_id', pairs: readonly [string, string][]) =>
  sql`select g.group_id, t.key, t.month, t.class, t.n from ${rows} t
    join unnest(${ids(pairs.map(([id]) => id))}, ${ids(pairs.map(([, group]) => group))}) as g(${sql.ref(key)}, group_id)
      using (${sql.ref(key)})`

/** What stands in a period, by group and month and by field; and what presses now, of no month. */
export async function countDuties(
  db: Read,
  part: ScopePart,
  groupOf: (organId: string) => string,
  period: Period,
  today: Temporal.PlainDate,
): Promise<Group<DutyCounts & PressingCounts>[]> {
  const { whole, organs, fields } = part
  const { one, several } = parted(part)
  const stretches = [...stretchesOfPeriod(period, today), ...stretchesOfNow(period, today)]
  const groupsOf = (places: readonly Place[]) => places.map(({ id }): [string, string] => [id, groupOf(id)])
  const tables: RawBuilder<unknown>[] = []
  const byField: RawBuilder<unknown>[] = []
  const byGroup: RawBuilder<unknown>[] = []
  if (whole.length > 0) {
    const counties = whole.map(({ countyId }) => countyId)
    tables.push(sql`fields as materialized (
      select * from ${fieldTally('staff', counties, stretches)} t where ${ofFields(fields, sql`t.field_code`)})`)
    byField.push(sql`select field_code, key, class, n from fields`)
  }
  if (one.length > 0)
    byGroup.push(
      grouped(
        sql`fields`,
        'county_id',
        one.map(({ countyId, group }) => [countyId, group]),
      ),
    )
  if (several.length > 0) {
    const tally =
      fields === null ? organTally('staff', several, stretches) : organFieldTally('staff', several, fields, stretches)
    byGroup.push(grouped(tally, 'organ_id', groupsOf(several)))
  }
  if (organs.length > 0) {
    tables.push(sql`organs as materialized (select * from ${organFieldTally('staff', organs, fields, stretches)} t)`)
    byField.push(sql`select field_code, key, class, n from organs`)
    byGroup.push(grouped(sql`organs`, 'organ_id', groupsOf(organs)))
  }
  // Summed by plain columns first: there are many rows, and each sum of a figure looks at each row it is given.
  const sums = namedSums({ ...dutySums, ...pressingSums })
  const { rows } = await sql<Group<DutyCounts & PressingCounts>>`
    with ${sql.join(tables)}
    select null::uuid as "organId", null as month, field_code as field, ${sums}
    from (select field_code, key, class, sum(n) as n from (${sql.join(byField, sql` union all `)}) t group by 1, 2, 3) t
    group by field_code
    union all
    select group_id, to_char(month, 'YYYY-MM'), null, ${sums}
    from (select group_id, month, key, class, sum(n) as n from (${sql.join(byGroup, sql` union all `)}) t group by 1, 2, 3, 4) t
    group by group_id, month`.execute(db)
  return rows.filter(({ organId: _, month: __, field: ___, ...counts }) => Object.values(counts).some((n) => n !== 0))
}

/** Slots by group and by field, and those without any obligation ever. */
export async function countSlots(
  db: Read,
  part: ScopePart,
  groupOf: (organId: string) => string,
): Promise<Group<SlotCounts>[]> {
  const { whole, organs, fields } = part
  const { several } = parted(part)
  const rows = whole.length > 0 ? await countTalliedSlots(db, part, groupOf) : []
  const byField = organs.length > 0 ? await countSlotRows(db, organs, fields) : []
  // Organ by organ one field is few slots.
  const byOrgan = several.length > 0 && fields !== null ? await countSlotRows(db, several, fields) : []
  const ofOrgan = ({ organId, slots, empty }: { organId: string } & SlotCounts) => ({
    ...{ organId: groupOf(organId), month: null, field: null, slots, empty },
  })
  return [
    ...rows,
    ...byField.map(({ field, slots, empty }) => ({ organId: null, month: null, field, slots, empty })),
    ...[...byField, ...byOrgan].map(ofOrgan),
  ]
}

async function countTalliedSlots(
  db: Read,
  part: ScopePart,
  groupOf: (organId: string) => string,
): Promise<Group<SlotCounts>[]> {
  const { whole, fields } = part
  const { one, several } = parted(part)
  const counties = whole.map(({ countyId }) => countyId)
  const ofSeveral = [...new Set(several.map(({ countyId }) => countyId))]
  const sums = sql`sum(slots)::int as slots, sum(empty)::int as empty`
  const organSlots = sql`
    union all
    select g.group_id, null, null, ${sums}
    from (
        select organ_id, slots, empty from organ_slots where county_id = any(${ids(ofSeveral)})
        union all
        select organ_id, slots, empty from ${slotChanges('staff', ofSeveral)}) s
      join unnest(${ids(several.map(({ id }) => id))}, ${ids(several.map(({ id }) => groupOf(id)))}) as g(organ_id, group_id)
        using (organ_id) group by 1`
  const { rows } = await sql<Group<SlotCounts>>`
    with items as materialized (${itemSlots(counties, fields)})
    select null::uuid as "organId", null as month, field_code as field, ${sums} from items group by field_code
    union all
    select g.group_id, null, null, ${sums}
    from items join unnest(${ids(one.map(({ countyId }) => countyId))}, ${ids(one.map(({ group }) => group))})
      as g(county_id, group_id) using (county_id) group by 1
    ${fields === null && several.length > 0 ? organSlots : sql``}`.execute(db)
  return rows.filter(({ slots }) => slots !== 0)
}

/** Slots of whole counties by item, with the field that the item is of today. */
const itemSlots = (counties: readonly string[], fields: readonly string[] | null): RawBuilder<unknown> => sql`
  select s.county_id, coalesce(v.field_code, ${otherField}) as field_code, s.slots, s.empty
  from (
      select county_id, item_id, slots, empty from item_slots where county_id = any(${ids(counties)})
      union all
      select county_id, item_id, slots, empty from ${slotChanges('staff', counties)}) s
    join item_version v on v.county_id = s.county_id and v.item_id = s.item_id and v.effective_until is null
  where ${ofFields(fields, sql`coalesce(v.field_code, ${otherField})`)}`

/** How many slots of whole counties never had an obligation. */
export async function countTalliedEmpty(db: Read, { whole, fields }: ScopePart): Promise<number> {
  const counties = whole.map(({ countyId }) => countyId)
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(empty), 0)::int as n from (${itemSlots(counties, fields)}) s`.execute(db)
  return rows[0]!.n
}

/** From formation to publication, by pairs of days: a year has some thousands, whatever the number of rows. */
export async function countLags(
  db: Read,
  { whole, organs, fields }: ScopePart,
  { from, to }: Period,
  today: Temporal.PlainDate,
): Promise<LagPair[]> {
  const reached = { from, to: Temporal.PlainDate.compare(to, today) < 0 ? to : today }
  const tallied =
    whole.length > 0
      ? await talliedLags(
          db,
          whole.map(({ countyId }) => countyId),
          fields,
          reached,
        )
      : []
  const counted = organs.length > 0 ? await countLagRows(db, organs, fields, reached) : []
  return [...tallied, ...counted]
}

async function talliedLags(
  db: Read,
  counties: readonly string[],
  fields: readonly string[] | null,
  { from, to }: Period,
): Promise<LagPair[]> {
  const within = sql`due_on between ${from.toString()}::date and ${to.toString()}::date`
  const { rows } = await sql<DayPair>`
    select ${dayNumber(sql`trigger_on`)} as "from", ${dayNumber(sql`fulfilled_on`)} as "to", sum(n)::int as times
    from (
      select trigger_on, fulfilled_on, n from ${sql.table(fields === null ? 'lag_tally' : 'field_lag_tally')}
      where county_id = any(${ids(counties)}) and ${within} ${fields === null ? sql`` : sql`and ${ofFields(fields, sql`field_code`)}`}
      union all
      select trigger_on, fulfilled_on, n from ${dutyChanges('staff', counties)}
      where ${within} and trigger_on is not null and fulfilled_on is not null and ${ofFields(fields, sql`field_code`)}) t
    group by 1, 2 having sum(n) <> 0`.execute(db)
  return lagPairs(rows)
}

/** How many rows a figure has. */
export async function countFigure(
  db: Read,
  key: DutyKey,
  part: ScopePart,
  period: Period,
  today: Temporal.PlainDate,
): Promise<number> {
  const { whole, organs, fields } = part
  const figure = talliedFigure(key, period, today)
  if (figure === null) return (await countLags(db, part, period, today)).reduce((sum, { times }) => sum + times, 0)
  const sums = [
    ...(whole.length > 0
      ? [sumFigure('staff', { counties: whole.map(({ countyId }) => countyId) }, figure, fields)]
      : []),
    ...(organs.length > 0 ? [sumFigure('staff', { organs }, figure, fields)] : []),
  ]
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(n), 0)::int as n from (${sql.join(sums, sql` union all `)}) s`.execute(db)
  return rows[0]!.n
}
