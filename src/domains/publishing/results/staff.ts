import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { pageNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { dueWords } from '../duties/present.ts'
import { dayOf } from '../editions/typed.ts'
import { dutyOfFact } from '../facts/store.ts'
import { factWords } from '../facts/words.ts'
import { resultsPage } from './pages/list.ts'
import { recordResult } from './record-result.ts'
import { listWaitingResults } from './store.ts'
import { resultWords as words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const onPage = 40

async function showResults(
  visit: StaffVisit,
  wanted: number,
  typed: { fact: string; day: string } | null = null,
  errors: readonly string[] = [],
) {
  const reach = reachOf(visit.actor, 'trigger.record')
  if (reach.organs.length + reach.subtrees.length === 0) throw new Forbidden()
  const { waiting, total } = await listWaitingResults(visit.db, reach, { limit: onPage, offset: (wanted - 1) * onPage })
  return page({
    title: words.title,
    menu: 'facts',
    trail: [{ label: factWords.title, href: to.recordFact() }],
    status: errors.length > 0 ? 422 : 200,
    main: resultsPage({
      waiting,
      today: visit.today,
      total,
      page: wanted,
      pages: Math.max(1, Math.ceil(total / onPage)),
      typed,
      errors,
      token: visit.formToken,
    }),
  })
}

const show = staffRoute({
  method: 'GET',
  url: '/facts/results',
  query: z.object({ page: pageNumber }),
  handle: ({ visit, query }) => showResults(visit, query.page),
})

const tell = staffRoute({
  method: 'POST',
  url: '/facts/results',
  body: z.object({ county: z.uuid(), fact: z.uuid(), day: z.string().max(40).default('') }),
  handle: async ({ visit, body }) => {
    const typed = { fact: body.fact, day: body.day }
    const happenedOn = dayOf(body.day)
    if (!happenedOn) return showResults(visit, 1, typed, [words.badDay])
    try {
      const given = { countyId: body.county, resolutionFact: body.fact, happenedOn }
      const { factId } = await visit.act(recordResult, given)
      const duty = await dutyOfFact(visit.db, body.county, factId)
      return duty ? seeOther(to.duty(body.county, duty.id), words.recorded(dueWords(duty))) : seeOther(to.duties())
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showResults(visit, 1, typed, error.reasons)
    }
  },
})

/** What became of decisions that were published. */
export const resultRoutes = [show, tell]
