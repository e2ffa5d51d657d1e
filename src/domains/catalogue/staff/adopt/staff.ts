import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { type Html, html } from '#platform/html/html.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { adoptCatalogue } from '../../adopt-catalogue.ts'
import { planCatalogue } from '../../plan-catalogue.ts'
import { catalogueToChange, type SeenCatalogue } from '../access.ts'
import { dayGiven } from '../pages/day-given.ts'
import { catalogueStyle } from '../pages/style.ts'
import { supplementNotice } from '../pages/supplement-notice.ts'
import { readCounts } from '../supplement/read-supplement.ts'
import { words as listWords, adoptWords as words } from '../words.ts'
import { choosePage, confirmPage } from './pages.ts'
import { readAdoption } from './read-adoption.ts'

const params = z.object({ county: z.string(), id: z.string() })

/** What stands open of the statutory items is said before whatever is adopted. */
async function show(visit: StaffVisit, seen: SeenCatalogue, main: Html, status = 200) {
  const { countyId, id, title } = seen.catalogue
  const supplement = await readCounts(visit, seen)
  return page({
    title: words.title,
    menu: 'catalogues',
    trail: [
      { label: listWords.catalogues, href: to.catalogues() },
      { label: title, href: to.draftCatalogue(countyId, id) },
    ],
    head: catalogueStyle(),
    main: html`${supplementNotice({ countyId, catalogueId: id, supplement })}${main}`,
    status,
  })
}

export const choose = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/adopt',
  params,
  handle: async ({ visit, params }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.adopt')
    const view = await readAdoption(visit, seen, null)
    return show(
      visit,
      seen,
      choosePage({ view, token: visit.formToken, scope: 'all', chosen: view.eligible.map((organ) => organ.id) }),
    )
  },
})

export const preview = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/adopt/confirm',
  params,
  body: z.object({
    scope: z.enum(['all', 'some']).catch('all'),
    organs: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((given) => [given].flat()),
  }),
  handle: async ({ visit, params, body: { scope, organs } }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.adopt')
    if (scope === 'some' && organs.length === 0) {
      const view = await readAdoption(visit, seen, null)
      return show(
        visit,
        seen,
        choosePage({ view, token: visit.formToken, scope, chosen: [], error: words.noneChosen }),
        422,
      )
    }
    const view = await readAdoption(visit, seen, scope === 'all' ? null : organs)
    if (view.reasons.length > 0)
      return show(visit, seen, choosePage({ view, token: visit.formToken, scope, chosen: organs }), 422)
    return show(visit, seen, confirmPage(view, { token: visit.formToken, scope, today: visit.today.toString() }))
  },
})

export const adopt = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/adopt',
  params,
  body: z.object({
    version: z.coerce.number().int(),
    touches: z.string().max(4_000).default(''),
    organs: z.string().max(200_000).default('all'),
    from: dayGiven,
  }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.adopt')
    const { countyId, id: catalogueId } = catalogue
    const given = {
      countyId,
      catalogueId,
      version: body.version,
      touches: body.touches.split(',').filter(Boolean),
      organIds: body.organs === 'all' ? null : body.organs.split(',').filter(Boolean),
    }
    if (body.from && !body.from.equals(visit.today)) {
      await visit.act(planCatalogue, { ...given, fromOn: body.from })
      return seeOther(to.draftCatalogue(countyId, catalogueId), words.planned(body.from.toString()))
    }
    const made = await visit.act(adoptCatalogue, given)
    return seeOther(to.draftCatalogue(countyId, catalogueId), words.done(made.items, made.slots, made.obligations))
  },
})
