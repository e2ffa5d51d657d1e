import { z } from 'zod'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { stateWords, words } from '../words.ts'
import { listPage } from './pages.ts'
import { presentLine } from './present.ts'
import { countCatalogues, listCatalogues, organsThatIssue, pageLength } from './store.ts'

export const list = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues',
  query: z.object({ state: z.string().max(20).optional(), page: z.coerce.number().int().min(1).max(1_000).catch(1) }),
  handle: async ({ visit, query }) => {
    const reach = reachOf(visit.actor, 'catalogue.see')
    const state = query.state && query.state in stateWords ? query.state : null
    const counts = await countCatalogues(visit.db, reach)
    const total = state === null ? [...counts.values()].reduce((sum, n) => sum + n, 0) : (counts.get(state) ?? 0)
    const lines = await listCatalogues(visit.db, reach, state, query.page)
    const issuing = await organsThatIssue(visit.db, reachOf(visit.actor, 'catalogue.adopt'))
    return page({
      title: words.catalogues,
      menu: 'catalogues',
      main: listPage({
        lines: lines.map(presentLine),
        counts,
        state,
        page: query.page,
        pages: Math.max(1, Math.ceil(total / pageLength)),
        city: issuing.find(({ level }) => level === 'city')?.id ?? null,
        mayImport: mayAnywhere(visit.actor, 'catalogue.import'),
      }),
    })
  },
})
