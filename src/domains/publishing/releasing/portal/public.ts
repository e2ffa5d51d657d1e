import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { findEditions } from '../../portal/store.ts'
import { words as listWords } from '../../portal/words.ts'
import { recordPage } from './pages/record.ts'
import { upcomingPage } from './pages/upcoming.ts'
import { decisionsOf, listAnnounced, listChanges } from './store.ts'
import { words } from './words.ts'

const publicRoute = routeFor<PublicVisit>()
const trail = [{ label: listWords.list, href: to.publications() }]

/** What came out and what was changed stays on the page for so long. */
const daysShown = 30

const address = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-z]{4,16}$/)

const upcoming = publicRoute({
  method: 'GET',
  url: '/upcoming',
  // Whether an hour has passed changes without anything happening.
  fresh: true,
  handle: async ({ visit: { db, now } }) => {
    const since = now.subtract({ hours: 24 * daysShown })
    const [announced, changes] = await Promise.all([listAnnounced(db, since), listChanges(db, since)])
    return page({
      title: words.upcoming,
      menu: 'info',
      trail,
      description: words.upcomingLead,
      main: upcomingPage(announced, changes, now),
    })
  },
})

const record = publicRoute({
  method: 'GET',
  url: '/info/:address/record',
  params: z.object({ address }),
  handle: async ({ visit: { db }, params }) => {
    const [editions, decisions] = await Promise.all([findEditions(db, params.address), decisionsOf(db, params.address)])
    if (editions.length === 0) throw new NotFound()
    return page({
      title: words.record,
      menu: 'info',
      trail: [...trail, { label: editions[0]!.title || words.titleHidden, href: to.publication(params.address) }],
      meta: { robots: 'noindex' },
      main: recordPage(params.address, editions, decisions),
    })
  },
})

/** What is to come, and what became of what came. */
export const releasingPublicRoutes = [upcoming, record]
