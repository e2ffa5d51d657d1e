import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'
import type { Reach } from '#kernel/organisation/policy.ts'
import { seenOrgans } from '#kernel/organisation/reach-store.ts'
import type { AlertKind } from '#kernel/publication/release/alert-store.ts'

/** When the public address was last seen to show this edition. */
export async function readBackOf(db: Read, countyId: string, editionId: string): Promise<Temporal.Instant | null> {
  const row = await db
    .selectFrom('edition')
    .select('read_back_at')
    .where('county_id', '=', countyId)
    .where('id', '=', editionId)
    .executeTakeFirst()
  return row?.read_back_at ?? null
}

/** A release that waits for its hour, or that was held up at it. */
export interface WaitingRelease {
  countyId: string
  editionId: string
  title: string
  organName: string
  releaseAt: Temporal.Instant
  announced: boolean
  scheduledBy: string
  heldWhy: string[]
}

/** What waits for its hour where the reach sees drafts, the earliest hour first. */
export async function waitingReleases(db: Read, reach: Reach, limit: number): Promise<WaitingRelease[]> {
  const { rows } = await sql<WaitingRelease>`
    with seen as (${seenOrgans(reach)})
    select e.county_id as "countyId", e.id as "editionId", e.title, s.short_name as "organName", e.release_at as "releaseAt",
      r.announced, p.name as "scheduledBy", r.held_why as "heldWhy"
    from edition e join seen s on s.county_id = e.county_id and s.id = e.organ_id
      join release_plan r on r.county_id = e.county_id and r.edition_id = e.id
      join person p on p.id = r.scheduled_by
    where e.state = 'approved' and e.release_at is not null
    order by e.release_at, e.id limit ${limit}`.execute(db)
  return rows
}

export interface AlertLine {
  countyId: string
  editionId: string
  kind: AlertKind
  title: string
  organName: string
  dueAt: Temporal.Instant
  happenedAt: Temporal.Instant | null
  why: string[]
  seenAt: Temporal.Instant | null
  settledAt: Temporal.Instant | null
}

/** What somebody was told of releases: what is not seen or not over first, then the latest. */
export async function alertsOf(db: Read, personId: string, limit: number): Promise<AlertLine[]> {
  const { rows } = await sql<AlertLine>`
    select a.county_id as "countyId", a.edition_id as "editionId", a.kind, e.title, g.short_name as "organName", a.due_at as "dueAt",
      a.happened_at as "happenedAt", a.why, a.seen_at as "seenAt", a.settled_at as "settledAt"
    from (select * from release_alert where person_id = ${personId}::uuid
        order by raised_at desc limit ${limit}) a
      join edition e on e.county_id = a.county_id and e.id = a.edition_id join organ g on g.id = e.organ_id
    order by (a.seen_at is not null and (a.settled_at is not null or a.kind = 'late')), a.due_at desc, a.id`.execute(db)
  return rows
}
