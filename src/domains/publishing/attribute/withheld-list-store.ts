import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'

export interface WithheldLine {
  countyId: string
  id: string
  title: string
  organName: string
  attribute: 'on-request' | 'not-public'
  groundId: string | null
  otherLaw: string
  by: string
  on: Temporal.PlainDate
  nextOn: Temporal.PlainDate
}

/** What stands withheld at the organs of a reach, the next to be assessed first; up to a day, or all. */
export async function listWithheld(
  db: Read,
  reach: Reach,
  { until, limit }: { until: Temporal.PlainDate | null; limit: number },
): Promise<{ lines: WithheldLine[]; more: boolean }> {
  const { rows } = await sql<WithheldLine>`
    with seen as (${seenOrgans(reach)})
    select e.county_id as "countyId", e.id, e.title, g.short_name as "organName", w.attribute, w.ground as "groundId",
      coalesce(a.other_law, '') as "otherLaw", w.decided_by_name as by, w.decided_on as "on", w.next_on as "nextOn"
    from seen s join edition e on e.county_id = s.county_id and e.organ_id = s.id and e.withheld_on is not null
      join withheld_assessment w on w.county_id = e.county_id and w.edition_id = e.id and not w.ended
      join organ g on g.id = e.organ_id
      left join edition_attribute a on a.county_id = e.county_id and a.edition_id = e.id
    where ${until === null ? sql`true` : sql`w.next_on <= ${until.toString()}::date`}
    order by w.next_on, e.id limit ${limit + 1}`.execute(db)
  return { lines: rows.slice(0, limit), more: rows.length > limit }
}
