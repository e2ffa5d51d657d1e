import { type RawBuilder, sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Edition } from '../model.ts'

/** Who set the hour of a release, and what held it up. */
export interface ReleasePlan {
  scheduledBy: string
  scheduledByName: string
  scheduledAt: Temporal.Instant
  announced: boolean
  heldAt: Temporal.Instant | null
  heldWhy: string[]
}

export async function findPlan(db: Read, countyId: string, editionId: string): Promise<ReleasePlan | null> {
  const { rows } = await sql<ReleasePlan>`
    select r.scheduled_by as "scheduledBy", p.name as "scheduledByName", r.scheduled_at as "scheduledAt", r.announced,
      r.held_at as "heldAt", r.held_why as "heldWhy"
    from release_plan r join person p on p.id = r.scheduled_by
    where r.county_id = ${countyId}::uuid and r.edition_id = ${editionId}::uuid`.execute(db)
  return rows[0] ?? null
}

/** Sets or moves the hour; what held it up before counts no longer. */
export const putPlan = (
  write: Write,
  edition: Edition,
  plan: { scheduledBy: string; announced: boolean },
  at: Temporal.Instant,
) =>
  write
    .insertInto('release_plan')
    .values({
      county_id: edition.countyId,
      edition_id: edition.id,
      scheduled_by: plan.scheduledBy,
      scheduled_at: at,
      announced: plan.announced,
      held_at: null,
      held_why: [],
    })
    .onConflict((oc) =>
      oc.columns(['county_id', 'edition_id']).doUpdateSet({
        scheduled_by: plan.scheduledBy,
        scheduled_at: at,
        announced: plan.announced,
        held_at: null,
        held_why: [],
      }),
    )
    .execute()

export const dropPlan = (write: Write, edition: Edition) =>
  write
    .deleteFrom('release_plan')
    .where('county_id', '=', edition.countyId)
    .where('edition_id', '=', edition.id)
    .execute()

/** A change of an hour that was set; the public reads it where the hour had been announced. */
export const noteChange = (
  write: Write,
  edition: Edition,
  change: { becomes: Temporal.Instant | null; reason: string; announced: boolean },
  at: Temporal.Instant,
) =>
  write
    .insertInto('release_change')
    .values({
      county_id: edition.countyId,
      id: newId(),
      edition_id: edition.id,
      was: edition.releaseAt!,
      becomes: change.becomes,
      reason: change.reason,
      announced: change.announced,
      at,
    })
    .execute()

/** Notes what holds a due release up; false where the very same was noted before. */
export async function notePlanHeld(
  write: Write,
  edition: Edition,
  why: readonly string[],
  at: Temporal.Instant,
): Promise<boolean> {
  const result = await write
    .updateTable('release_plan')
    .set({ held_at: at, held_why: [...why] })
    .where('county_id', '=', edition.countyId)
    .where('edition_id', '=', edition.id)
    .where(sql<boolean>`held_why is distinct from ${[...why]}::text[]`)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** A release whose hour has come. */
export interface DueRelease {
  countyId: string
  editionId: string
  releaseAt: Temporal.Instant
  scheduledBy: string
}

/** What is due at an instant, the earliest first, beyond a place in that order. */
export async function dueReleases(
  db: Read,
  now: Temporal.Instant,
  after: DueRelease | null,
  limit: number,
): Promise<DueRelease[]> {
  const beyond: RawBuilder<unknown> = after
    ? sql`and (e.release_at, e.id) > (${after.releaseAt.toString()}::timestamptz, ${after.editionId}::uuid)`
    : sql``
  const { rows } = await sql<DueRelease>`
    select e.county_id as "countyId", e.id as "editionId", e.release_at as "releaseAt", r.scheduled_by as "scheduledBy"
    from edition e join release_plan r on r.county_id = e.county_id and r.edition_id = e.id
    where e.state = 'approved' and e.release_at <= ${now.toString()}::timestamptz ${beyond}
    order by e.release_at, e.id limit ${limit}`.execute(db)
  return rows
}

/**
 * The last instant at which anything of a publication changed in public: its releases, withdrawals, restorations. Locks
 * the publication behind its edition, so that two editions of it never become live at once.
 */
export async function lastPublicInstant(write: Write, edition: Edition): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ last: Temporal.Instant | null }>`
    with p as (select county_id, id from publication
      where county_id = ${edition.countyId}::uuid and id = ${edition.publicationId}::uuid for update)
    select greatest(max(e.released_at), max(e.withdrawn_at), max(w.decided_at), max(w.restored_at)) as last
    from p join edition e on e.county_id = p.county_id and e.publication_id = p.id
      left join withdrawal w on w.county_id = e.county_id and w.edition_id = e.id`.execute(write)
  return rows[0]?.last ?? null
}

/** Of some people those whose account is suspended, by name. */
export async function suspendedOf(db: Read, personIds: readonly (string | null)[]): Promise<string[]> {
  const ids = personIds.filter((id) => id !== null)
  const { rows } = await sql<{ name: string }>`
    select name from person where id = any(${ids}::uuid[]) and suspended_at is not null order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** The database's own clock: the word that counts where a node's runs ahead. */
export async function databaseNow(db: Read): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Temporal.Instant }>`select clock_timestamp() as now`.execute(db)
  return rows[0]!.now
}
