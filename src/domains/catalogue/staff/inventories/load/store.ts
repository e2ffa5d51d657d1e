import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import { organOf } from '#kernel/organisation/store.ts'

/** The most organs a form offers; whoever reaches more registers at the organ above. */
const mostOffered = 600

/**
 * Governments, departments and towns that a source may belong to: within reach as a whole, or, where a field is guided,
 * the government below which the guidance holds. Parents come before their children.
 */
export async function organsToLoad(db: Read, reach: Reach): Promise<Organ[]> {
  const { rows } = await sql<Parameters<typeof organOf>[0]>`
    with seen as (${seenOrgans(reach)})
    select o.id, o.county_id, o.code, o.name, o.short_name, o.level, o.kind, o.parent_id, o.lineage
    from organ o
    where o.closed_on is null and o.level <> 'village' and o.kind in ('government', 'department', 'town', 'street')
      and (o.id in (select s.id from seen s where s.whole) or o.id = any(${reach.fields.map(({ below }) => below)}::uuid[]))
    order by array_length(o.lineage, 1), o.code limit ${mostOffered}`.execute(db)
  return rows.map(organOf)
}

/** Departments that may be named as guiding: at the organs of a lineage and directly below. */
export async function departmentsNear(db: Read, organs: readonly Organ[]): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct d.id, d.name, d.code from organ o join organ d on d.parent_id = any(o.lineage) and d.kind in ('department', 'office')
    where o.id = any(${organs.map(({ id }) => id)}::uuid[]) and d.closed_on is null order by d.code limit 200`.execute(
    db,
  )
  return rows
}
