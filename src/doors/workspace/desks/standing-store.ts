import { type RawBuilder, sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { soonDays } from '#kernel/obligation/model.ts'
import type { Level } from '#kernel/organisation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenField, seenOrgans } from '#kernel/organisation/reach-store.ts'

/** How a place stands: what is open now, and what became of all that was due this year up to today. */
export interface Standing {
  overdue: number
  soon: number
  /** Open, due within thirty days; the near ones are among them. */
  month: number
  due: number
  met: number
  onTime: number
}

export interface PlaceStanding extends Standing {
  code: string
  name: string
  level: Level
}

const dayOf = (day: Temporal.PlainDate): RawBuilder<unknown> => sql`${day.toString()}::date`

/** Obligations `o` of organs `s` within reach; what a newer catalogue has closed is nobody's debt. */
const owed = (reach: Reach): RawBuilder<unknown> => sql`seen s
  join obligation o on o.county_id = s.county_id and o.organ_id = s.id
  join slot t on t.county_id = o.county_id and t.organ_id = o.organ_id and t.item_id = o.item_id and t.closed_on is null
  ${
    reach.fields.length > 0
      ? sql`join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.version = o.item_version
          and ${seenField(sql`v.field_code`)}`
      : sql``
  }`

const isOpen = sql`o.fulfilled_on is null and o.waived_on is null`

/** The standing of each organ within reach, or of each county, the worst first; those that never owed anything are left out. */
export async function standings(
  db: Read,
  reach: Reach,
  by: 'organ' | 'county',
  today: Temporal.PlainDate,
): Promise<PlaceStanding[]> {
  const day = dayOf(today)
  const near = dayOf(today.add({ days: soonDays }))
  const past = sql`o.due_on between ${dayOf(today.with({ month: 1, day: 1 }))} and ${day}`
  const { rows } = await sql<PlaceStanding>`
    with seen as (${seenOrgans(reach)}),
    counted as (
      select ${by === 'organ' ? sql`o.organ_id` : sql`o.county_id`} as place,
        count(*) filter (where ${isOpen} and o.due_on < ${day})::int as overdue,
        count(*) filter (where ${isOpen} and o.due_on between ${day} and ${near})::int as soon,
        count(*) filter (where ${isOpen} and o.due_on between ${day} and ${dayOf(today.add({ days: 30 }))})::int as month,
        count(*) filter (where ${past} and (o.fulfilled_on is not null or (o.waived_on is null and o.due_on < ${day})))::int as due,
        count(*) filter (where ${past} and o.fulfilled_on is not null)::int as met,
        count(*) filter (where ${past} and o.fulfilled_on <= o.due_on)::int as "onTime"
      from ${owed(reach)} group by 1)
    select g.code, g.short_name as name, g.level, c.overdue, c.soon, c.month, c.due, c.met, c."onTime"
    from counted c join organ g on g.id = c.place
    order by c.overdue desc, c.soon desc, c.met::float8 / nullif(c.due, 0) nulls last, g.code`.execute(db)
  return rows
}

export interface MonthStanding {
  code: string
  /** First day of the month of the due days. */
  month: Temporal.PlainDate
  due: number
  onTime: number
}

/** What each county owed month by month over the last year, and how much of it was published in time. */
export async function monthsOfCounties(db: Read, reach: Reach, today: Temporal.PlainDate): Promise<MonthStanding[]> {
  const first = today.with({ day: 1 }).subtract({ months: 11 })
  const { rows } = await sql<MonthStanding>`
    with seen as (${seenOrgans(reach)})
    select g.code, date_trunc('month', o.due_on)::date as month, count(*)::int as due,
      count(*) filter (where o.fulfilled_on <= o.due_on)::int as "onTime"
    from ${owed(reach)} join organ g on g.id = o.county_id
    where o.due_on between ${dayOf(first)} and ${dayOf(today)}
      and (o.fulfilled_on is not null or (o.waived_on is null and o.due_on < ${dayOf(today)}))
    group by g.code, 2 order by g.code, 2`.execute(db)
  return rows
}
