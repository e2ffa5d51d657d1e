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

export const endSession = (db: Read, tokenHash: string) => db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()

/** Ends all sessions of a person: after a reset of password or second factor. */
export const endSessionsOf = (db: Read, personId: string) => db.deleteFrom('session').where('person_id', '=', personId).execute()

/** Removes sessions past their end. */
export const sweepSessions = (db: Read, now: Temporal.Instant) => db.deleteFrom('session').where('expires_at', '<', now).execute()

export async function failuresOf(db: Read, keys: readonly string[]): Promise<Map<string, { failures: number; lastAt: Temporal.Instant }>> {
  const rows = await db.selectFrom('sign_in_failure').selectAll().where('key', 'in', keys).execute()
  return new Map(rows.map((row) => [row.key, { failures: row.failures, lastAt: row.last_at }]))
}

export const countFailure = (db: Read, key: string, at: Temporal.Instant) =>
  db
    .insertInto('sign_in_failure')
    .values({ key, failures: 1, last_at: at })
    .onConflict((oc) => oc.column('key').doUpdateSet((eb) => ({ failures: eb('sign_in_failure.failures', '+', 1), last_at: at })))
    .execute()

export const forgetFailures = (db: Read, keys: readonly string[]) => db.deleteFrom('sign_in_failure').where('key', 'in', keys).execute()
