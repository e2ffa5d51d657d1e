import { sql } from 'kysely'
import type { Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'
import { dependingKinds, type StaleKind } from './model.ts'

export interface StaleCause {
  countyId: string
  publicationId: string
  kind: StaleKind
  by: string | null
}

/**
 * Marks everything that stands on a publication, directly or through others, however deep: one statement, which follows
 * each relation once and cannot run in a circle. Answers how many were marked.
 */
export async function markDependants(write: Write, cause: StaleCause, at: Temporal.Instant): Promise<number> {
  const { countyId, publicationId } = cause
  const { rows: has } = await sql<{ any: boolean }>`
    select exists (select from relation where to_county_id = ${countyId}::uuid and to_publication_id = ${publicationId}::uuid
      and removed_at is null and kind = any(${dependingKinds}::text[])) as any`.execute(write)
  if (!has[0]!.any) return 0
  const causeId = newId()
  await write
    .insertInto('stale_cause')
    .values({
      county_id: countyId,
      id: causeId,
      publication_id: publicationId,
      kind: cause.kind,
      by_publication_id: cause.by,
      happened_at: at,
    })
    .execute()
  // The set of those already reached stays in memory, however large the topic is; and each is looked up in the index, for
  // the planner, who cannot know how deep it goes, would read all relations again for every level.
  await sql`select set_config('work_mem', '64MB', true), set_config('enable_mergejoin', 'off', true), set_config('enable_hashjoin', 'off', true)`.execute(
    write,
  )
  const kinds = sql`r.removed_at is null and r.kind in ('interprets', 'answers', 'implements', 'forwards')`
  const { numAffectedRows } = await sql`
    with recursive reached (county_id, publication_id) as (
      select r.county_id, r.publication_id from relation r
      where r.to_county_id = ${countyId}::uuid and r.to_publication_id = ${publicationId}::uuid and ${kinds}
      union
      select r.county_id, r.publication_id from reached d
        join relation r on r.to_county_id = d.county_id and r.to_publication_id = d.publication_id and ${kinds})
    insert into stale_mark (county_id, publication_id, cause_county_id, cause_id)
    select county_id, publication_id, ${countyId}::uuid, ${causeId}::uuid from reached
    where publication_id <> ${publicationId}::uuid order by county_id, publication_id`.execute(write)
  await sql`set local enable_mergejoin to default; set local enable_hashjoin to default`.execute(write)
  return Number(numAffectedRows ?? 0n)
}

/** Takes the open marks of a publication away: somebody confirmed that it still holds, or a new edition says what does. */
export async function clearMarks(
  write: Write,
  key: { countyId: string; publicationId: string },
  cleared: { as: 'confirmed' | 'revised'; by: string; name: string; why: string | null; at: Temporal.Instant },
): Promise<number> {
  const result = await write
    .updateTable('stale_mark')
    .set({
      cleared_at: cleared.at,
      cleared_as: cleared.as,
      cleared_by: cleared.by,
      cleared_by_name: cleared.name,
      cleared_why: cleared.why,
    })
    .where('county_id', '=', key.countyId)
    .where('publication_id', '=', key.publicationId)
    .where('cleared_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
