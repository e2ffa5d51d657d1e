import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Conflict } from '#domains/publishing/embedding/model.ts'
import { findCaller } from '#domains/publishing/embedding/system-store.ts'
import { hashToken, isSystemToken } from '#domains/publishing/embedding/token.ts'
import type { Office } from '#kernel/office.ts'
import { systemAt } from '#kernel/organisation/model.ts'
import type { SystemVisit } from '#kernel/visit.ts'
import { Forbidden, NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import type { Outcome } from '#platform/http/outcome.ts'
import { BadInput, readExchange } from '#platform/http/read-exchange.ts'
import type { Route } from '#platform/http/route.ts'
import { originOf } from '../portal/address.ts'
import { describeApi } from './describe.ts'
import { makeLimit } from './limit.ts'
import { words } from './words.ts'

export interface ApiDoor {
  office: Office
  log: (line: string) => void
  publicUrl: string | null
}

/** Bytes of one record: several times the longest text that a publication takes. */
const largestRecord = 1024 * 1024

const prefix = '/api/v1'

/**
 * Mounts what business systems call: JSON in and out, a credential with each call, no cookie and no session. What went
 * wrong is a word for the program and sentences for its keeper.
 */
export function mountApi(app: FastifyInstance, door: ApiDoor, routes: readonly Route<SystemVisit>[]): void {
  const limit = makeLimit({ calls: 600, milliseconds: 60_000 })
  for (const route of routes)
    app.route({
      method: route.method,
      url: prefix + route.url,
      bodyLimit: largestRecord,
      errorHandler: (error, _request, reply) => sendProblem(door, reply, error),
      handler: async (request, reply) => {
        const visit = await visitOf(door, request, limit)
        const body = route.method === 'POST' ? jsonBody(request) : {}
        return answer(reply, await route.handle({ visit, ...(await readExchange(route, request, body, [])) }))
      },
    })
  const description = describeApi()
  app.get(`${prefix}/openapi.json`, async (_request, reply) => reply.send(description))
  app.route({
    method: ['GET', 'POST'],
    url: `${prefix}/*`,
    errorHandler: (error, _request, reply) => sendProblem(door, reply, error),
    handler: () => {
      throw new NotFound(words.noSuchCall)
    },
  })
}

class Unknown extends Error {}
class TooMany extends Error {}

async function visitOf(
  { office, publicUrl }: ApiDoor,
  request: FastifyRequest,
  limit: ReturnType<typeof makeLimit>,
): Promise<SystemVisit> {
  const token = /^Bearer ([^\s]+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const now = office.clock.now()
  // Guessing is slowed by where it comes from before it costs a query.
  if (!limit.take(`from ${request.ip}`, now)) throw new TooMany()
  const caller = isSystemToken(token) ? await findCaller(office.staff, hashToken(token), office.today()) : null
  if (!caller) throw new Unknown()
  if (!limit.take(caller.credentialId, now)) throw new TooMany()
  const actor = systemAt(caller)
  return {
    countyId: caller.countyId,
    systemId: caller.systemId,
    organIds: caller.organIds,
    rights: caller.rights,
    db: office.staff,
    now,
    today: office.today(),
    origin: originOf(publicUrl, request),
    act: (action, params) => office.act(actor, action, params),
  }
}

function jsonBody(request: FastifyRequest): Record<string, unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw new BadInput([words.jsonOnly], 415)
  const { body } = request
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BadInput([words.oneObject])
  return body as Record<string, unknown>
}

function answer(reply: FastifyReply, outcome: Outcome) {
  if (outcome.kind !== 'json') throw new Error(`a call was answered with ${outcome.kind}`)
  return reply
    .status(outcome.status ?? 200)
    .header('cache-control', 'no-store')
    .send(outcome.value)
}

function sendProblem({ log }: ApiDoor, reply: FastifyReply, error: unknown) {
  const { status, code, reasons } = problemOf(error, log)
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="changliang"')
  if (status === 429) reply.header('retry-after', '60')
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .send({ error: { code, message: reasons.join('；'), reasons } })
}

interface Problem {
  status: number
  code: string
  reasons: readonly string[]
}

function problemOf(error: unknown, log: (line: string) => void): Problem {
  const problem = (status: number, code: string, ...reasons: string[]): Problem => ({ status, code, reasons })
  if (error instanceof Unknown) return problem(401, 'UNKNOWN_CREDENTIAL', words.unknown)
  if (error instanceof TooMany) return problem(429, 'TOO_MANY_CALLS', words.tooMany)
  if (error instanceof Conflict) return { status: 409, code: error.code, reasons: error.reasons }
  if (error instanceof Refused) return { status: 422, code: 'REFUSED', reasons: error.reasons }
  if (error instanceof BadInput) return { status: error.status, code: 'BAD_INPUT', reasons: error.problems }
  if (error instanceof Forbidden) return problem(403, 'FORBIDDEN', error.message)
  if (error instanceof NotFound) return problem(404, 'NOT_FOUND', error.message)
  if (error instanceof Stale) return problem(409, 'STALE', words.stale)
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status === 413) return problem(413, 'TOO_LARGE', words.tooLarge)
  if (status === 415) return problem(415, 'BAD_INPUT', words.jsonOnly)
  if (status >= 400 && status < 500) return problem(400, 'BAD_INPUT', words.notJson)
  log(`api: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return problem(500, 'FAILED', words.failed)
}
