import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import { firstDueDay, stretchesOf } from '#kernel/indicator/stretches.ts'
import { organTally, slotChanges, type TalliedOrgan } from '#kernel/indicator/tally-store.ts'

export interface ListedOrgan {
  id: string
  code: string
  name: string
  shortName: string
  level: string
  kind: string
  parentId: string | null
  depth: number
  /** Items it has a slot for, and obligations of its own that are overdue. */
  items: number
  overdue: number
  /** Organs right below it that this list leaves out. */
  villages: number
}

/** The tree of organs down to towns, or what lies right below one organ; parents before children. */
export async function listOrgans(
  db: Read,
  below: { parentId: string } | null,
  today: Temporal.PlainDate,
): Promise<ListedOrgan[]> {
  const stretches = stretchesOf('overdue', firstDueDay, today.subtract({ days: 1 }))
  const shown = below ? sql`o.parent_id = ${below.parentId}::uuid` : sql`o.level <> 'village'`
  const { rows: organs } = await sql<TalliedOrgan>`
    select id, county_id as "countyId" from portal.organ o where ${shown}`.execute(db)
  const ids = [...new Set(organs.map(({ countyId }) => countyId))]
  const { rows } = await sql<ListedOrgan>`
    with slots as (
      select organ_id, sum(slots)::int as n from (
        select organ_id, slots from portal.organ_slots where county_id = any(${ids}::uuid[])
        union all
        select organ_id, slots from ${slotChanges('public', ids)}) s group by 1),
    overdue as (
      select organ_id, sum(n)::int as n from ${organTally('public', organs, stretches)} t
      where class in ('open', 'provisional') group by 1)
    select o.id, o.code, o.name, o.short_name as "shortName", o.level, o.kind, o.parent_id as "parentId",
      array_length(o.lineage, 1) as depth, coalesce(s.n, 0) as items, coalesce(d.n, 0) as overdue, coalesce(v.n, 0) as villages
    from portal.organ o
      left join slots s on s.organ_id = o.id
      left join overdue d on d.organ_id = o.id
      left join (select parent_id, count(*)::int as n from portal.organ where level = 'village' group by 1) v on v.parent_id = o.id
    where ${shown}
    order by depth, array_position(array['city', 'county', 'town', 'village'], o.level),
      array_position(array['government', 'office', 'department', 'town', 'street', 'village', 'community', 'enterprise'], o.kind), o.code`.execute(
    db,
  )
  return rows
}

export interface LatestPublication {
  address: string
  title: string
  releasedAt: Temporal.Instant
}

/** The last publications of an organ, or of it and everything below it. */
export async function latestOfOrgan(
  db: Read,
  organ: { id: string; countyId: string; own: boolean },
  limit: number,
): Promise<LatestPublication[]> {
  const whose = organ.own
    ? sql`e.county_id = ${organ.countyId}::uuid and e.organ_id = ${organ.id}::uuid`
    : sql`e.organ_id in (select id from portal.publisher where lineage @> array[${organ.id}]::uuid[])`
  const { rows } = await sql<LatestPublication>`
    select e.address, e.title, e.released_at as "releasedAt" from portal.edition e
    where ${whose} and e.state = 'live' order by e.released_at desc limit ${limit}`.execute(db)
  return rows
}
