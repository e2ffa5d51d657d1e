import { z } from 'zod'
import type { SystemVisit } from '#kernel/visit.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import type { Outcome } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { handOverRecord } from './hand-over-record.ts'
import type { Right } from './model.ts'
import { jsonOf } from './present.ts'
import { findRecord, listHandItems } from './record-store.ts'
import { givenOf, recordSchema } from './typed.ts'
import { systemWords as words } from './words.ts'

const apiRoute = routeFor<SystemVisit>()

const requireRight = ({ rights }: SystemVisit, right: Right): void => {
  if (!rights.includes(right)) throw new Forbidden(words.noRight(right))
}

const json = (value: unknown, status = 200): Outcome => ({ kind: 'json', value, status })

async function answerFor(visit: SystemVisit, externalId: string, status = 200): Promise<Outcome> {
  const record = await findRecord(visit.db, { ...visit, externalId })
  if (!record) throw new NotFound(words.noRecord)
  return json(jsonOf(record), status)
}

const handOver = apiRoute({
  method: 'POST',
  url: '/records',
  body: recordSchema,
  handle: async ({ visit, body }) => {
    requireRight(visit, 'hand-over')
    const { countyId, systemId, organIds } = visit
    const record = givenOf(body)
    const { isNew } = await visit.act(handOverRecord, { countyId, systemId, organIds, record })
    return answerFor(visit, record.externalId, isNew ? 201 : 200)
  },
})

const show = apiRoute({
  method: 'GET',
  url: '/records',
  query: z.object({ externalId: z.string().min(1).max(100) }),
  handle: ({ visit, query }) => {
    requireRight(visit, 'read')
    return answerFor(visit, query.externalId)
  },
})

const items = apiRoute({
  method: 'GET',
  url: '/items',
  query: z.object({ organ: z.string().max(60).optional() }),
  handle: async ({ visit, query }) => {
    requireRight(visit, 'read')
    return json({ items: await listHandItems(visit.db, visit.countyId, visit.organIds, query.organ ?? null) })
  },
})

/** What business systems may ask for and hand over. */
export const apiRoutes = [handOver, show, items]
