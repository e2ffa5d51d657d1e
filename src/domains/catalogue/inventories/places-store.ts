import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import { organOf } from '#kernel/organisation/store.ts'

/**
 * Counties of which the reach touches an organ, in the order of their codes; with the fields that a guiding person sees
 * there, null where some organ is seen as a whole.
 */
export async function seenCounties(db: Read, reach: Reach): Promise<{ county: Organ; fields: string[] | null }[]> {
  const { rows } = await sql<Parameters<typeof organOf>[0] & { whole: boolean; fields: string[] | null }>`
    with seen as (${seenOrgans(reach)}),
    touched as (
      select s.county_id, bool_or(s.whole) as whole, array_agg(distinct f) filter (where f is not null) as fields
      from seen s left join lateral unnest(s.fields) f on true group by 1)
    select o.id, o.county_id, o.code, o.name, o.short_name, o.level, o.kind, o.parent_id, o.lineage, t.whole, t.fields
    from touched t join organ o on o.id = t.county_id
    where o.level = 'county' and o.closed_on is null order by o.code`.execute(db)
  return rows.map((row) => ({ county: organOf(row), fields: row.whole ? null : (row.fields ?? []) }))
}
