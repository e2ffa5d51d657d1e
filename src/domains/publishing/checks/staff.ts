import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { seenEdition, showEdition } from '../editions/staff.ts'
import { editionWords } from '../words.ts'
import { answerFinding } from './answer-finding.ts'
import { findingReport } from './pages/report.ts'
import { checkWords as words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const key = z.object({ county: z.uuid(), id: z.uuid() })

const report = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/findings',
  params: key,
  handle: async ({ visit, params: { county, id } }) => {
    const { edition, checked } = await seenEdition(visit, county, id)
    const title = edition.title || editionWords.untitled
    return page({
      title: words.printTitle(title),
      menu: 'editions',
      trail: [
        { label: editionWords.title, href: to.editions() },
        { label: title, href: to.edition(county, id) },
      ],
      main: findingReport({ edition, checked, token: visit.formToken, writing: false }),
    })
  },
})

const answer = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/findings/answer',
  params: key,
  body: z.object({ key: z.string().max(100), reason: z.string().max(5_000).default('') }),
  handle: async ({ visit, params: { county, id }, body }) => {
    await seenEdition(visit, county, id)
    try {
      await visit.act(answerFinding, { countyId: county, editionId: id, ...body })
      return seeOther(`${to.edition(county, id)}#findings`, words.given)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const now = await seenEdition(visit, county, id)
      return showEdition(visit, now, { refusedAnswer: { ...body, reasons: error.reasons }, status: 422 })
    }
  },
})

/** What the checks found, to be read, printed and answered. */
export const findingRoutes = [report, answer]
