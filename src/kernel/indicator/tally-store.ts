import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { soonDays } from '#kernel/obligation/model.ts'
import type { DutyCounts, DutyKey, PressingCounts } from './model.ts'
import { aroundDay, firstDueDay, lastDueDay, type Stretch, stretchesOf } from './stretches.ts'

// Reading the tallies: each reading adds what is noted and not yet folded, in one statement, so that it is what a count
// of the rows would be. Rows are `(key, month, county_id or organ_id, field_code, class, n)`; the month is given where
// the key is a side of a day, for only a period is shown by month.

/** Whose tables are read: those of staff, or the projections of the public. */
export type Face = 'staff' | 'public'

/** An organ by its key. */
export interface TalliedOrgan {
  id: string
  countyId: string
}

const schemaOf = (face: Face) => (face === 'public' ? 'portal' : 'public')
const ids = (values: readonly string[]) => sql`${[...values]}::uuid[]`
const countiesOf = (organs: readonly TalliedOrgan[]) => [...new Set(organs.map(({ countyId }) => countyId))]

/** What is noted and not yet folded of some counties: duties by organ, field, due day and class. */
export const dutyChanges = (face: Face, counties: readonly string[]): RawBuilder<unknown> =>
  face === 'public' ? sql`portal.duty_changes(${ids(counties)})` : sql`counting.duty_changes(${ids(counties)})`

/** What is noted of the slots of some counties. */
export const slotChanges = (face: Face, counties: readonly string[]): RawBuilder<unknown> =>
  face === 'public' ? sql`portal.slot_changes(${ids(counties)})` : sql`counting.slot_changes(${ids(counties)})`

const openClasses = sql`('open', 'provisional')`
const sides = ['before', 'on', 'after']

/** Stretches as rows `r`; those of days are of one month. */
const rowsOf = (stretches: readonly Stretch[]): RawBuilder<unknown> => {
  const day = (of: (one: Stretch) => Temporal.PlainDate) => sql`${stretches.map((one) => of(one).toString())}::date[]`
  return sql`unnest(${stretches.map(({ key }) => key)}::text[], ${stretches.map(({ span }) => span)}::text[],
    ${day(({ first }) => first)}, ${day(({ last }) => last)}, ${stretches.map(({ minus }) => (minus ? -1 : 1))}::int[],
    ${stretches.map(({ key }) => sides.includes(key))}::bool[], ${stretches.map(({ only }) => only ?? null)}::text[])
    as r(key, span, first, last, sign, by_month, only_of)`
}
const month = (day: RawBuilder<unknown>) =>
  sql`case when r.by_month then date_trunc('month', ${day}::timestamp)::date end`
const organRows = (organs: readonly TalliedOrgan[]) =>
  sql`unnest(${ids(organs.map(({ countyId }) => countyId))}, ${ids(organs.map(({ id }) => id))}) as s(county_id, organ_id)`

/** Rows of a stretch `r`. Each stretch, and each organ, is a range of the index of its own: hence sub-queries that stay as they stand. */
const within = (day: RawBuilder<unknown>, ofClass: RawBuilder<unknown>) => sql`${day} between r.first and r.last
  and case r.only_of when 'open' then ${ofClass} in ${openClasses} when 'met' then ${ofClass} in ('on-time', 'late') else true end`

/** What whole counties owe, field by field. */
export const fieldTally = (
  face: Face,
  counties: readonly string[],
  stretches: readonly Stretch[],
): RawBuilder<unknown> => sql`(
  select r.key, ${month(sql`t.starts_on`)} as month, t.county_id, t.field_code, t.class, t.n * r.sign as n
  from ${rowsOf(stretches)} cross join lateral (
    select t.county_id, t.field_code, t.starts_on, t.class, t.n from ${sql.table(`${schemaOf(face)}.field_tally`)} t
    where t.county_id = any(${ids(counties)}) and t.span = r.span and ${within(sql`t.starts_on`, sql`t.class`)} offset 0) t
  union all
  select r.key, ${month(sql`d.due_on`)}, d.county_id, d.field_code, d.class, d.n * r.sign
  from ${dutyChanges(face, counties)} d join ${rowsOf(stretches)} on ${within(sql`d.due_on`, sql`d.class`)})`

/** What organs owe, whatever the field. */
export const organTally = (
  face: Face,
  organs: readonly TalliedOrgan[],
  stretches: readonly Stretch[],
): RawBuilder<unknown> => sql`(
  select r.key, ${month(sql`t.starts_on`)} as month, s.organ_id, t.class, t.n * r.sign as n
  from ${organRows(organs)} cross join ${rowsOf(stretches)} cross join lateral (
    select t.starts_on, t.class, t.n from ${sql.table(`${schemaOf(face)}.organ_tally`)} t
    where t.county_id = s.county_id and t.organ_id = s.organ_id and t.span = r.span and ${within(sql`t.starts_on`, sql`t.class`)} offset 0) t
  union all
  select r.key, ${month(sql`d.due_on`)}, d.organ_id, d.class, d.n * r.sign
  from ${dutyChanges(face, countiesOf(organs))} d join ${rowsOf(stretches)} on ${within(sql`d.due_on`, sql`d.class`)}
  where d.organ_id = any(${ids(organs.map(({ id }) => id))}))`

