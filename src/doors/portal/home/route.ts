import { countDuties, countPressing } from '#kernel/indicator/public-store.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { findSite, siteNameOf } from '../site-store.ts'
import { homePage } from './page.ts'
import { dueSoon, fieldsWithCounts, latestPublications, placesWithOrgans, readExtent } from './store.ts'
import { words } from './words.ts'

/** `/`, the first page. */
export const home = routeFor<PublicVisit>()({
  method: 'GET',
  url: '/',
  handle: async ({ visit: { db, today } }) => {
    const span = { from: today.with({ month: 1, day: 1 }), to: today }
    const [site, extent, figures, pressing, latest, soon, fields, places] = await Promise.all([
      findSite(db),
      readExtent(db),
      countDuties(db, null, span, today),
      countPressing(db, today),
      latestPublications(db, 10),
      dueSoon(db, today, 8),
      fieldsWithCounts(db),
      placesWithOrgans(db),
    ])
    return page({
      title: words.title,
      menu: 'home',
      main: homePage({
        siteName: siteNameOf(site),
        year: today.year,
        extent,
        figures,
        pressing,
        latest,
        soon,
        fields,
        places,
      }),
    })
  },
})
