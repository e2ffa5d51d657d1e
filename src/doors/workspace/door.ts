import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { to } from '#kernel/links.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import { whoIs } from '#kernel/organisation/sign-in.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { readTheme, themeCookie } from '#platform/html/theme.ts'
import type { Outcome } from '#platform/http/outcome.ts'
import { readExchange, readForm } from '#platform/http/read-exchange.ts'
import { type Route, routeFor } from '#platform/http/route.ts'
import { requireOwnOrigin } from '../origin.ts'
import { originOf } from '../portal/address.ts'
import { sendStored } from '../send-stored.ts'
import { staffPage } from './chrome.ts'
import { sendEntrance, sendFailure } from './entrance.ts'
import { signedOutForm, staffFailure, staleForm } from './failures.ts'
import { keepSaying, takeSaying } from './say-cookie.ts'
import { formTokenOf, isFormToken, sessionOf } from './session-cookie.ts'
import type { StaffDoor } from './staff-door.ts'
import { failureWords } from './words.ts'

/** Whatever has no page of its own is told inside the frame, so that nobody falls out of the workspace. */
const noPage = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/*',
  handle: () => {
    throw new NotFound(failureWords.noPage)
  },
})

/** Mounts routes that need a signed-in person: session, form token, origin, chrome, and words for every failure. */
export function mountStaff(app: FastifyInstance, door: StaffDoor, routes: readonly Route<StaffVisit>[]): void {
  for (const route of [...routes, noPage])
    app.route({
      method: route.method,
      url: `${to.desk()}${route.url === '/' ? '' : route.url}`,
      errorHandler: (error, request, reply) => sendFailure(door, request, reply, error),
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store')
        const session = sessionOf(request)
        const moment = { now: door.office.clock.now(), today: door.office.today() }
        const signedIn = session ? await whoIs(door.office.staff, session, moment) : null
        if (route.method === 'POST' && !signedIn) return sendSignedOut(door, request, reply)
        if (!signedIn || signedIn.half) return toSignIn(request, reply, signedIn ? to.signInCode() : to.signIn())
        const visit = visitOf(door, signedIn.actor, session, { ...moment, origin: originOf(door.publicUrl, request) })
        const outcome = await outcomeOf(door, route, request, visit, session).catch((error: unknown) =>
          staffFailure(error, door.log),
        )
        return answer(request, reply, door, visit, outcome)
      },
    })
}

/** What the route answers; a form is read only when it comes from this site and from this session. */
async function outcomeOf(
  door: StaffDoor,
  route: Route<StaffVisit>,
  request: FastifyRequest,
  visit: StaffVisit,
  session: string,
): Promise<Outcome> {
  if (route.method === 'GET') return route.handle({ visit, ...(await readExchange(route, request, {}, [])) })
  requireOwnOrigin(request, door.publicUrl)
  const { fields, uploads } = await readForm(request, route.uploads, door.office.files)
  if (!isFormToken(fields['_token'], session)) return staleForm(fields)
  return route.handle({ visit, ...(await readExchange(route, request, fields, uploads)) })
}

/** The session ended while somebody was writing: says so and gives the text back. Files of strangers are not even read. */
function sendSignedOut(door: StaffDoor, request: FastifyRequest, reply: FastifyReply) {
  requireOwnOrigin(request, door.publicUrl)
  const { status = 401, title, main } = signedOutForm(request.isMultipart() ? {} : request.body)
  return sendEntrance(door, request, reply, { status, title, main })
}

const visitOf = (
  { office }: StaffDoor,
  actor: Actor,
  session: string,
  moment: { now: Temporal.Instant; today: Temporal.PlainDate; origin: string },
): StaffVisit => ({
  actor,
  ...moment,
  calendar: office.calendar,
  db: office.staff,
  files: office.files,
  keys: office.keys,
  act: (action, params) => office.act(actor, action, params),
  formToken: formTokenOf(session),
  demonstration: office.demonstration,
})

/** After sign-in the person comes back to where they were going. */
function toSignIn(request: FastifyRequest, reply: FastifyReply, way: string) {
  const next =
    request.method === 'GET' && request.url !== to.desk() ? `?${new URLSearchParams({ next: request.url })}` : ''
  return reply.redirect(`${way}${next}`, 303)
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  door: StaffDoor,
  visit: StaffVisit,
  outcome: Outcome,
) {
  if (outcome.kind === 'see-other') {
    if (outcome.say) keepSaying(reply, outcome.say, door.secureCookies)
    return reply.redirect(outcome.to, 303)
  }
  if (outcome.kind === 'json') return reply.status(outcome.status ?? 200).send(outcome.value)
  if (outcome.kind === 'stored-file') return sendStored(request, reply, door.office.files, outcome, 'no-store')
  if (outcome.kind === 'file')
    return reply
      .header('content-type', outcome.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(outcome.name)}`)
      .send(Buffer.from(outcome.bytes))
  const theme = readTheme(request.cookies[themeCookie])
  const page = await staffPage(outcome, visit, { theme, say: takeSaying(request, reply), path: request.url })
  return reply
    .status(outcome.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(page.toString())
}
