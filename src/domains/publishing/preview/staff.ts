import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { findEdition } from '#kernel/publication/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type PageOutcome, page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { type Surroundings, surroundingsOf } from '../editions/edition-store.ts'
import { seenEdition } from '../editions/staff.ts'
import { editionWords } from '../words.ts'
import { type Carrier, carriers, openStates } from './model.ts'
import { previewHead, previewPage } from './pages/preview.ts'
import { asReleased } from './present.ts'
import { mayLook } from './preview-store.ts'
import { endPreview, sharePreview } from './share-preview.ts'
import { words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const key = z.object({ county: z.uuid(), id: z.uuid() })
const carrier = z.enum(carriers)

function show(
  visit: StaffVisit,
  { edition, at }: { edition: Edition; at: Surroundings },
  given: { carrier: Carrier; hrefOf(carrier: Carrier): string; back: boolean },
): PageOutcome {
  const back = [
    { label: editionWords.title, href: to.editions() },
    { label: edition.title || editionWords.untitled, href: to.edition(edition.countyId, edition.id) },
  ]
  return page({
    title: words.title(words.carriers[given.carrier]),
    ...(given.back ? { menu: 'editions', trail: back } : {}),
    head: previewHead(),
    main: previewPage({
      carrier: given.carrier,
      shown: asReleased(edition, at, visit.now),
      address: visit.origin + to.publication(edition.address),
      calendar: visit.calendar,
      today: visit.today,
      hrefOf: given.hrefOf,
    }),
  })
}

const preview = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/preview/:carrier',
  params: key.extend({ carrier }),
  handle: async ({ visit, params }) => {
    const seen = await seenEdition(visit, params.county, params.id)
    if (!openStates.includes(seen.edition.state)) throw new NotFound(words.notOpen)
    const hrefOf = (each: Carrier) => to.previewEdition(params.county, params.id, each)
    return show(visit, seen, { carrier: params.carrier, hrefOf, back: true })
  },
})

/** By a link: for those whose post it names, also where they may see no drafts. */
const shared = staffRoute({
  method: 'GET',
  url: '/previews/:county/:id/:link/:carrier',
  params: key.extend({ link: z.uuid(), carrier }),
  handle: async ({ visit, params }) => {
    const { county: countyId, id: editionId, link } = params
    const asker = { personId: visit.actor.personId, now: visit.now, today: visit.today }
    const allowed = await mayLook(visit.db, { countyId, editionId }, link, asker)
    const edition = allowed ? await findEdition(visit.db, countyId, editionId) : null
    if (!edition || !openStates.includes(edition.state)) throw new NotFound(words.notFound)
    const at = await surroundingsOf(visit.db, edition)
    const hrefOf = (each: Carrier) => to.sharedPreview(countyId, editionId, link, each)
    return show(visit, { edition, at }, { carrier: params.carrier, hrefOf, back: false })
  },
})

const share = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/previews',
  params: key,
  body: z.object({
    posts: z.union([z.uuid().transform((one) => [one]), z.array(z.uuid()).max(50)]).default([]),
    days: z.coerce.number().catch(0),
  }),
  handle: async ({ visit, params, body }) => {
    await seenEdition(visit, params.county, params.id)
    const back = to.edition(params.county, params.id)
    try {
      await visit.act(sharePreview, { countyId: params.county, editionId: params.id, ...body })
      return seeOther(back, words.made)
    } catch (error) {
      if (error instanceof Refused) return seeOther(back, error.reasons.join(''))
      throw error
    }
  },
})

const end = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/previews/:link/end',
  params: key.extend({ link: z.uuid() }),
  handle: async ({ visit, params }) => {
    await seenEdition(visit, params.county, params.id)
    await visit.act(endPreview, { countyId: params.county, editionId: params.id, link: params.link })
    return seeOther(to.edition(params.county, params.id), words.ended)
  },
})

/** A text before it is public, as its readers will see it. */
export const previewRoutes = [preview, shared, share, end]
