import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { DutyKey, LagPair, SlotCounts } from '#kernel/indicator/model.ts'
import type { Stretch } from '#kernel/indicator/stretches.ts'
import {
  dutyChanges,
  fieldTally,
  namedSums,
  organTally,
  slotChanges,
  sumFigure,
  talliedFigure,
} from '#kernel/indicator/tally-store.ts'
import { otherField, type Period } from './model.ts'
import type { SplitScope } from './split-scope.ts'

/** One group of a count: of an organ's group and perhaps a month, or of a field. */
export type Part<Names> = { organId: string | null; month: string | null; field: string | null } & Names

type Sums<Names extends string> = Readonly<Record<Names, RawBuilder<unknown>>>

const ids = (values: readonly string[]) => sql`${[...values]}::uuid[]`
const ofFields = (fields: readonly string[] | null, column: RawBuilder<unknown>) =>
  fields === null ? sql`true` : sql`${column} = any(${[...fields]}::text[])`

/** Counts of whole counties by group and month, and by field. */
export async function countTallied<Names extends string>(
  db: Read,
  { whole, places, fields }: SplitScope,
  groupOf: (organId: string) => string,
  { sums, stretches }: { sums: Sums<Names>; stretches: readonly Stretch[] },
): Promise<Part<Record<Names, number>>[]> {
  const counties = whole.map(({ countyId }) => countyId)
  const one = whole.filter(({ group }) => group !== null)
  const several = whole.filter(({ group }) => group === null).map(({ countyId }) => countyId)
  const month = sql`case when key = 'period' then to_char(starts_on, 'YYYY-MM') end`
  const parts = [
    sql`select null::uuid as "organId", null as month, field_code as field, ${namedSums(sums)} from fields group by field_code`,
  ]
  if (one.length > 0)
    parts.push(sql`select g.group_id, ${month}, null, ${namedSums(sums)}
      from fields join unnest(${ids(one.map(({ countyId }) => countyId))}, ${ids(one.map(({ group }) => group!))})
        as g(county_id, group_id) using (county_id) group by 1, 2`)
  if (several.length > 0) {
    const organs = places.filter(({ countyId }) => several.includes(countyId)).map(({ id }) => id)
    parts.push(sql`select g.group_id, ${month}, null, ${namedSums(sums)}
      from ${organTally('staff', several, stretches)} t
        join unnest(${ids(organs)}, ${ids(organs.map(groupOf))}) as g(organ_id, group_id) using (organ_id) group by 1, 2`)
  }
  const { rows } = await sql<Part<Record<Names, number>>>`
    with fields as materialized (
      select * from ${fieldTally('staff', counties, stretches)} t where ${ofFields(fields, sql`t.field_code`)})
    ${sql.join(parts, sql` union all `)}`.execute(db)
  return rows.filter((row) => Object.keys(sums).some((name) => row[name as Names] !== 0))
}

/** Slots of whole counties by group and by field, and those without any obligation ever. */
export async function countTalliedSlots(
  db: Read,
  { whole, places, fields }: SplitScope,
  groupOf: (organId: string) => string,
): Promise<Part<SlotCounts>[]> {
  const counties = whole.map(({ countyId }) => countyId)
  const several = new Set(whole.filter(({ group }) => group === null).map(({ countyId }) => countyId))
  const one = whole.filter(({ group }) => group !== null)
  const organs = places.filter(({ countyId }) => several.has(countyId)).map(({ id }) => id)
  const sums = sql`sum(slots)::int as slots, sum(empty)::int as empty`
  const { rows } = await sql<Part<SlotCounts>>`
    with items as materialized (${itemSlots(counties, fields)})
    select null::uuid as "organId", null as month, field_code as field, ${sums} from items group by field_code
    union all
    select g.group_id, null, null, ${sums}
    from items join unnest(${ids(one.map(({ countyId }) => countyId))}, ${ids(one.map(({ group }) => group!))})
      as g(county_id, group_id) using (county_id) group by 1
    union all
    select g.group_id, null, null, ${sums}
    from (
        select organ_id, slots, empty from organ_slots where county_id = any(${ids([...several])})
        union all
        select organ_id, slots, empty from ${slotChanges('staff', [...several])}) s
      join unnest(${ids(organs)}, ${ids(organs.map(groupOf))}) as g(organ_id, group_id) using (organ_id) group by 1`.execute(
    db,
  )
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
export async function countTalliedEmpty(db: Read, { whole, fields }: SplitScope): Promise<number> {
  const counties = whole.map(({ countyId }) => countyId)
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(empty), 0)::int as n from (${itemSlots(counties, fields)}) s`.execute(db)
  return rows[0]!.n
}

/** From formation to publication in whole counties, by pairs of days. */
export async function talliedLags(
  db: Read,
  { whole }: SplitScope,
  { from, to }: Period,
  today: Temporal.PlainDate,
): Promise<LagPair[]> {
  const counties = whole.map(({ countyId }) => countyId)
  const last = Temporal.PlainDate.compare(to, today) < 0 ? to : today
  const within = sql`due_on between ${from.toString()}::date and ${last.toString()}::date`
  const { rows } = await sql<LagPair>`
    select trigger_on as "from", fulfilled_on as "to", sum(n)::int as times
    from (
      select trigger_on, fulfilled_on, n from lag_tally where county_id = any(${ids(counties)}) and ${within}
      union all
      select trigger_on, fulfilled_on, n from ${dutyChanges('staff', counties)}
      where ${within} and trigger_on is not null and fulfilled_on is not null) t
    group by 1, 2 having sum(n) <> 0`.execute(db)
  return rows
}

/** How many rows of whole counties a figure has. */
export async function countTalliedRows(
  db: Read,
  key: DutyKey,
  split: SplitScope,
  period: Period,
  today: Temporal.PlainDate,
): Promise<number> {
  const parts = talliedFigure(key, period, today)
  if (parts === null) return (await talliedLags(db, split, period, today)).reduce((sum, { times }) => sum + times, 0)
  const counties = split.whole.map(({ countyId }) => countyId)
  const { rows } = await sql<{ n: number }>`${sumFigure('staff', counties, parts, split.fields)}`.execute(db)
  return rows[0]!.n
}
