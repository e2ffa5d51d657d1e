import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Office } from '#kernel/office.ts'
import { thePublic } from '#kernel/organisation/model.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { readTheme, themeCookie } from '#platform/html/theme.ts'
import type { Outcome } from '#platform/http/outcome.ts'
import { BadInput, readExchange, readForm } from '#platform/http/read-exchange.ts'
import type { Route } from '#platform/http/route.ts'
import { requireOwnOrigin } from '../origin.ts'
import { sendStored } from '../send-stored.ts'
import { originOf, readAddress } from './address.ts'
import { type At, portalChrome } from './chrome.ts'
import { portalFailure } from './failures.ts'
import type { CachedPage, PageCache } from './page-cache.ts'
import { findSite, type Site } from './site-store.ts'
import { words } from './words.ts'

export interface PublicDoor {
  office: Office
  cache: PageCache
  log: (line: string) => void
  /** Where readers reach the site; printed in codes. Without it, as each request says. */
  publicUrl?: string | null
}

/** What goes out: a page that is kept, one that is not, or the outcome as it is. */
type Answer = CachedPage | { status: number; markup: string } | Exclude<Outcome, { kind: 'page' }>

/** One request: to which door, on which day, for which page in which look. */
interface Ask {
  door: PublicDoor
  visit: PublicVisit
  at: At
  /** Whose site it is, asked once for each version of the content. */
  site: () => Promise<Site | null>
}

/** Bytes of a form of the public side: several times the longest text that one takes. */
const largestForm = 64 * 1024

/** Mounts routes that everybody may read: rendered once for a version of the content, a look and a day. */
export function mountPublic(app: FastifyInstance, door: PublicDoor, routes: readonly Route<PublicVisit>[]): void {
  const making = new Map<string, Promise<Answer>>()
  const site = keepSite(door)
  for (const route of routes)
    app.route({
      method: route.method,
      url: route.url,
      bodyLimit: largestForm,
      errorHandler: async (error, request, reply) =>
        send(door, request, reply, await failed(askOf(door, request, site), error)),
      handler: async (request, reply) => {
        const ask = askOf(door, request, site)
        if (route.fresh || route.method === 'POST')
          return send(door, request, reply, await makeFresh(ask, route, request))
        const { theme, origin, path, query } = ask.at
        const key = `${theme} ${ask.visit.today} ${origin}${path}?${query}`
        const cached = door.cache.get(key)
        if (cached) return sendKept(request, reply, cached)
        // After a release many readers miss the same page at once: it is made once for all of them.
        const turn = `${door.cache.generation()} ${key}`
        const answer = making.get(turn) ?? make(ask, route, request, key).finally(() => making.delete(turn))
        making.set(turn, answer)
        return send(door, request, reply, await answer)
      },
    })
  app.setNotFoundHandler(async (request, reply) =>
    send(door, request, reply, await failed(askOf(door, request, site), new NotFound())),
  )
}

function keepSite({ cache, office }: PublicDoor): () => Promise<Site | null> {
  let kept: { generation: number; site: Promise<Site | null> } | undefined
  return async () => {
    const generation = cache.generation()
    if (kept?.generation !== generation) kept = { generation, site: findSite(office.public) }
    try {
      return await kept.site
    } catch (error) {
      kept = undefined
      throw error
    }
  }
}

const placeOf = (door: PublicDoor, request: FastifyRequest): At => ({
  theme: readTheme(request.cookies[themeCookie]),
  origin: originOf(door.publicUrl ?? null, request),
  ...readAddress(request.url),
})

function askOf(door: PublicDoor, request: FastifyRequest, site: Ask['site']): Ask {
  const at = placeOf(door, request)
  return { door, visit: visitOf(door, at, request.ip), at, site }
}

const visitOf = ({ office }: PublicDoor, { origin }: At, network: string): PublicVisit => ({
  origin,
  network,
  calendar: office.calendar,
  keys: office.keys,
  act: (action, params) => office.act(thePublic(params.countyId), action, params),
  db: office.public,
  now: office.clock.now(),
  today: office.today(),
  demonstration: office.demonstration,
})

async function make(ask: Ask, route: Route<PublicVisit>, request: FastifyRequest, key: string): Promise<Answer> {
  const { visit, at, door } = ask
  const generation = door.cache.generation()
  try {
    const outcome = await route.handle({ visit, ...(await readExchange(route, request, {}, [])) })
    if (outcome.kind !== 'page') return outcome
    const markup = portalChrome(outcome, visit, at, await ask.site()).toString()
    const status = outcome.status ?? 200
    return status === 200 ? door.cache.put(key, status, markup, generation) : { status, markup }
  } catch (error) {
    return failed(ask, error)
  }
}

/** A page of one reader: nothing of it is kept, and a form comes from this site or is not read. */
async function makeFresh(ask: Ask, route: Route<PublicVisit>, request: FastifyRequest): Promise<Answer> {
  try {
    const { fields } = route.method === 'POST' ? await formOf(ask, request) : { fields: {} }
    const outcome = await route.handle({ visit: ask.visit, ...(await readExchange(route, request, fields, [])) })
    if (outcome.kind !== 'page') return outcome
    const markup = portalChrome(outcome, ask.visit, ask.at, await ask.site()).toString()
    return { status: outcome.status ?? 200, markup }
  } catch (error) {
    return failed(ask, error)
  }
}

/** The portal knows no session; that the browser says the form came from here is what keeps other sites' forms out. */
async function formOf({ door }: Ask, request: FastifyRequest): Promise<{ fields: Record<string, unknown> }> {
  requireOwnOrigin(request, door.publicUrl ?? null)
  if (request.isMultipart()) throw new BadInput([words.noFiles], 415)
  return readForm(request)
}

/** A page of words for what went wrong; it must come even where the database does not. */
async function failed({ door, visit, at, site }: Ask, error: unknown): Promise<Answer> {
  const failure = portalFailure(error, door.log)
  const whose = await site().catch(() => null)
  return { status: failure.status ?? 500, markup: portalChrome(failure, visit, at, whose).toString() }
}

function send(door: PublicDoor, request: FastifyRequest, reply: FastifyReply, answer: Answer) {
  if ('etag' in answer) return sendKept(request, reply, answer)
  if ('markup' in answer)
    return reply
      .status(answer.status)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(answer.markup)
  // A merger can be taken back: a browser asks again before it follows.
  if (answer.kind === 'see-other')
    return answer.moved
      ? reply.header('cache-control', 'no-cache').redirect(answer.to, 301)
      : reply.redirect(answer.to, 303)
  if (answer.kind === 'json') return reply.status(answer.status ?? 200).send(answer.value)
  // Kept by nobody without asking again: what is withdrawn is gone with the next request.
  if (answer.kind === 'stored-file') return sendStored(request, reply, door.office.files, answer, 'no-cache')
  return reply
    .header('content-type', answer.mediaType)
    .header(
      'content-disposition',
      `${answer.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(answer.name)}`,
    )
    .send(Buffer.from(answer.bytes))
}

function sendKept(request: FastifyRequest, reply: FastifyReply, page: CachedPage) {
  reply
    .header('etag', page.etag)
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-encoding, cookie')
    .type('text/html; charset=utf-8')
  // A server in front may have weakened the tag.
  if (request.headers['if-none-match']?.includes(page.etag)) return reply.status(304).send()
  if (/\bbr\b/.test(request.headers['accept-encoding'] ?? ''))
    return reply.header('content-encoding', 'br').send(page.brotli)
  return reply.send(page.identity)
}