/**
 * What organs owe, field by field, of some fields or of all where none is named: months from their tally, and the few
 * days that a period cuts off from the obligations themselves, which need no notes.
 */
export const organFieldTally = (
  face: Face,
  organs: readonly TalliedOrgan[],
  fields: readonly string[] | null,
  stretches: readonly Stretch[],
): RawBuilder<unknown> => {
  const organIds = ids(organs.map(({ id }) => id))
  const counties = countiesOf(organs)
  const months = rowsOf(stretches.filter(({ span }) => span === 'month'))
  const days = rowsOf(stretches.filter(({ span }) => span === 'day'))
  const codes =
    fields === null ? sql`array_append(array(select code from portal.field), 'other')` : sql`${[...fields]}::text[]`
  const ofFields = (column: RawBuilder<unknown>) =>
    fields === null ? sql`` : sql`and ${column} = any(${[...fields]}::text[])`
  return sql`(
    with version_field as materialized (
      select v.county_id, v.item_id, v.version, v.field_code from portal.version_field v
      where v.county_id = any(${ids(counties)}) ${ofFields(sql`v.field_code`)}),
    loose as materialized (
      select r.key, r.first, r.by_month, r.sign, s.county_id, s.organ_id, d.item_id, d.item_version, d.class
      from ${organRows(organs)} cross join ${days} cross join lateral (
        select d.item_id, d.item_version, d.class from portal.recorded_duty d
        where d.county_id = s.county_id and d.organ_id = s.organ_id and ${within(sql`d.due_on`, sql`d.class`)} offset 0) d)
    select r.key, ${month(sql`t.starts_on`)} as month, s.organ_id, t.field_code, t.class, t.n * r.sign as n
    from ${organRows(organs)} cross join ${months} cross join lateral (
      select t.field_code, t.starts_on, t.class, t.n from ${sql.table(`${schemaOf(face)}.organ_field_tally`)} t
      where t.county_id = s.county_id and t.organ_id = s.organ_id and t.field_code = any(${codes}) and ${within(sql`t.starts_on`, sql`t.class`)} offset 0) t
    union all
    select r.key, ${month(sql`d.due_on`)}, d.organ_id, d.field_code, d.class, d.n * r.sign
    from ${dutyChanges(face, counties)} d join ${months} on ${within(sql`d.due_on`, sql`d.class`)}
    where d.organ_id = any(${organIds}) ${ofFields(sql`d.field_code`)}
    union all
    select r.key, ${month(sql`r.first`)}, r.organ_id, v.field_code, r.class, r.sign
    from loose r join version_field v on v.county_id = r.county_id and v.item_id = r.item_id and v.version = r.item_version
    where not exists (
      select from portal.closed_slot c where c.county_id = r.county_id and c.organ_id = r.organ_id and c.item_id = r.item_id
        and c.county_id = any(${ids(counties)}) and c.organ_id = any(${organIds})))`
}

