import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Refused } from '#platform/errors/errors.ts'
import { seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { minuteOf } from '../editions/present.ts'
import { editionKey, seenEdition, showEdition } from '../editions/staff.ts'
import { publishUrgently } from './publish-urgently.ts'
import { urgentWords } from './words.ts'

const several = z.union([z.string().transform((one) => [one]), z.array(z.string()).max(20)]).default([])

const release = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/editions/:county/:id/urgent',
  params: editionKey,
  body: z.object({
    points: several,
    reason: z.string().max(5_000).default(''),
    basis: z.string().max(5_000).default(''),
  }),
  handle: async ({ visit, params: { county, id }, body }) => {
    await seenEdition(visit, county, id)
    try {
      const { confirmBy } = await visit.act(publishUrgently, { countyId: county, editionId: id, ...body })
      return seeOther(to.edition(county, id), urgentWords.said(minuteOf(confirmBy)))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const now = await seenEdition(visit, county, id)
      return showEdition(visit, now, { urgentTyped: { ...body, reasons: error.reasons }, status: 422 })
    }
  },
})

/** 应急发布: the one form in which a text goes out before review. */
export const urgentRoutes = [release]
