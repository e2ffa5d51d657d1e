import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Office } from '#kernel/office.ts'
import { type SignedIn, whoIs } from '#kernel/organisation/sign-in.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden } from '#platform/errors/errors.ts'
import { readTheme, themeCookie } from '#platform/html/theme.ts'
import type { Outcome } from '#platform/http/outcome.ts'
import { readExchange, readForm } from '#platform/http/read-exchange.ts'
import type { Route } from '#platform/http/route.ts'
import { staffFailure } from './failures.ts'
import { staffPage } from './chrome.ts'
import { requireOwnOrigin } from './origin.ts'

export const sessionCookie = 'session'
const sayCookie = 'say'

export interface StaffDoor {
  office: Office
  secureCookies: boolean
  publicUrl: string | null
  /** Shown on the sign-in page of a demonstration; null in production. */
  demonstrationPassword: string | null
  log: (line: string) => void
}

/** The token of every form of a session: whoever cannot read the session cookie cannot make it. */
export const formTokenOf = (session: string): string => createHash('sha256').update(`form ${session}`).digest('base64url')

const sameToken = (given: unknown, expected: string): boolean =>
  typeof given === 'string' && given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))

/** Mounts routes that need a signed-in person: session, form token, origin, chrome, and words for every failure. */
export function mountStaff(app: FastifyInstance, door: StaffDoor, routes: readonly Route<StaffVisit>[]): void {
  for (const route of routes)
    app.route({
      method: route.method,
      url: `/w${route.url === '/' ? '' : route.url}`,
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store')
        const token = request.cookies[sessionCookie] ?? ''
        const { office } = door
        const now = office.clock.now()
        const signedIn = token ? await whoIs(office.staff, token, now, office.today()) : null
        if (!signedIn) return toSignIn(request, reply)
        if (signedIn.half) return reply.redirect('/w/sign-in/code', 303)
        const visit = visitOf(door, signedIn, token)
        const show = (outcome: Outcome) => answer(request, reply, door, visit, outcome)
        try {
          let fields: Record<string, unknown> = {}
          let uploads: Awaited<ReturnType<typeof readForm>>['uploads'] = []
          if (route.method === 'POST') {
            requireOwnOrigin(request, door.publicUrl)
            ;({ fields, uploads } = await readForm(request))
            if (!sameToken(fields['_token'], visit.formToken)) throw new Forbidden('这个页面已经过期。请返回上一页刷新后重新提交，填写的内容不会丢失。')
          }
          const exchange = await readExchange(route, request, fields, uploads)
          return await show(await route.handle({ visit, ...exchange }))
        } catch (error) {
          return show(staffFailure(error, door.log))
        }
      },
    })
}

const visitOf = (door: StaffDoor, { actor }: SignedIn, token: string): StaffVisit => ({
  actor,
  now: door.office.clock.now(),
  today: door.office.today(),
  calendar: door.office.calendar,
  db: door.office.staff,
  files: door.office.files,
  act: (action, params) => door.office.act(actor, action, params),
  formToken: formTokenOf(token),
  demonstration: door.office.demonstration,
})

/** After sign-in the person comes back to where they were going; only own paths are followed. */
function toSignIn(request: FastifyRequest, reply: FastifyReply) {
  const next = request.method === 'GET' && request.url !== '/w' ? `?next=${encodeURIComponent(request.url)}` : ''
  return reply.redirect(`/w/sign-in${next}`, 303)
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  door: StaffDoor,
  visit: StaffVisit,
  outcome: Outcome,
) {
  if (outcome.kind === 'see-other') {
    if (outcome.say)
      reply.setCookie(sayCookie, Buffer.from(outcome.say).toString('base64url'), {
        path: '/w',
        httpOnly: true,
        sameSite: 'lax',
        secure: door.secureCookies,
        maxAge: 60,
      })
    return reply.redirect(outcome.to, 303)
  }
  if (outcome.kind === 'json') return reply.status(outcome.status ?? 200).send(outcome.value)
  if (outcome.kind === 'file')
    return reply
      .header('content-type', outcome.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(outcome.name)}`)
      .send(Buffer.from(outcome.bytes))
  const said = request.cookies[sayCookie]
  if (said) reply.clearCookie(sayCookie, { path: '/w' })
  const theme = readTheme(request.cookies[themeCookie])
  const page = await staffPage(outcome, visit, { theme, say: said ? Buffer.from(said, 'base64url').toString() : null, path: request.url })
  return reply.status(outcome.status ?? 200).type('text/html; charset=utf-8').send(page.toString())
}
