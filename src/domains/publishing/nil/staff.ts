import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { dayAndId, oneOf, wholeNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { drawNilSample } from './draw-nil-sample.ts'
import { countySamples, listNils, listWaivers, type NilPlace, nilViews } from './list-store.ts'
import { quarterAt, quarterOf, reasonsNotToDraw } from './model.ts'
import { nilListPage } from './pages/list.ts'
import { waiversPage } from './pages/waivers.ts'
import { nilWords, waiverWords } from './words.ts'

const staffRoute = routeFor<StaffVisit>()

const linesOnPage = 50
const quartersBack = 8
const yearsBack = 3

const list = staffRoute({
  method: 'GET',
  url: '/nil',
  query: z.object({
    quarter: z.string().max(6).optional(),
    view: oneOf(nilViews),
    after: z.uuid().optional().catch(undefined),
    before: z.uuid().optional().catch(undefined),
  }),
  handle: async ({ visit: { actor, db, today, formToken }, query }) => {
    const quarter = quarterOf(query.quarter ?? '') ?? quarterAt(today)
    const view = query.view ?? 'signed'
    const place: NilPlace | undefined = query.after
      ? { direction: 'after', id: query.after }
      : query.before !== undefined
        ? { direction: 'before', id: query.before }
        : undefined
    const [{ lines, more }, samples] = await Promise.all([
      listNils(db, reachOf(actor, 'obligation.see'), { view, quarter }, { place, limit: linesOnPage }),
      countySamples(db, reachOf(actor, 'nil.judge'), quarter),
    ])
    return page({
      title: nilWords.title,
      menu: 'nil',
      main: nilListPage({
        view,
        quarter: quarter.key,
        quarters: Array.from(
          { length: quartersBack },
          (_, back) => quarterAt(today.subtract({ months: 3 * back })).key,
        ),
        lines,
        earlier: place?.direction === 'after' || (place?.direction === 'before' && more),
        later: place?.direction === 'before' || more,
        samples: samples.map((one) => ({ ...one, reasons: [...reasonsNotToDraw(quarter, one, today)] })),
        token: formToken,
      }),
    })
  },
})

const draw = staffRoute({
  method: 'POST',
  url: '/nil/:county/samples/:quarter',
  params: z.object({ county: z.uuid(), quarter: z.string().max(6) }),
  handle: async ({ visit, params: { county, quarter } }) => {
    if (!quarterOf(quarter)) throw new NotFound()
    const { drawn, of } = await visit.act(drawNilSample, { countyId: county, quarter })
    return seeOther(to.nilReturns({ quarter, view: 'sample' }), nilWords.drew(drawn, of))
  },
})

const placeText = dayAndId.optional().catch(undefined)

const waivers = staffRoute({
  method: 'GET',
  url: '/waivers',
  query: z.object({ year: wholeNumber(2004, 2200), after: placeText, before: placeText }),
  handle: async ({ visit: { actor, db, today }, query: { year, after, before } }) => {
    const from = after ?? before
    const direction = after ? ('after' as const) : ('before' as const)
    const place = from && { direction, dueOn: from.day, id: from.id }
    const reach = reachOf(actor, 'obligation.see')
    const { lines, more } = await listWaivers(db, reach, { year }, { ...(place ? { place } : {}), limit: linesOnPage })
    return page({
      title: waiverWords.title,
      menu: 'nil',
      main: waiversPage({
        year,
        years: Array.from({ length: yearsBack + 2 }, (_, back) => today.year + 1 - back),
        lines,
        earlier: place?.direction === 'after' || (place?.direction === 'before' && more),
        later: place?.direction === 'before' || more,
      }),
    })
  },
})

/** Duties that ended without an edition: nil returns with their samples, and waivers. */
export const endRoutes = [list, draw, waivers]
