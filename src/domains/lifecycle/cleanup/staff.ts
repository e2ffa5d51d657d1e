import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { may, mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import { findOrgan, organsBelow } from '#kernel/organisation/store.ts'
import { cleanupResults, reasonsNotToFinish } from '#kernel/publication/cleanup/model.ts'
import {
  type CleanupView,
  cleanupCounts,
  cleanupLines,
  cleanupViews,
  findCleanup,
  listCleanups,
} from '#kernel/publication/cleanup/store.ts'
import { findPublication } from '#kernel/publication/records/publication-store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type Outcome, page, seeOther } from '#platform/http/outcome.ts'
import { oneOf, pageNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { typedDay } from '../typed-day.ts'
import { words as validityWords } from '../validity/words.ts'
import { decideDocument } from './decide-document.ts'
import { finishCleanup } from './finish-cleanup.ts'
import { openCleanup } from './open-cleanup.ts'
import { cleanupPage } from './pages/cleanup.ts'
import { cleanupListPage, type TypedCleanup } from './pages/list.ts'
import { reviewDecision } from './review-decision.ts'
import { words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const trail = [{ label: validityWords.title, href: to.validity() }]

async function showList(
  { db, actor, formToken }: StaffVisit,
  typed: Partial<TypedCleanup> = {},
  reasons: readonly string[] = [],
): Promise<Outcome> {
  const opens = mayAnywhere(actor, 'cleanup.open')
  const [cleanups, organs] = await Promise.all([
    listCleanups(db, reachOf(actor, 'record.see')),
    opens ? organsBelow(db, actor.organId) : [],
  ])
  const blank = { title: '', organ: '', formedBefore: '', endsBefore: '', due: '' }
  return page({
    status: reasons.length > 0 ? 422 : 200,
    title: words.title,
    menu: 'validity',
    trail,
    main: cleanupListPage({
      cleanups,
      form: opens
        ? { typed: { ...blank, ...typed }, organs: organs.filter(({ level }) => level !== 'village'), reasons }
        : null,
      token: formToken,
    }),
  })
}

const list = staffRoute({ method: 'GET', url: '/cleanup', handle: ({ visit }) => showList(visit) })

const line = z.string().max(2_000).default('')

const open = staffRoute({
  method: 'POST',
  url: '/cleanup/open',
  body: z.object({ title: line, organ: line, formedBefore: line, endsBefore: line, due: line }),
  handle: async ({ visit, body }) => {
    try {
      const days = {
        formedBefore: typedDay(body.formedBefore),
        endsBefore: typedDay(body.endsBefore),
        due: typedDay(body.due),
      }
      const bad = (['formedBefore', 'endsBefore', 'due'] as const).filter((key) => body[key].trim() && !days[key])
      if (bad.length > 0) throw new Refused(bad.map((key) => words.badDay(words[key])))
      if (!days.due) throw new Refused([words.noDue])
      const organId = z.uuid().safeParse(body.organ).success ? body.organ : null
      const { cleanupId, documents } = await visit.act(openCleanup, {
        organId: visit.actor.organId,
        title: body.title,
        scope: { organId, formedBefore: days.formedBefore, endsBefore: days.endsBefore },
        dueOn: days.due,
      })
      return seeOther(to.cleanup(visit.actor.countyId, cleanupId), words.opened(documents))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showList(visit, body, error.reasons)
    }
  },
})

interface Key {
  county: string
  id: string
}

async function showCleanup(
  visit: StaffVisit,
  { county, id }: Key,
  asked: { view?: CleanupView | undefined; page?: number } = {},
  reasons: readonly string[] = [],
): Promise<Outcome> {
  const { db, actor, today, formToken } = visit
  const cleanup = await findCleanup(db, county, id)
  const office = cleanup && (await findOrgan(db, cleanup.organId))
  if (!cleanup || !office) throw new NotFound()
  const target = { organId: office.id, lineage: office.lineage }
  const reach = reachOf(actor, 'record.see')
  const counts = await cleanupCounts(db, county, id)
  const opens = may(actor, 'cleanup.open', target)
  const view = asked.view ?? (opens && counts.decided > counts.passed + counts.returned ? 'decided' : 'all')
  const lines = await cleanupLines(db, reach, { countyId: county, id }, { view, today, page: asked.page ?? 1 })
  const seesAny =
    opens ||
    (await cleanupLines(db, reach, { countyId: county, id }, { view: 'all', today, page: 1, limit: 1 })).length > 0
  if (!seesAny) throw new NotFound()
  const draft = cleanup.publicationId && (await findPublication(db, county, cleanup.publicationId))
  const isOpen = cleanup.state === 'open'
  return page({
    status: reasons.length > 0 ? 422 : 200,
    title: cleanup.title,
    menu: 'validity',
    trail: [...trail, { label: words.title, href: to.cleanups() }],
    description: `${words.dueOn}：${cleanup.dueOn}`,
    main: cleanupPage({
      cleanup,
      counts,
      view,
      page: asked.page ?? 1,
      lines: lines.map((one) => {
        const of = { organId: one.organId, lineage: one.lineage }
        return {
          ...one,
          mayDecide: isOpen && may(actor, 'cleanup.decide', of),
          mayReview: isOpen && may(actor, 'cleanup.review', of) && one.decidedBy !== actor.personId,
        }
      }),
      finish: isOpen && opens ? [...reasonsNotToFinish(cleanup, counts)] : null,
      draft: draft ? to.edition(county, draft.editionId) : null,
      reasons,
      token: formToken,
    }),
  })
}

const key = z.object({ county: z.uuid(), id: z.uuid() })

const show = staffRoute({
  method: 'GET',
  url: '/cleanup/:county/:id',
  params: key,
  query: z.object({ view: oneOf(cleanupViews), page: pageNumber }),
  handle: ({ visit, params, query }) => showCleanup(visit, params, query),
})

async function orAgain(visit: StaffVisit, at: Key, said: string, deed: () => Promise<unknown>): Promise<Outcome> {
  try {
    await deed()
    return seeOther(to.cleanup(at.county, at.id), said)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return showCleanup(visit, at, {}, error.reasons)
  }
}

const document = key.extend({ publication: z.uuid() })

const decide = staffRoute({
  method: 'POST',
  url: '/cleanup/:county/:id/:publication/decide',
  params: document,
  body: z.object({ result: z.enum(cleanupResults).optional().catch(undefined), until: line, reason: line }),
  handle: ({ visit, params: { county, id, publication }, body }) =>
    orAgain(visit, { county, id }, words.decided, () => {
      const until = typedDay(body.until)
      if (!body.result) throw new Refused([words.chooseResult])
      if (body.until.trim() && !until) throw new Refused([words.badDay(words.until)])
      return visit.act(decideDocument, {
        countyId: county,
        cleanupId: id,
        publicationId: publication,
        result: body.result,
        until,
        reason: body.reason,
      })
    }),
})

const review = staffRoute({
  method: 'POST',
  url: '/cleanup/:county/:id/:publication/review',
  params: document,
  body: z.object({ verdict: z.enum(['passed', 'returned']), remark: line }),
  handle: ({ visit, params: { county, id, publication }, body }) =>
    orAgain(visit, { county, id }, words.reviewed, () =>
      visit.act(reviewDecision, { countyId: county, cleanupId: id, publicationId: publication, ...body }),
    ),
})

const finish = staffRoute({
  method: 'POST',
  url: '/cleanup/:county/:id/finish',
  params: key,
  handle: async ({ visit, params: { county, id } }) => {
    try {
      const { editionId } = await visit.act(finishCleanup, { countyId: county, cleanupId: id })
      return seeOther(to.edition(county, editionId), words.finished)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showCleanup(visit, { county, id }, {}, error.reasons)
    }
  },
})

/** Clean-ups: opened by the office, decided by the organs, passed, and published as a list. */
export const cleanupRoutes = [list, open, show, decide, review, finish]
