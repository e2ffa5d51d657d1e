import { type Kysely, sql } from 'kysely'
import type { Tables } from '#kernel/tables.ts'
import { columnOf } from '#platform/db/column-of.ts'
import { newId } from '#platform/ids/ids.ts'

/** A relation between publications by their places in a list. */
export interface TestRelation {
  from: number
  to: number
  kind: string
  removed?: boolean
}

export interface RelationGround {
  countyId: string
  /** Ids of the publications. */
  ids: string[]
}

/** An organ with so many publications and nothing else: what relations lead between. */
export async function openRelationGround(owner: Kysely<Tables>, size: number): Promise<RelationGround> {
  const countyId = newId()
  const ids = Array.from({ length: size }, () => newId())
  await sql`insert into organ (id, county_id, code, name, short_name, level, kind, parent_id, lineage, opened_on)
    values (${countyId}, ${countyId}, ${countyId}, '示例县人民政府', '示例县', 'county', 'government', null, array[${countyId}]::uuid[], date '2020-01-01')`.execute(
    owner,
  )
  await sql`insert into publication (county_id, id, organ_id, item_id, address, content_type, created_at)
    select ${countyId}::uuid, id, ${countyId}::uuid, null, id::text, 'announcement', now() from unnest(${columnOf(ids, (id) => id)}::uuid[]) as i (id)`.execute(
    owner,
  )
  return { countyId, ids }
}

/** Writes relations; of two that say the same, the first. */
export async function fillRelations(
  owner: Kysely<Tables>,
  { countyId, ids }: RelationGround,
  relations: readonly TestRelation[],
): Promise<void> {
  await sql`
    insert into relation (county_id, id, publication_id, kind, to_county_id, to_publication_id, reason, added_by, added_by_name, added_at, removed_at, removed_by_name, removed_why)
    select ${countyId}::uuid, gen_random_uuid(), r.f, r.kind, ${countyId}::uuid, r.t, '', ${countyId}::uuid, '', now(),
      case when r.removed then now() end, case when r.removed then '' end, case when r.removed then '' end
    from unnest(${columnOf(relations, (one) => ids[one.from]!)}::uuid[], ${columnOf(relations, (one) => ids[one.to]!)}::uuid[],
      ${columnOf(relations, (one) => one.kind)}::text[], ${columnOf(relations, (one) => one.removed ?? false)}::boolean[]) as r (f, t, kind, removed)
    on conflict do nothing`.execute(owner)
}

/** Everything that stands on a publication, found step by step in memory: the plain way, against which SQL is compared. */
export function dependantsBySearch(relations: readonly TestRelation[], seed: number): Set<number> {
  const standsOn = Map.groupBy(relations, ({ to }) => to)
  const found = new Set<number>()
  let wave = [seed]
  while (wave.length > 0) {
    const next: number[] = []
    for (const one of wave)
      for (const { from } of standsOn.get(one) ?? [])
        if (from !== seed && !found.has(from)) {
          found.add(from)
          next.push(from)
        }
    wave = next
  }
  return found
}
