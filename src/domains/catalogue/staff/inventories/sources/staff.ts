import { z } from 'zod'
import { mayAnywhere } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { countyStatutes } from '../../../inventories/statutes.ts'
import { placeOf } from '../access.ts'
import { frameWords } from '../words.ts'
import { sourcesPage } from './pages.ts'
import { linkedStatutes, listSources } from './store.ts'

export const list = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories',
  query: z.object({ county: codeText }),
  handle: async ({ visit, query }) => {
    const place = await placeOf(visit, query.county)
    const [lines, linked] = await Promise.all([
      listSources(visit.db, place.county, place.fields),
      linkedStatutes(visit.db, place.county.id),
    ])
    return page({
      title: frameWords.title,
      menu: 'inventories',
      main: sourcesPage({
        place,
        lines,
        statutes: {
          items: countyStatutes.length,
          linked: countyStatutes.filter(({ id }) => linked.has(id)).length,
        },
        mayLoad: mayAnywhere(visit.actor, 'inventory.load'),
      }),
    })
  },
})
