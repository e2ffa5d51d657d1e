import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'

export interface WaitingResult {
  countyId: string
  resolutionFact: string
  subject: string
  decidedOn: Temporal.PlainDate
  organName: string
  organCode: string
  itemName: string
  itemAddress: string
}

/** Decisions within reach whose results are waited for, the oldest first; `total` of all. */
export async function listWaitingResults(
  db: Read,
  reach: Reach,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ waiting: WaitingResult[]; total: number }> {
  const { rows } = await sql<WaitingResult & { total: number }>`
    with seen as (${seenOrgans(reach)})
    select a.county_id as "countyId", a.resolution_fact as "resolutionFact", t.subject, t.happened_on as "decidedOn",
      s.short_name as "organName", s.code as "organCode", v.name as "itemName", i.address as "itemAddress",
      count(*) over ()::int as total
    from seen s
      join awaited_result a on a.county_id = s.county_id and a.organ_id = s.id and a.result_fact is null
      join trigger_fact t on t.county_id = a.county_id and t.id = a.resolution_fact
      join item i on i.county_id = a.county_id and i.id = a.item_id
      join item_version v on v.county_id = a.county_id and v.item_id = a.item_id and v.effective_until is null
    where s.whole
    order by t.happened_on, a.resolution_fact limit ${limit} offset ${offset}`.execute(db)
  return { waiting: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}
