import { sql } from 'kysely'
import type { Read } from '#kernel/context.ts'

export interface SessionRow {
  personId: string
  createdAt: Temporal.Instant
  seenAt: Temporal.Instant
  expiresAt: Temporal.Instant
  secondFactorAt: Temporal.Instant | null
}

export const insertSession = (db: Read, tokenHash: string, session: SessionRow) =>
  db
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      person_id: session.personId,
      created_at: session.createdAt,
      seen_at: session.seenAt,
      expires_at: session.expiresAt,
      second_factor_at: session.secondFactorAt,
    })
    .execute()

export async function findSession(db: Read, tokenHash: string): Promise<SessionRow | null> {
  const row = await db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
  return row
    ? {
        personId: row.person_id,
        createdAt: row.created_at,
        seenAt: row.seen_at,
        expiresAt: row.expires_at,
        secondFactorAt: row.second_factor_at,
      }
    : null
}

export const touchSession = (db: Read, tokenHash: string, at: Temporal.Instant) =>
  db.updateTable('session').set({ seen_at: at }).where('token_hash', '=', tokenHash).execute()

export const endSession = (db: Read, tokenHash: string) =>
  db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()

/** Ends all sessions of a person: after a reset of password or second factor. */
export const endSessionsOf = (db: Read, personId: string) =>
  db.deleteFrom('session').where('person_id', '=', personId).execute()

/** Removes sessions past their end, and counts of failures that no longer delay anybody. */
export async function sweepSessions(db: Read, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', now).execute()
  await db
    .deleteFrom('sign_in_failure')
    .where('last_at', '<', now.subtract({ hours: forgetAfterHours }))
    .execute()
}

/** Failures older than this no longer count: honest slips of a year must not slow an office down. */
const forgetAfterHours = 24

/** The longest wait between two attempts, in seconds. */
const longestWait = 900

/**
 * Takes one attempt under a key, before the secret is checked, so that attempts sent at the same moment count one by
 * one. Answers 0, or the seconds to wait: from the `free`-th failure on one, then doubling up to fifteen minutes.
 */
export async function takeAttempt(db: Read, key: string, free: number, now: Temporal.Instant): Promise<number> {
  const wait = sql<number>`case when sign_in_failure.failures < ${free}::int then 0
    else least(power(2, least(sign_in_failure.failures - ${free}::int, 10)), ${longestWait}::int) end`
  const { rows } = await sql<{ key: string }>`
    insert into sign_in_failure (key, failures, last_at) values (${key}, 1, ${now.toString()}::timestamptz)
    on conflict (key) do update set last_at = excluded.last_at,
      failures = case when sign_in_failure.last_at < excluded.last_at - make_interval(hours => ${forgetAfterHours}::int)
        then 1 else sign_in_failure.failures + 1 end
    where sign_in_failure.last_at + make_interval(secs => ${wait}) <= excluded.last_at
    returning key`.execute(db)
  if (rows.length > 0) return 0
  const left = await sql<{ seconds: number }>`select ceil(extract(epoch from
      last_at + make_interval(secs => ${wait}) - ${now.toString()}::timestamptz))::float8 as seconds
    from sign_in_failure where key = ${key}`.execute(db)
  return Math.max(1, left.rows[0]?.seconds ?? 1)
}

/** Gives an attempt back that was no failure. */
export const giveBackAttempt = (db: Read, key: string) =>
  db
    .updateTable('sign_in_failure')
    .set((eb) => ({ failures: eb('failures', '-', 1) }))
    .where('key', '=', key)
    .where('failures', '>', 0)
    .execute()

/** Forgets the failures under a key: the right secret was given. */
export const forgetFailures = (db: Read, key: string) =>
  db.deleteFrom('sign_in_failure').where('key', '=', key).execute()
