import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { organsBelow } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import type { Html } from '#platform/html/html.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { askCitywide } from '../../citywide/ask-citywide.ts'
import { findFields } from '../../coverage/store.ts'
import { findCatalogues } from '../../store.ts'
import { hasEnded } from '../../together/model.ts'
import { findAdoption } from '../../together/store.ts'
import { isId } from '../access.ts'
import { dayGiven } from '../pages/day-given.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords } from '../words.ts'
import { choosePage } from './pages/choose.ts'
import { confirmPage } from './pages/confirm.ts'
import { progressPage } from './pages/progress.ts'
import { type CitywideOffer, cityToAdopt, readCounties, readOffer } from './read-citywide.ts'
import { citywideWords as words } from './words.ts'

const params = z.object({ city: z.string() })
const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat())

const show = (main: Html, { status = 200, scripts = [] as string[] } = {}) =>
  page({
    title: words.title,
    menu: 'catalogues',
    trail: [{ label: listWords.catalogues, href: to.catalogues() }],
    head: catalogueStyle(),
    scripts,
    status,
    main,
  })

const chooseAgain = (offer: CitywideOffer, token: string, errors: readonly string[], chosen = everything(offer)) =>
  show(choosePage({ offer, ...chosen, errors, token }), { status: errors.length > 0 ? 422 : 200 })

const everything = ({ ready, counties }: CitywideOffer) => ({
  drafts: ready.map(({ catalogue }) => catalogue.id),
  counties: counties.map(({ id }) => id),
})

export const choose = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/citywide/:city',
  params,
  handle: async ({ visit, params }) =>
    chooseAgain(await readOffer(visit, await cityToAdopt(visit, params.city)), visit.formToken, []),
})

export const preview = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/citywide/:city/confirm',
  params,
  body: z.object({ drafts: list, counties: list }),
  handle: async ({ visit, params, body }) => {
    const offer = await readOffer(visit, await cityToAdopt(visit, params.city))
    const { counties, reasons } = await readCounties(visit, offer, body)
    const errors = body.drafts.length > 0 && counties.length === 0 ? [words.noCounty] : reasons
    if (errors.length > 0) return chooseAgain(offer, visit.formToken, errors, body)
    return show(confirmPage({ offer, counties, reasons, today: visit.today.toString(), token: visit.formToken }))
  },
})

const id = z.uuid()
/** As the page before wrote it, and nothing else: what was typed by hand is refused as a whole. */
const seen = z.object({
  drafts: z.array(z.object({ catalogueId: id, version: z.number().int() })).max(100),
  counties: z.array(z.object({ organId: id, touches: z.record(id, z.array(id)) })).max(200),
})

/** Asks for it; a job carries it out, and the next page shows how far it is. */
export const adopt = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/citywide/:city',
  params,
  body: z.object({ seen: z.string().max(500_000).transform(jsonOf).pipe(seen), from: dayGiven }),
  handle: async ({ visit, params, body }) => {
    const city = await cityToAdopt(visit, params.city)
    try {
      const { adoptionId } = await visit.act(askCitywide, {
        countyId: city.countyId,
        ...body.seen,
        ...(body.from && { fromOn: body.from }),
      })
      return seeOther(to.citywideAdoption(city.id, adoptionId))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return chooseAgain(await readOffer(visit, city), visit.formToken, error.reasons)
    }
  },
})

export const progress = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/citywide/:city/adoptions/:adoption',
  params: params.extend({ adoption: z.string() }),
  handle: async ({ visit, params }) => {
    const city = await cityToAdopt(visit, params.city)
    const adoption = isId(params.adoption)
      ? await findAdoption(visit.db, { countyId: city.countyId, adoptionId: params.adoption })
      : null
    if (!adoption?.counties) throw new NotFound('没有找到这次采用。')
    const ids = adoption.drafts.map(({ catalogueId }) => catalogueId)
    const [drafts, fields, below] = await Promise.all([
      findCatalogues(visit.db, city.countyId, ids),
      findFields(visit.db),
      organsBelow(visit.db, city.id),
    ])
    const names = new Map(below.map((organ) => [organ.id, organ.shortName]))
    const counties = adoption.counties.map(({ organId }) => names.get(organId) ?? '')
    const main = progressPage({ token: visit.formToken, adoption, city, drafts, counties, fields })
    return show(main, { scripts: hasEnded(adoption) || adoption.fromOn !== null ? [] : ['import-progress.js'] })
  },
})

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
