import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { linkList } from './pages/list.ts'
import { brokenLinks } from './store.ts'
import { linkWords as words } from './words.ts'

const listed = 200

const list = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/links',
  handle: async ({ visit: { actor, db } }) => {
    if (!mayAnywhere(actor, 'publication.see-draft')) throw new Forbidden()
    const links = await brokenLinks(db, reachOf(actor, 'publication.see-draft'), listed + 1)
    return page({
      title: words.title,
      menu: 'editions',
      description: words.lead,
      main: linkList(links.slice(0, listed), links.length > listed),
    })
  },
})

/** Broken links of the own organs. */
export const linkRoutes = [list]
