import { createHash } from 'node:crypto'
import type { Read } from '#kernel/context.ts'
import { checkCode } from '#platform/crypto/one-time-code.ts'
import { checkPassword } from '#platform/crypto/password.ts'
import { newToken } from '#platform/ids/ids.ts'
import type { Actor, Role } from './model.ts'
import {
  countFailure,
  endSession,
  failuresOf,
  findSession,
  forgetFailures,
  insertSession,
  touchSession,
} from './session-store.ts'
import { findPersonByLogin, findPersonSecrets, loadActor, takeTotpStep } from './store.ts'

/** Roles that approve, withdraw, adopt or administer need a second factor. */
const secondFactorRoles: ReadonlySet<Role> = new Set([
  'reviewer',
  'approver',
  'disclosure-officer',
  'foi-head',
  'system-admin',
  'security-admin',
  'audit-admin',
])

export const needsSecondFactor = (actor: Actor): boolean => actor.grants.some((grant) => secondFactorRoles.has(grant.role))

/** A session ends eight hours after sign-in, or after an hour without use. */
export const sessionHours = 8
const idleMinutes = 60

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Seconds that an account at a network, and a network as a whole, must wait after so many failures. */
export const delayAfter = (failures: number, free: number): number => (failures < free ? 0 : Math.min(2 ** (failures - free), 900))

const keysOf = (login: string, network: string) => ({ account: `account:${login}|${network}`, network: `network:${network}` })

export type SignInAnswer = { kind: 'in'; token: string } | { kind: 'refused' } | { kind: 'wait'; seconds: number }

/**
 * Checks a password. Unknown name and wrong password get the same answer after the same work; failures slow down the
 * account at this network and the network, never the account for everybody.
 */
export async function signIn(
  db: Read,
  asked: { login: string; password: string; network: string },
  now: Temporal.Instant,
): Promise<SignInAnswer> {
  const keys = keysOf(asked.login.slice(0, 64), asked.network)
  const failures = await failuresOf(db, Object.values(keys))
  const wait = Math.max(
    remaining(failures.get(keys.account), 5, now),
    remaining(failures.get(keys.network), 60, now),
  )
  if (wait > 0) return { kind: 'wait', seconds: wait }
  const person = await findPersonByLogin(db, asked.login.slice(0, 64))
  const right = await checkPassword(asked.password, person?.passwordHash ?? null)
  if (!person || !right || person.suspended) {
    await countFailure(db, keys.account, now)
    await countFailure(db, keys.network, now)
    return { kind: 'refused' }
  }
  await forgetFailures(db, [keys.account])
  const token = newToken()
  await insertSession(db, hashToken(token), {
    personId: person.id,
    createdAt: now,
    seenAt: now,
    expiresAt: now.add({ hours: sessionHours }),
    secondFactorAt: null,
  })
  return { kind: 'in', token }
}

const remaining = (count: { failures: number; lastAt: Temporal.Instant } | undefined, free: number, now: Temporal.Instant): number => {
  if (!count) return 0
  const until = count.lastAt.add({ seconds: delayAfter(count.failures, free) })
  return Math.max(0, Math.ceil(now.until(until).total('seconds')))
}

/** Checks a one-time code and opens a fresh session under a new token; null where the code is wrong, old or used. */
export async function passSecondFactor(
  db: Read,
  token: string,
  code: string,
  network: string,
  now: Temporal.Instant,
): Promise<SignInAnswer> {
  const session = await findSession(db, hashToken(token))
  const person = session && (await findPersonSecrets(db, session.personId))
  if (!session || !person?.totpSecret) return { kind: 'refused' }
  const key = `code:${person.id}|${network}`
  const wait = remaining((await failuresOf(db, [key])).get(key), 5, now)
  if (wait > 0) return { kind: 'wait', seconds: wait }
  const step = checkCode(person.totpSecret, code, now)
  if (step === null || !(await takeTotpStep(db, person.id, step))) {
    await countFailure(db, key, now)
    return { kind: 'refused' }
  }
  await forgetFailures(db, [key])
  await endSession(db, hashToken(token))
  const fresh = newToken()
  await insertSession(db, hashToken(fresh), { ...session, seenAt: now, secondFactorAt: now })
  return { kind: 'in', token: fresh }
}

export interface SignedIn {
  actor: Actor
  /** Password given but the required second factor not yet. */
  half: boolean
}

/** Who a token stands for now: account state, posts and roles are read at every request. */
export async function whoIs(db: Read, token: string, now: Temporal.Instant, today: Temporal.PlainDate): Promise<SignedIn | null> {
  const hash = hashToken(token)
  const session = await findSession(db, hash)
  const compare = Temporal.Instant.compare
  if (!session || compare(now, session.expiresAt) >= 0) return null
  if (compare(now, session.seenAt.add({ minutes: idleMinutes })) >= 0) return null
  const actor = await loadActor(db, session.personId, today)
  if (!actor) return null
  if (session.seenAt.until(now).total('seconds') > 60) await touchSession(db, hash, now)
  return { actor, half: needsSecondFactor(actor) && session.secondFactorAt === null }
}
