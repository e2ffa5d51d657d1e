import type { StaffVisit } from '#kernel/visit.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { html } from '#platform/html/html.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { words as frameWords } from '../words.ts'
import { administrationDesk } from './administration.ts'
import { cataloguesDesk } from './catalogues.ts'
import { clerkDesk } from './clerk.ts'
import { editionsDesk } from './editions.ts'
import { flowDesk } from './flow.ts'
import { inventoriesDesk } from './inventories.ts'
import { releasesDesk } from './releases.ts'
import { cityDesk, countyDesk, fieldDesk } from './supervision.ts'
import { validityDesk } from './validity.ts'
import { deskWords as words } from './words.ts'

/** The first page: one part for each thing a person is here for. */
const desk = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/',
  handle: async ({ visit }) => {
    const parts = await Promise.all([
      releasesDesk(visit),
      clerkDesk(visit),
      editionsDesk(visit),
      flowDesk(visit),
      validityDesk(visit),
      countyDesk(visit),
      cataloguesDesk(visit),
      inventoriesDesk(visit),
      cityDesk(visit),
      fieldDesk(visit),
      administrationDesk(visit),
    ])
    const main = parts.filter((part) => part !== null)
    return page({
      title: frameWords.desk,
      menu: 'desk',
      description: words.greeting(visit.actor.name, dayWords(visit.today)),
      main:
        main.length > 0
          ? html`${main}`
          : emptyState({ title: words.nothing, children: html`<p>${words.nothingNext}</p>` }),
    })
  },
})

export const deskRoutes = [desk]
