import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenField, seenOrgans } from '#kernel/organisation/reach-store.ts'

export interface LateUrgent {
  countyId: string
  editionId: string
  address: string
  title: string
  organName: string
  by: string
  at: Temporal.Instant
  confirmBy: Temporal.Instant
}

/** Emergency releases in a reach that nobody confirmed within their hours, the latest confirmation first due. */
export async function lateUrgents(db: Read, reach: Reach, now: Temporal.Instant, limit: number): Promise<LateUrgent[]> {
  const { rows } = await sql<LateUrgent>`
    with seen as (${seenOrgans(reach)})
    select e.county_id as "countyId", e.id as "editionId", p.address, e.title, s.short_name as "organName", u.released_by_name as by,
      u.released_at as at, u.confirm_by as "confirmBy"
    from seen s join edition e on e.county_id = s.county_id and e.organ_id = s.id and e.urgent_id is not null
        and e.approver_id is null and e.state = 'live'
      join urgent_release u on u.county_id = e.county_id and u.id = e.urgent_id and u.confirmed_at is null
        and u.confirm_by < ${now.toString()}::timestamptz
      join publication p on p.county_id = e.county_id and p.id = e.publication_id
      left join item_version v on v.county_id = p.county_id and v.item_id = p.item_id and v.effective_until is null
    where ${seenField(sql`v.field_code`)}
    order by u.confirm_by, e.id limit ${limit}`.execute(db)
  return rows
}
