import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import { fieldsOf } from '#kernel/publication/records/fields-store.ts'
import { reviewsOf } from '#kernel/publication/records/review-store.ts'
import { listStanding, standingViews } from '#kernel/publication/records/standing-store.ts'
import { lastDayOn, validityOn } from '#kernel/publication/records/validity.ts'
import { changesOf } from '#kernel/publication/records/validity-store.ts'
import { publicMarks } from '#kernel/publication/relations/read-store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'
import { Refused } from '#platform/errors/errors.ts'
import { type Outcome, page, seeOther } from '#platform/http/outcome.ts'
import { oneOf, pageNumber, searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { type PublicationKey, seenPublication } from '../publication-at-hand.ts'
import { typedDay } from '../typed-day.ts'
import { confirmApplies } from './confirm-applies.ts'
import { statedKinds } from './model.ts'
import { documentPage } from './pages/document.ts'
import { validityListPage } from './pages/list.ts'
import { validityTools } from './pages/tools.ts'
import { stateValidity } from './state-validity.ts'
import { words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()

const list = staffRoute({
  method: 'GET',
  url: '/validity',
  query: z.object({ view: oneOf(standingViews), q: searchText, after: pageNumber }),
  handle: async ({ visit: { actor, db, today }, query: { view = 'soon', q, after } }) => {
    const reach = reachOf(actor, 'record.see')
    const asked = { view, ...(q ? { q: likePatterns(q) } : {}) }
    const { lines, more } = await listStanding(db, reach, asked, { today, page: after })
    return page({
      title: words.title,
      menu: 'validity',
      main: validityListPage({
        view,
        q,
        lines,
        today,
        page: after,
        more,
        tools: validityTools({
          cleanup: mayAnywhere(actor, 'cleanup.open'),
          settings: mayAnywhere(actor, 'record.set'),
          archive: mayAnywhere(actor, 'archive.make'),
        }),
      }),
    })
  },
})

const params = z.object({ county: z.uuid(), id: z.uuid() })
const nothingTyped = { kind: '', on: '', until: '', basis: '', remark: '' }

async function showDocument(
  visit: StaffVisit,
  key: PublicationKey,
  typed: Partial<typeof nothingTyped> = {},
  reasons: readonly string[] = [],
): Promise<Outcome> {
  const { db, today, formToken } = visit
  const { publication, mayDo } = await seenPublication(visit, key)
  const { countyId, publicationId, editionId } = publication
  const [fields, changes, marks, reviews] = await Promise.all([
    fieldsOf(db, countyId, editionId),
    changesOf(db, countyId, publicationId),
    publicMarks(db, countyId, publicationId),
    reviewsOf(db, countyId, publicationId),
  ])
  const facts = { from: fields.inForceFrom, until: fields.inForceUntil, changes }
  return page({
    status: reasons.length > 0 ? 422 : 200,
    title: words.of(publication.title),
    menu: 'validity',
    trail: [{ label: words.title, href: to.validity() }],
    main: documentPage({
      publication,
      validity: validityOn(today, facts),
      from: fields.inForceFrom,
      lastDay: lastDayOn(today, facts),
      changes,
      marks,
      reviews,
      mayState: mayDo('record.state'),
      mayConfirm: mayDo('record.confirm'),
      typed: { ...nothingTyped, on: today.toString(), ...typed },
      reasons,
      token: formToken,
    }),
  })
}

const show = staffRoute({
  method: 'GET',
  url: '/validity/:county/:id',
  params,
  handle: ({ visit, params: { county, id } }) => showDocument(visit, { countyId: county, publicationId: id }),
})

/** Does a deed, or shows the document again with what speaks against it. */
async function orAgain(
  visit: StaffVisit,
  key: PublicationKey,
  typed: Partial<typeof nothingTyped>,
  deed: () => Promise<string>,
): Promise<Outcome> {
  try {
    const said = await deed()
    return seeOther(to.validityOf(key.countyId, key.publicationId), said)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return showDocument(visit, key, typed, error.reasons)
  }
}

const line = z.string().max(2_000).default('')

const state = staffRoute({
  method: 'POST',
  url: '/validity/:county/:id/state',
  params,
  body: z.object({ kind: z.enum(statedKinds).catch('repealed'), on: line, until: line, basis: line }),
  handle: ({ visit, params: { county, id }, body }) => {
    const key = { countyId: county, publicationId: id }
    return orAgain(visit, key, body, async () => {
      const [on, until] = [typedDay(body.on), typedDay(body.until)]
      if (!on) throw new Refused([words.badDay(words.on)])
      if (body.until.trim() && !until) throw new Refused([words.badDay(words.until)])
      const { marked } = await visit.act(stateValidity, { ...key, kind: body.kind, on, until, basis: body.basis })
      return words.stated(marked)
    })
  },
})

const confirm = staffRoute({
  method: 'POST',
  url: '/validity/:county/:id/confirm',
  params,
  body: z.object({ remark: line }),
  handle: ({ visit, params: { county, id }, body }) => {
    const key = { countyId: county, publicationId: id }
    return orAgain(visit, key, body, async () => {
      const { cleared } = await visit.act(confirmApplies, { ...key, remark: body.remark })
      return words.confirmed(cleared)
    })
  },
})

/** How documents stand, what is said about that by hand, and whether they still hold. */
export const validityRoutes = [list, show, state, confirm]
