import { sql } from 'kysely'
import { newId } from '#platform/ids/ids.ts'
import type { Read, Write } from './context.ts'
import type { Actor } from './organisation/model.ts'

/** The event row of an action, in its transaction. */
export const writeEvent = (write: Write, countyId: string, event: string, payload: unknown, at: Temporal.Instant) =>
  write
    .insertInto('outbox')
    .values({ county_id: countyId, id: newId(), event, payload: JSON.stringify(payload), at })
    .execute()

/** The job of a `once` reaction, enqueued in the same transaction; the queue never holds a legal date. */
export const enqueue = (write: Write, job: string, payload: unknown) =>
  sql`select graphile_worker.add_job(${job}, payload := ${JSON.stringify(payload)}::json, max_attempts := 8)`.execute(
    write,
  )

/** The audit row: who did what about which things, when. */
export const writeAudit = (
  write: Write,
  countyId: string,
  actor: Actor,
  action: string,
  about: unknown,
  at: Temporal.Instant,
) =>
  write
    .insertInto('audit')
    .values({
      county_id: countyId,
      id: newId(),
      actor_id: actor.personId,
      actor_name: actor.name,
      action,
      about: JSON.stringify(about),
      at,
    })
    .execute()

export interface NewsRow {
  xid: string
  id: string
  event: string
}

/**
 * Events after a place in commit order, only those that no running transaction can still slip before: a reader that
 * went by id alone would lose late commits.
 */
export async function newsAfter(
  db: Read,
  after: { xid: string; id: string } | null,
  limit: number,
): Promise<NewsRow[]> {
  const place = after ? sql`(xid, id) > (${after.xid}::xid8, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<NewsRow>`
    select xid::text as xid, id, event from portal.news
    where ${place} and xid < pg_snapshot_xmin(pg_current_snapshot()) order by portal.news.xid, id limit ${limit}`.execute(
    db,
  )
  return rows
}

/** The last place in commit order, for a node that starts with empty caches. */
export async function lastNews(db: Read): Promise<{ xid: string; id: string } | null> {
  const { rows } = await sql<{ xid: string; id: string }>`
    select xid::text as xid, id from portal.news where xid < pg_snapshot_xmin(pg_current_snapshot())
    order by portal.news.xid desc, id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** Marks an outside effect as done; false where it was done before, so that a repeated job stops. */
export async function claimEffect(write: Write, countyId: string, key: string, at: Temporal.Instant): Promise<boolean> {
  const result = await write
    .insertInto('effect')
    .values({ county_id: countyId, key, done_at: at })
    .onConflict((oc) => oc.columns(['county_id', 'key']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Which kind of installation this is and whether its creation came to an end; null before it began. */
export async function findInstallation(
  db: Read,
): Promise<{ kind: 'demonstration' | 'production'; ready: boolean } | null> {
  const row = await db.selectFrom('installation').select(['kind', 'ready_at']).executeTakeFirst()
  return row ? { kind: row.kind as 'demonstration' | 'production', ready: row.ready_at !== null } : null
}

/** Writes the installation's kind, once and for ever. */
export const createInstallation = (write: Write, kind: 'demonstration' | 'production', at: Temporal.Instant) =>
  write.insertInto('installation').values({ kind, created_at: at, ready_at: null }).execute()

/** The creation came to its end. */
export const markReady = (db: Read, at: Temporal.Instant) =>
  db.updateTable('installation').set({ ready_at: at }).execute()

/** Empties a demonstration whose filling was cut off, so that it can begin again; never touches a working installation. */
export async function clearUnfinishedDemonstration(owner: Read): Promise<void> {
  const { rows } = await sql<{ name: string }>`select format('%I', tablename) as name from pg_tables
    where schemaname = 'public' and tablename not in ('migration', 'field', 'installation')`.execute(owner)
  await owner.transaction().execute(async (write) => {
    const gone = await write
      .deleteFrom('installation')
      .where('kind', '=', 'demonstration')
      .where('ready_at', 'is', null)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) return
    await sql`truncate ${sql.raw(rows.map((row) => row.name).join(', '))}`.execute(write)
  })
}
