import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { to } from '#kernel/links.ts'
import {
  type HalfWay,
  halfWay,
  type Moment,
  passSecondFactor,
  type SignInAnswer,
  signIn,
  signOut,
  whoIs,
} from '#kernel/organisation/sign-in.ts'
import { codeAddress, codeAt } from '#platform/crypto/one-time-code.ts'
import { Forbidden } from '#platform/errors/errors.ts'
import { requireOwnOrigin } from '../origin.ts'
import { sendEntrance, sendFailure } from './entrance.ts'
import { ownPath } from './own-path.ts'
import { codePage } from './pages/code.ts'
import { signInPage } from './pages/sign-in.ts'
import { listDemonstrationLogins } from './people-store.ts'
import { keepSaying, takeSaying } from './say-cookie.ts'
import { dropSession, formTokenOf, isFormToken, keepSession, sessionOf } from './session-cookie.ts'
import type { StaffDoor } from './staff-door.ts'
import { words } from './words.ts'

const text = z.string().max(500).default('').catch('')
const typed = z.object({ login: text, password: text, code: text, next: text, _token: z.unknown().optional() })

type Typed = z.output<typeof typed>
type Handler = (exchange: { request: FastifyRequest; reply: FastifyReply; given: Typed }) => Promise<unknown>

/** Mounts the way in and out: password, second factor with its enrolment, sign-out. A new token at every step. */
export function mountSignIn(app: FastifyInstance, door: StaffDoor): void {
  const at = (method: 'GET' | 'POST', url: string, handle: Handler) =>
    app.route({
      method,
      url,
      errorHandler: (error, request, reply) => sendFailure(door, request, reply, error),
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store')
        if (method === 'POST') requireOwnOrigin(request, door.publicUrl)
        const given = typed.parse((method === 'POST' ? request.body : request.query) ?? {})
        await handle({ request, reply, given })
        return reply
      },
    })

  at('GET', to.signIn(), ({ request, reply, given }) =>
    showSignIn(door, request, reply, { login: '', next: given.next, error: null }),
  )
  at('POST', to.signIn(), async ({ request, reply, given }) => {
    const former = sessionOf(request) || null
    const asked = { login: given.login, password: given.password, network: request.ip, former }
    const answer = await signIn(door.office.staff, asked, momentOf(door))
    if (answer.kind !== 'in')
      return showSignIn(door, request, reply, { login: given.login, next: given.next, error: answer })
    keepSession(reply, answer.token, door.secureCookies)
    const half = (await whoIs(door.office.staff, answer.token, momentOf(door)))?.half
    return reply.redirect(half ? codeHref(given.next) : ownPath(given.next), 303)
  })

  at('GET', to.signInCode(), async ({ request, reply, given }) => {
    const waiting = await halfWay(door.office.staff, sessionOf(request), momentOf(door))
    // Whoever is through already, or came too late, goes on by the desk: it knows where to send them.
    if (!waiting) return reply.redirect(ownPath(given.next), 303)
    return showCode(door, request, reply, { waiting, next: given.next, error: null })
  })
  at('POST', to.signInCode(), async ({ request, reply, given }) => {
    const token = sessionOf(request)
    const waiting = await halfWay(door.office.staff, token, momentOf(door))
    if (!waiting) return reply.redirect(ownPath(given.next), 303)
    requireFormToken(given, token)
    const asked = { token, code: given.code, network: request.ip }
    const answer = await passSecondFactor(door.office.staff, asked, momentOf(door))
    if (answer.kind !== 'in') return showCode(door, request, reply, { waiting, next: given.next, error: answer })
    keepSession(reply, answer.token, door.secureCookies)
    return reply.redirect(ownPath(given.next), 303)
  })

  at('POST', to.signOut(), async ({ request, reply, given }) => {
    const token = sessionOf(request)
    if (token) requireFormToken(given, token)
    await signOut(door.office.staff, token, momentOf(door))
    dropSession(reply)
    keepSaying(reply, words.signedOut, door.secureCookies)
    return reply.redirect(to.signIn(), 303)
  })
}

const momentOf = ({ office }: StaffDoor): Moment => ({ now: office.clock.now(), today: office.today() })

const codeHref = (next: string): string => `${to.signInCode()}?${new URLSearchParams({ next: ownPath(next) })}`

function requireFormToken(given: Typed, session: string): void {
  if (!isFormToken(given._token, session)) throw new Forbidden(words.expired)
}

/** Why it did not work, and with which status; unknown names and wrong passwords read the same. */
function refusalOf(answer: Exclude<SignInAnswer, { kind: 'in' }>, refused: string): { status: number; error: string } {
  if (answer.kind === 'wait') return { status: 429, error: words.wait(answer.seconds) }
  return { status: 422, error: answer.kind === 'no-post' ? words.noPost : refused }
}

type Refusal = Exclude<SignInAnswer, { kind: 'in' }> | null

function sayRefusal(reply: FastifyReply, answer: Refusal, refused: string): { status: number; error: string | null } {
  if (!answer) return { status: 200, error: null }
  if (answer.kind === 'wait') reply.header('retry-after', answer.seconds)
  return refusalOf(answer, refused)
}

async function showSignIn(
  door: StaffDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { login: string; next: string; error: Refusal },
) {
  const { status, error } = sayRefusal(reply, given.error, words.signInWrong)
  const password = door.demonstrationPassword
  const logins = password === null ? [] : await listDemonstrationLogins(door.office.staff, door.office.today())
  const main = signInPage({
    next: ownPath(given.next),
    login: given.login,
    error,
    say: takeSaying(request, reply),
    demonstration: password === null ? null : { password, logins },
  })
  return sendEntrance(door, request, reply, { status, title: words.signInTitle, main })
}

function showCode(
  door: StaffDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { waiting: HalfWay; next: string; error: Refusal },
) {
  const { person, newSecret } = given.waiting
  const { status, error } = sayRefusal(reply, given.error, words.codeWrong)
  const main = codePage({
    name: person.name,
    formToken: formTokenOf(sessionOf(request)),
    next: ownPath(given.next),
    error,
    enrol: newSecret ? { secret: newSecret, address: codeAddress(newSecret, person.login, words.product) } : null,
    shownCode: door.demonstrationPassword === null ? null : freshCode(given.waiting, door.office.clock.now()),
  })
  return sendEntrance(door, request, reply, { status, title: newSecret ? words.enrolTitle : words.codeTitle, main })
}

const stepSeconds = 30

/** A code that was not used yet: the one of this moment, or the next where somebody was just let in with it. */
function freshCode({ person, newSecret }: HalfWay, now: Temporal.Instant): string {
  const used = person.totpStep ?? 0
  const step = Math.floor(now.epochMilliseconds / 1_000 / stepSeconds)
  return codeAt(person.totpSecret ?? newSecret!, now.add({ seconds: used >= step ? stepSeconds : 0 }))
}
