import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { columnOf } from '#platform/db/column-of.ts'
import { newId } from '#platform/ids/ids.ts'

export type AlertKind = 'late' | 'held' | 'unseen'

export interface Alert {
  countyId: string
  editionId: string
  kind: AlertKind
  dueAt: Temporal.Instant
  happenedAt: Temporal.Instant | null
  why: readonly string[]
}

/**
 * Tells people of something with a release, each once: what was told of the same hour is not told again, but new reasons
 * make it unseen. Answers how many were told anything new.
 */
export async function tellAlert(
  write: Write,
  alert: Alert,
  personIds: readonly (string | null)[],
  at: Temporal.Instant,
): Promise<number> {
  const people = [...new Set(personIds.filter((id) => id !== null))].map((personId) => ({ personId, id: newId() }))
  if (people.length === 0) return 0
  const result = await sql`
    insert into release_alert (county_id, id, edition_id, person_id, kind, due_at, happened_at, why, raised_at)
    select ${alert.countyId}::uuid, n.id, ${alert.editionId}::uuid, n.person_id, ${alert.kind}, ${alert.dueAt.toString()}::timestamptz,
      ${alert.happenedAt?.toString() ?? null}::timestamptz, ${[...alert.why]}::text[], ${at.toString()}::timestamptz
    from unnest(${columnOf(people, ({ id }) => id)}::uuid[], ${columnOf(people, ({ personId }) => personId)}::uuid[]) as n (id, person_id)
      join person p on p.id = n.person_id
    on conflict (county_id, edition_id, person_id, kind, due_at) do update
      set why = excluded.why, raised_at = excluded.raised_at, seen_at = null, settled_at = null
      where release_alert.why is distinct from excluded.why or release_alert.settled_at is not null`.execute(write)
  return Number(result.numAffectedRows ?? 0n)
}

/** What was told is over: the release came out, or is seen. */
export const settleAlerts = (
  write: Write,
  { countyId, editionId }: { countyId: string; editionId: string },
  kinds: readonly AlertKind[],
  at: Temporal.Instant,
) =>
  write
    .updateTable('release_alert')
    .set({ settled_at: at })
    .where('county_id', '=', countyId)
    .where('edition_id', '=', editionId)
    .where('kind', 'in', [...kinds])
    .where('settled_at', 'is', null)
    .execute()

/** Notes that somebody has read what was told to them. */
export const markAlertsSeen = (write: Write, personId: string, at: Temporal.Instant) =>
  write
    .updateTable('release_alert')
    .set({ seen_at: at })
    .where('person_id', '=', personId)
    .where('seen_at', 'is', null)
    .execute()

/** A release that is public and that nobody has seen from outside. */
export interface UnseenRelease {
  countyId: string
  editionId: string
  address: string
  title: string
  number: number
  releasedAt: Temporal.Instant
  releasedBy: string | null
  approverId: string | null
}

/** Live editions released in a span that were not read back yet, the latest first. */
export async function unseenReleases(
  db: Read,
  span: { from: Temporal.Instant; until: Temporal.Instant },
  limit: number,
): Promise<UnseenRelease[]> {
  const { rows } = await sql<UnseenRelease>`
    select e.county_id as "countyId", e.id as "editionId", p.address, e.title, e.number, e.released_at as "releasedAt",
      e.released_by as "releasedBy", e.approver_id as "approverId"
    from edition e join publication p on p.county_id = e.county_id and p.id = e.publication_id
    where e.state = 'live' and e.read_back_at is null
      and e.released_at between ${span.from.toString()}::timestamptz and ${span.until.toString()}::timestamptz
    order by e.released_at desc, e.id limit ${limit}`.execute(db)
  return rows
}
