import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { reviewCatalogue } from '../../review-catalogue.ts'
import { findAdoption } from '../../together/store.ts'
import { withdrawAdoption } from '../../together/withdraw-adoption.ts'
import { catalogueToChange, isId } from '../access.ts'
import { togetherWords } from '../together/words.ts'
import { draftWords as words } from '../words.ts'

/** Says that this version of a draft was reviewed by somebody else than who imported it. */
export const review = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/review',
  params: z.object({ county: z.string(), id: z.string() }),
  body: z.object({ version: z.coerce.number().int() }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId } = catalogue
    await visit.act(reviewCatalogue, { countyId, catalogueId, version: body.version })
    return seeOther(to.draftCatalogue(countyId, catalogueId), words.reviewed)
  },
})

/** Takes an adoption back that waits for its day. */
export const withdraw = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/adoptions/:county/:adoption/withdraw',
  params: z.object({ county: z.string(), adoption: z.string() }),
  handle: async ({ visit, params }) => {
    const key = { countyId: params.county, adoptionId: params.adoption }
    const adoption = isId(key.countyId) && isId(key.adoptionId) ? await findAdoption(visit.db, key) : null
    const draft = adoption?.drafts[0]
    if (!draft) throw new NotFound('没有找到这次采用。')
    await visit.act(withdrawAdoption, key)
    return seeOther(to.draftCatalogue(key.countyId, draft.catalogueId), togetherWords.withdrawnSaid)
  },
})
