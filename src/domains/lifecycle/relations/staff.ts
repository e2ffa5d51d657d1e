import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import { relationKinds } from '#kernel/publication/relations/model.ts'
import { relationsOf } from '#kernel/publication/relations/read-store.ts'
import { findRelation, type RelationRow } from '#kernel/publication/relations/relation-store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type Outcome, page, seeOther } from '#platform/http/outcome.ts'
import { searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { type PublicationKey, seenPublication } from '../publication-at-hand.ts'
import { typedDay } from '../typed-day.ts'
import { addRelation } from './add-relation.ts'
import { dropRelation } from './drop-relation.ts'
import { findCandidates } from './find-store.ts'
import { relationsPage, type TypedRelation } from './pages/relations.ts'
import { words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const params = z.object({ county: z.uuid(), id: z.uuid() })
const nothingTyped: TypedRelation = { kind: '', target: '', outsideTitle: '', outsideNumber: '', on: '', reason: '' }

async function showRelations(
  visit: StaffVisit,
  key: PublicationKey,
  {
    q,
    typed = nothingTyped,
    reasons = [],
  }: { q?: string | undefined; typed?: TypedRelation; reasons?: readonly string[] },
): Promise<Outcome> {
  const { publication, mayDo } = await seenPublication(visit, key)
  const reach = reachOf(visit.actor, 'publication.see-draft')
  const [relations, candidates] = await Promise.all([
    relationsOf(visit.db, reach, key.countyId, key.publicationId),
    q ? findCandidates(visit.db, reach, q) : null,
  ])
  return page({
    status: reasons.length > 0 ? 422 : 200,
    title: words.of(publication.title),
    menu: 'validity',
    trail: [{ label: publication.title, href: to.edition(publication.countyId, publication.editionId) }],
    main: relationsPage({
      publication,
      relations,
      q,
      candidates: candidates?.filter((one) => one.publicationId !== key.publicationId) ?? null,
      may: mayDo('record.relate'),
      typed,
      reasons,
      token: visit.formToken,
    }),
  })
}

const show = staffRoute({
  method: 'GET',
  url: '/relations/:county/:id',
  params,
  query: z.object({ q: searchText }),
  handle: ({ visit, params: { county, id }, query }) =>
    showRelations(visit, { countyId: county, publicationId: id }, query),
})

const line = z.string().max(2_000).default('')
/** The other end as the form names it: county and publication. */
const targetText = /^([0-9a-f-]{36})_([0-9a-f-]{36})$/

const add = staffRoute({
  method: 'POST',
  url: '/relations/:county/:id',
  params,
  body: z.object({
    q: searchText,
    kind: z.enum(relationKinds).catch('implements'),
    target: line,
    outsideTitle: line,
    outsideNumber: line,
    on: line,
    reason: line,
  }),
  handle: async ({ visit, params: { county, id }, body: { q, ...typed } }) => {
    const key = { countyId: county, publicationId: id }
    await seenPublication(visit, key)
    const target = targetText.exec(typed.target)
    const effectiveOn = typedDay(typed.on)
    try {
      if (!target && !typed.outsideTitle.trim()) throw new Refused([words.chooseTarget])
      if (typed.on.trim() && !effectiveOn) throw new Refused([words.badDay])
      const { marked } = await visit.act(addRelation, {
        ...key,
        kind: typed.kind,
        to: target
          ? { countyId: target[1]!, publicationId: target[2]! }
          : { title: typed.outsideTitle.trim(), number: typed.outsideNumber.trim() || null },
        effectiveOn,
        reason: typed.reason,
      })
      return seeOther(to.relations(county, id), words.added(marked))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showRelations(visit, key, { q, typed, reasons: error.reasons })
    }
  },
})

/** The end of a relation that this person sees: the relation may have been taken away from either side. */
async function seenEnd(
  visit: StaffVisit,
  { countyId, publicationId, toCountyId, toPublicationId }: RelationRow,
): Promise<PublicationKey> {
  const from = { countyId, publicationId }
  if (!toPublicationId) return from
  const found = await seenPublication(visit, from).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  return found ? from : { countyId: toCountyId!, publicationId: toPublicationId }
}

const drop = staffRoute({
  method: 'POST',
  url: '/relations/:county/:id/remove',
  params,
  body: z.object({ reason: line }),
  handle: async ({ visit, params: { county, id }, body: { reason } }) => {
    const relation = await findRelation(visit.db, county, id)
    if (!relation) throw new NotFound()
    const key = await seenEnd(visit, relation)
    try {
      await visit.act(dropRelation, { countyId: county, relationId: id, reason })
      return seeOther(to.relations(key.countyId, key.publicationId), words.removed)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showRelations(visit, key, { reasons: error.reasons })
    }
  },
})

/** What one publication has to do with others. */
export const relationRoutes = [show, add, drop]
