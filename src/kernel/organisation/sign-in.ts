import { createHash, createHmac } from 'node:crypto'
import type { Read, Write } from '#kernel/context.ts'
import { writeAudit } from '#kernel/store.ts'
import { checkCode, secretOf } from '#platform/crypto/one-time-code.ts'
import { checkPassword } from '#platform/crypto/password.ts'
import { newToken } from '#platform/ids/ids.ts'
import type { Actor, Role } from './model.ts'
import {
  endSession,
  findSession,
  forgetFailures,
  giveBackAttempt,
  insertSession,
  type SessionRow,
  takeAttempt,
  touchSession,
} from './session-store.ts'
import {
  findPersonByLogin,
  findPersonSecrets,
  loadActor,
  type PersonSecrets,
  setTotpSecret,
  takeTotpStep,
} from './store.ts'

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

export const needsSecondFactor = (actor: Actor): boolean =>
  actor.grants.some((grant) => secondFactorRoles.has(grant.role))

/** A session ends eight hours after sign-in, or after an hour without use; half a session after a quarter of an hour. */
export const sessionHours = 8
const idleMinutes = 60
const halfMinutes = 15

/** Attempts before the waiting begins: for a name at a network, for a network as a whole, for a person's codes. */
const free = { account: 5, network: 60, code: 5 }

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export type SignInAnswer =
  | { kind: 'in'; token: string }
  | { kind: 'refused' }
  | { kind: 'wait'; seconds: number }
  /** The secret is right, but the person holds no post today. */
  | { kind: 'no-post' }

/** Which moment it is, and its legal day. */
export interface Moment {
  now: Temporal.Instant
  today: Temporal.PlainDate
}

/** A login as it is kept; what can be none becomes empty, so that it is looked up like any other and never found. */
const readLogin = (typed: string): string => {
  const login = typed.trim().toLowerCase()
  return /^[a-z][a-z0-9._-]{1,31}$/.test(login) ? login : ''
}

/**
 * Checks a password and opens a session under a new token; the browser's former session ends. Unknown name and wrong
 * password get the same answer after the same work; failures slow down the name at this network and the network, never
 * the name for everybody.
 */
export async function signIn(
  db: Read,
  asked: { login: string; password: string; network: string; former: string | null },
  { now, today }: Moment,
): Promise<SignInAnswer> {
  const login = readLogin(asked.login)
  const keys = { account: `account:${login}|${asked.network}`, network: `network:${asked.network}` }
  const wait = await takeBoth(db, keys, now)
  if (wait > 0) return { kind: 'wait', seconds: wait }
  const person = await findPersonByLogin(db, login)
  const right = await checkPassword(asked.password, person?.passwordHash ?? null)
  if (!person || !right || person.suspended) return { kind: 'refused' }
  await forgetFailures(db, keys.account)
  await giveBackAttempt(db, keys.network)
  const actor = await loadActor(db, person.id, today)
  if (!actor) return { kind: 'no-post' }
  const session: SessionRow = {
    personId: person.id,
    createdAt: now,
    seenAt: now,
    expiresAt: now.add({ hours: sessionHours }),
    secondFactorAt: null,
  }
  return openSession(db, asked.former, session, { actor, action: 'signIn', network: asked.network, now })
}

async function takeBoth(db: Read, keys: { account: string; network: string }, now: Temporal.Instant): Promise<number> {
  const account = await takeAttempt(db, keys.account, free.account, now)
  if (account > 0) return account
  const network = await takeAttempt(db, keys.network, free.network, now)
  if (network > 0) await giveBackAttempt(db, keys.account)
  return network
}

/** A session under a fresh token takes the place of a former one, and the audit says who came in. */
async function openSession(
  db: Read,
  former: string | null,
  session: SessionRow,
  note: { actor: Actor; action: string; network: string; now: Temporal.Instant },
): Promise<SignInAnswer> {
  const token = newToken()
  await db.transaction().execute(async (write: Write) => {
    if (former) await endSession(write, hashToken(former))
    await insertSession(write, hashToken(token), session)
    await writeAudit(write, note.actor.countyId, note.actor, note.action, { network: note.network }, note.now)
  })
  return { kind: 'in', token }
}

