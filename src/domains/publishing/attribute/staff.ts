import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { oneOf } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { editionKey, seenEdition, showEdition } from '../editions/staff.ts'
import { dayOf } from '../editions/typed.ts'
import { giveAttribute } from './give-attribute.ts'
import { withheldPage, withheldViews } from './pages/withheld.ts'
import { reassessWithheld } from './reassess-withheld.ts'
import { readSource, sourceForm } from './typed.ts'
import { listWithheld } from './withheld-list-store.ts'
import { sourceWords, withheldWords as words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const linesOnPage = 200
/** What is to be assessed within a month is shown as due. */
const dueAhead = { months: 1 }

const give = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/attribute',
  params: editionKey,
  body: sourceForm,
  handle: async ({ visit, params: { county, id }, body }) => {
    const seen = await seenEdition(visit, county, id)
    const { contentType, choice, plan, problems } = readSource(body, seen.edition)
    const again = (at: typeof seen, reasons: readonly string[]) =>
      showEdition(visit, at, { sourceTyped: { typed: body, reasons }, status: 422 })
    if (!choice || problems.length > 0) return again(seen, problems)
    try {
      await visit.act(giveAttribute, { countyId: county, editionId: id, contentType, choice, plan })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return again(await seenEdition(visit, county, id), error.reasons)
    }
    return seeOther(`${to.edition(county, id)}#attribute`, sourceWords.saved)
  },
})

const assess = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/assess',
  params: editionKey,
  body: z.object({
    verdict: z.enum(['stays', 'opens']).catch('stays'),
    reason: z.string().max(5_000).default(''),
    nextOn: z.string().max(40).default(''),
  }),
  handle: async ({ visit, params: { county, id }, body }) => {
    await seenEdition(visit, county, id)
    const nextOn = dayOf(body.nextOn)
    try {
      if (body.verdict === 'stays' && body.nextOn !== '' && !nextOn) throw new Refused([words.badDay])
      await visit.act(reassessWithheld, { countyId: county, editionId: id, ...body, nextOn })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const now = await seenEdition(visit, county, id)
      return showEdition(visit, now, { assessTyped: { ...body, reasons: error.reasons }, status: 422 })
    }
    return seeOther(
      to.edition(county, id),
      body.verdict === 'stays' ? words.saidStays(nextOn?.toString() ?? '') : words.saidOpens,
    )
  },
})

const list = staffRoute({
  method: 'GET',
  url: '/withheld',
  query: z.object({ view: oneOf(withheldViews) }),
  handle: async ({ visit: { db, actor, today }, query: { view = 'due' } }) => {
    const until = view === 'due' ? today.add(dueAhead) : null
    const { lines, more } = await listWithheld(db, reachOf(actor, 'publication.see-draft'), {
      until,
      limit: linesOnPage,
    })
    return page({ title: words.title, menu: 'editions', main: withheldPage({ view, lines, more, today }) })
  },
})

/** 源头认定 and what follows from it. */
export const attributeRoutes = [give, assess, list]
