import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { type Gap, gapsOf } from '#kernel/organisation/gaps.ts'
import type { Role } from '#kernel/organisation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'

/** An organ that cannot publish as its posts are held, and what is due there meanwhile. */
export interface Vacancy {
  organCode: string
  organName: string
  gaps: Gap[]
  /** Open duties up to the last day looked at, the first and the last day among them; those overdue are in it. */
  due: number
  firstDueOn: Temporal.PlainDate
  lastDueOn: Temporal.PlainDate
  overdue: number
}

/** Days ahead for which a vacancy matters. */
export const daysAhead = 30

/** Organs of a reach that owe something soon and lack somebody to publish it, the most pressing first. */
export async function listVacancies(db: Read, reach: Reach, today: Temporal.PlainDate): Promise<Vacancy[]> {
  const day = sql`${today.toString()}::date`
  const { rows } = await sql<Omit<Vacancy, 'gaps'> & { people: Role[][] }>`
    with seen as (${seenOrgans({ ...reach, fields: [] })}),
    seats as (
      select t.organ_id, h.person_id, jsonb_agg(distinct r.role) as roles
      from post t join seen s on s.id = t.organ_id join post_role r on r.post_id = t.id join post_holding h on h.post_id = t.id
        join person p on p.id = h.person_id and p.suspended_at is null
      where h.from_on <= ${day} and (h.until_on is null or h.until_on >= ${day}) and (t.closed_on is null or t.closed_on > ${day})
      group by 1, 2)
    select s.code as "organCode", s.short_name as "organName", o.due, o."firstDueOn", o."lastDueOn", o.overdue,
      (select coalesce(jsonb_agg(x.roles), '[]') from seats x where x.organ_id = s.id) as people
    from seen s cross join lateral (
      select count(*)::int as due, min(o.due_on) as "firstDueOn", max(o.due_on) as "lastDueOn",
        count(*) filter (where o.due_on < ${day})::int as overdue
      from obligation o where o.county_id = s.county_id and o.organ_id = s.id and o.fulfilled_on is null and o.waived_on is null
        and o.due_on <= ${today.add({ days: daysAhead }).toString()}::date
        and not exists (select from slot t where t.county_id = o.county_id and t.organ_id = o.organ_id and t.item_id = o.item_id and t.closed_on is not null)) o
    where o.due > 0 order by o."firstDueOn", s.code`.execute(db)
  return rows.flatMap(({ people, ...organ }) => {
    const gaps = gapsOf(people)
    return gaps.length > 0 ? [{ ...organ, gaps }] : []
  })
}