/** Somebody whose password was right and whose second factor is still to come. */
export interface HalfWay {
  person: PersonSecrets
  session: SessionRow
  actor: Actor
  /** The secret to enrol, where the person has none yet; the same for as long as this half session lasts. */
  newSecret: string | null
}

/** Who waits at the second factor with this token; null where nobody does. */
export async function halfWay(db: Read, token: string, moment: Moment): Promise<HalfWay | null> {
  const signedIn = await whoIs(db, token, moment)
  if (!signedIn?.half) return null
  const session = await findSession(db, hashToken(token))
  const person = session && (await findPersonSecrets(db, session.personId))
  if (!session || !person) return null
  return { person, session, actor: signedIn.actor, newSecret: person.totpSecret ? null : pendingSecret(token) }
}

/** The secret offered to a half session: nobody without its cookie can know it, and a page shown again shows the same. */
const pendingSecret = (token: string): string =>
  secretOf(createHmac('sha256', token).update('second factor').digest().subarray(0, 20))

/**
 * Checks a one-time code and opens a full session under a new token. Where the person has no second factor yet, the
 * code confirms the secret that was offered. A code works once; wrong ones slow the person down everywhere, because
 * whoever gets here knows the password already.
 */
export async function passSecondFactor(
  db: Read,
  asked: { token: string; code: string; network: string },
  moment: Moment,
): Promise<SignInAnswer> {
  const at = await halfWay(db, asked.token, moment)
  if (!at) return { kind: 'refused' }
  const { now } = moment
  const key = `code:${at.person.id}`
  const wait = await takeAttempt(db, key, free.code, now)
  if (wait > 0) return { kind: 'wait', seconds: wait }
  const step = checkCode(at.person.totpSecret ?? at.newSecret!, asked.code, now)
  if (step === null || !(await takeTotpStep(db, at.person.id, step))) return { kind: 'refused' }
  if (at.newSecret && !(await setTotpSecret(db, at.person.id, at.newSecret))) return { kind: 'refused' }
  await forgetFailures(db, key)
  const session = { ...at.session, seenAt: now, secondFactorAt: now }
  const action = at.newSecret ? 'enrolSecondFactor' : 'passSecondFactor'
  return openSession(db, asked.token, session, { actor: at.actor, action, network: asked.network, now })
}

export interface SignedIn {
  actor: Actor
  /** Password given but the required second factor not yet. */
  half: boolean
}

/** Who a token stands for now: account state, posts and roles are read at every request. */
export async function whoIs(db: Read, token: string, { now, today }: Moment): Promise<SignedIn | null> {
  const hash = hashToken(token)
  const session = await findSession(db, hash)
  if (!session || reached(now, session.expiresAt) || reached(now, session.seenAt.add({ minutes: idleMinutes })))
    return null
  const actor = await loadActor(db, session.personId, today)
  if (!actor) return null
  const half = needsSecondFactor(actor) && session.secondFactorAt === null
  if (half && reached(now, session.createdAt.add({ minutes: halfMinutes }))) return null
  if (session.seenAt.until(now).total('seconds') > 60) await touchSession(db, hash, now)
  return { actor, half }
}

const reached = (now: Temporal.Instant, end: Temporal.Instant): boolean => Temporal.Instant.compare(now, end) >= 0

/** Ends a session for good. */
export async function signOut(db: Read, token: string, { now, today }: Moment): Promise<void> {
  const session = await findSession(db, hashToken(token))
  const actor = session && (await loadActor(db, session.personId, today))
  await db.transaction().execute(async (write) => {
    await endSession(write, hashToken(token))
    if (actor) await writeAudit(write, actor.countyId, actor, 'signOut', {}, now)
  })
}
