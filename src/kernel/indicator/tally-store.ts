import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { soonDays } from '#kernel/obligation/model.ts'
import type { DutyCounts, DutyKey, PressingCounts } from './model.ts'
import { aroundDay, firstDueDay, lastDueDay, type Stretch, stretchesOf } from './stretches.ts'

// Reading the tallies: each reading adds what is noted and not yet folded, in one statement, so that it is what a count
// of the rows would be. Rows are `(key, county_id, organ_id | field_code, starts_on, class, n)`.

/** Whose tables are read: those of staff, or the projections of the public. */
export type Face = 'staff' | 'public'

const schemaOf = (face: Face) => (face === 'public' ? 'portal' : 'public')

/** What is noted and not yet folded of some counties: duties by organ, field, due day and class. */
export const dutyChanges = (face: Face, counties: readonly string[]): RawBuilder<unknown> =>
  face === 'public'
    ? sql`portal.duty_changes(${[...counties]}::uuid[])`
    : sql`counting.duty_changes(${[...counties]}::uuid[])`

/** What is noted of the slots of some counties. */
export const slotChanges = (face: Face, counties: readonly string[]): RawBuilder<unknown> =>
  face === 'public'
    ? sql`portal.slot_changes(${[...counties]}::uuid[])`
    : sql`counting.slot_changes(${[...counties]}::uuid[])`

/** Each stretch is a query of its own, so that each is one range of the index. */
const tallied = (face: Face, by: 'organ' | 'field', counties: readonly string[], stretches: readonly Stretch[]) => {
  const column = by === 'organ' ? sql`organ_id` : sql`field_code`
  const within = ({ first, last }: Stretch) => sql`between ${first.toString()}::date and ${last.toString()}::date`
  const folded = stretches.map(
    (one) => sql`select ${one.key}::text as key, t.county_id, t.${column}, t.starts_on, t.class, t.n
      from ${sql.table(`${schemaOf(face)}.${by}_tally`)} t
      where t.county_id = any(${[...counties]}::uuid[]) and t.span = ${one.span} and t.starts_on ${within(one)}`,
  )
  const keys = stretches.map(({ key }) => key)
  const noted = sql`select r.key, d.county_id, d.${column}, d.due_on, d.class, d.n
    from ${dutyChanges(face, counties)} d
      join unnest(${keys}::text[], ${stretches.map(({ first }) => first.toString())}::date[],
        ${stretches.map(({ last }) => last.toString())}::date[]) as r(key, first, last)
        on d.due_on between r.first and r.last`
  return sql`(${sql.join([...folded, noted], sql` union all `)})`
}

/** What whole counties owe, organ by organ. */
export const organTally = (face: Face, counties: readonly string[], stretches: readonly Stretch[]) =>
  tallied(face, 'organ', counties, stretches)

/** What whole counties owe, field by field. */
export const fieldTally = (face: Face, counties: readonly string[], stretches: readonly Stretch[]) =>
  tallied(face, 'field', counties, stretches)

const openClasses = sql`('open', 'provisional')`
const summed = (where: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(sum(n) filter (where ${where}), 0)::int`

/** The counts of a period over rows of the key `period`, which come from `stretchesOfPeriod`. */
export const dutySums = (today: Temporal.PlainDate): Record<keyof DutyCounts, RawBuilder<unknown>> => {
  const day = sql`${today.toString()}::date`
  const inPeriod = (where: RawBuilder<unknown>) => summed(sql`key = 'period' and ${where}`)
  return {
    onTime: inPeriod(sql`class = 'on-time' and starts_on <= ${day}`),
    late: inPeriod(sql`class = 'late' and starts_on <= ${day}`),
    missed: inPeriod(sql`class in ${openClasses} and starts_on < ${day}`),
    waived: inPeriod(sql`class = 'waived' and starts_on <= ${day}`),
    nil: inPeriod(sql`class = 'nil' and starts_on <= ${day}`),
    pending: inPeriod(sql`class in ${openClasses} and starts_on >= ${day}`),
    provisional: inPeriod(sql`class = 'provisional'`),
  }
}

/** What stands now over rows of the keys of `stretchesOfNow`. */
export const pressingSums: Record<keyof PressingCounts, RawBuilder<unknown>> = {
  overdue: summed(sql`key = 'overdue' and class in ${openClasses}`),
  soon: summed(sql`key = 'soon' and class in ${openClasses}`),
  ahead: summed(sql`key = 'ahead' and class in ('on-time', 'late')`),
}

export const namedSums = (sums: Readonly<Record<string, RawBuilder<unknown>>>): RawBuilder<unknown> =>
  sql.join(Object.entries(sums).map(([name, sum]) => sql`${sum} as ${sql.ref(name)}`))

export const stretchesOfPeriod = (
  period: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  today: Temporal.PlainDate,
): Stretch[] => aroundDay('period', period, today)

export const stretchesOfNow = (today: Temporal.PlainDate): Stretch[] => [
  ...stretchesOf('overdue', firstDueDay, today.subtract({ days: 1 })),
  ...stretchesOf('soon', today, today.add({ days: soonDays })),
  ...stretchesOf('ahead', today.add({ days: 1 }), lastDueDay),
]

interface Span {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** A figure as classes on stretches of due days; null for the one that needs the trigger day as well. */
export function talliedFigure(
  key: DutyKey,
  period: Span,
  today: Temporal.PlainDate,
): { classes: string[]; stretches: Stretch[] }[] | null {
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

/** How many obligations of whole counties a figure counts, as a query of one column `n`; of some fields where they are named. */
export const sumFigure = (
  face: Face,
  counties: readonly string[],
  parts: readonly { classes: string[]; stretches: Stretch[] }[],
  fields: readonly string[] | null,
): RawBuilder<unknown> => {
  const stretches = parts.flatMap(({ stretches }, part) => stretches.map((one) => ({ ...one, key: String(part) })))
  const ofPart = sql.join(
    parts.map(({ classes }, part) => sql`(t.key = ${String(part)} and t.class = any(${classes}::text[]))`),
    sql` or `,
  )
  return sql`select coalesce(sum(t.n), 0)::int as n from ${fieldTally(face, counties, stretches)} t
    where (${ofPart}) ${fields === null ? sql`` : sql`and t.field_code = any(${[...fields]}::text[])`}`
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