const summed = (where: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(sum(n) filter (where ${where}), 0)::int`

const reached = sql`key in ('before', 'on')`
const ahead = sql`key in ('on', 'after')`
/** The counts of a period over rows of the sides of today, which come from `aroundDay`. */
export const dutySums: Record<keyof DutyCounts, RawBuilder<unknown>> = {
  onTime: summed(sql`class = 'on-time' and ${reached}`),
  late: summed(sql`class = 'late' and ${reached}`),
  missed: summed(sql`class in ${openClasses} and key = 'before'`),
  waived: summed(sql`class = 'waived' and ${reached}`),
  nil: summed(sql`class = 'nil' and ${reached}`),
  pending: summed(sql`class in ${openClasses} and ${ahead}`),
  provisional: summed(sql`class = 'provisional' and key in ('before', 'on', 'after')`),
}

/** What stands now over rows of the keys of `stretchesOfNow` and of the sides of today. */
export const pressingSums: Record<keyof PressingCounts, RawBuilder<unknown>> = {
  overdue: summed(sql`key in ('overdue', 'before') and class in ${openClasses}`),
  soon: summed(sql`key = 'soon' and class in ${openClasses}`),
  ahead: summed(sql`key = 'ahead' and class in ('on-time', 'late')`),
}

export const namedSums = (sums: Readonly<Record<string, RawBuilder<unknown>>>): RawBuilder<unknown> =>
  sql.join(Object.entries(sums).map(([name, sum]) => sql`${sum} as ${sql.ref(name)}`))

const only = (of: 'open' | 'met', stretches: readonly Stretch[]) =>
  stretches.map((one): Stretch => ({ ...one, only: of }))

/** What presses now besides what a period has before today: what is overdue of it is read once. */
export const stretchesOfNow = ({ from, to }: Span, today: Temporal.PlainDate): Stretch[] => {
  const yesterday = today.subtract({ days: 1 })
  const [earlier, later] = [
    from.subtract({ days: 1 }),
    Temporal.PlainDate.compare(to, from) < 0 ? from : to.add({ days: 1 }),
  ]
  return [
    ...only(
      'open',
      stretchesOf('overdue', firstDueDay, Temporal.PlainDate.compare(earlier, yesterday) < 0 ? earlier : yesterday),
    ),
    ...only('open', stretchesOf('overdue', later, yesterday)),
    ...only('open', stretchesOf('soon', today, today.add({ days: soonDays }))),
    ...only('met', stretchesOf('ahead', today.add({ days: 1 }), lastDueDay)),
  ]
}

/** The legal days from the first to the last, both included. */
export interface Span {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** What is published ahead of its day counts on that day. */
export const stretchesOfPeriod = (period: Span, today: Temporal.PlainDate): Stretch[] =>
  aroundDay(period, today).map((one): Stretch => (one.key === 'after' ? { ...one, only: 'open' } : one))

/** Classes on stretches of due days. */
export interface FigurePart {
  classes: string[]
  stretches: Stretch[]
}

/** A figure as classes on stretches of due days; null for the one that needs the trigger day as well. */
export function talliedFigure(key: DutyKey, period: Span, today: Temporal.PlainDate): FigurePart[] | null {
  const open = ['open', 'provisional']
  const met = ['on-time', 'late']
  const until = (last: Temporal.PlainDate) =>
    stretchesOf('', period.from, Temporal.PlainDate.compare(last, period.to) < 0 ? last : period.to)
  const yesterday = today.subtract({ days: 1 })
  switch (key) {
    case 'due':
      return [
        { classes: met, stretches: until(today) },
        { classes: open, stretches: until(yesterday) },
      ]
    case 'fulfilled':
      return [{ classes: met, stretches: until(today) }]
    case 'on-time':
    case 'late':
    case 'waived':
    case 'nil':
      return [{ classes: [key], stretches: until(today) }]
    case 'missed':
      return [{ classes: open, stretches: until(yesterday) }]
    case 'pending': {
      const from = Temporal.PlainDate.compare(today, period.from) < 0 ? period.from : today
      return [{ classes: open, stretches: stretchesOf('', from, period.to) }]
    }
    case 'provisional':
      return [{ classes: ['provisional'], stretches: stretchesOf('', period.from, period.to) }]
    case 'measured':
      return null
    case 'overdue':
      return [{ classes: open, stretches: stretchesOf('', firstDueDay, yesterday) }]
    case 'soon':
      return [{ classes: open, stretches: stretchesOf('', today, today.add({ days: soonDays })) }]
    case 'ahead':
      return [{ classes: met, stretches: stretchesOf('', today.add({ days: 1 }), lastDueDay) }]
  }
}

/** How many obligations of whole counties, or of organs, a figure counts, as a query of one column `n`; of some fields where they are named. */
export const sumFigure = (
  face: Face,
  of: { counties: readonly string[] } | { organs: readonly TalliedOrgan[] },
  parts: readonly FigurePart[],
  fields: readonly string[] | null,
): RawBuilder<unknown> => {
  const stretches = parts.flatMap(({ stretches }, part) => stretches.map((one) => ({ ...one, key: String(part) })))
  const ofPart = sql.join(
    parts.map(({ classes }, part) => sql`(t.key = ${String(part)} and t.class = any(${classes}::text[]))`),
    sql` or `,
  )
  if ('counties' in of)
    return sql`select coalesce(sum(t.n), 0)::int as n from ${fieldTally(face, of.counties, stretches)} t
      where (${ofPart}) ${fields === null ? sql`` : sql`and t.field_code = any(${[...fields]}::text[])`}`
  const tally =
    fields === null ? organTally(face, of.organs, stretches) : organFieldTally(face, of.organs, fields, stretches)
  return sql`select coalesce(sum(t.n), 0)::int as n from ${tally} t where ${ofPart}`
}

/** Open obligations of whole counties: overdue, near, and those due from today on within so many days. */
export async function countOpen(
  face: Face,
  db: Read,
  counties: readonly string[],
  today: Temporal.PlainDate,
  days: number,
): Promise<{ overdue: number; soon: number; ahead: number }> {
  const stretches = [
    ...stretchesOf('overdue', firstDueDay, today.subtract({ days: 1 })),
    ...stretchesOf('soon', today, today.add({ days: soonDays })),
    ...stretchesOf('ahead', today, today.add({ days })),
  ]
  const of = (key: string) => summed(sql`key = ${key}`)
  const { rows } = await sql<{ overdue: number; soon: number; ahead: number }>`
    select ${of('overdue')} as overdue, ${of('soon')} as soon, ${of('ahead')} as ahead
    from ${fieldTally(face, counties, stretches)} t where class in ${openClasses}`.execute(db)
  return rows[0]!
}
