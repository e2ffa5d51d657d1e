import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { vacanciesPage } from './pages/vacancies.ts'
import { listVacancies } from './store.ts'
import { words } from './words.ts'

const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/vacancies',
  handle: async ({ visit: { db, actor, today } }) =>
    page({
      title: words.title,
      menu: 'organisation',
      trail: [{ label: words.organs, href: to.organisation() }],
      main: vacanciesPage(await listVacancies(db, reachOf(actor, 'obligation.see'), today)),
    }),
})

/** Vacant posts, where something is due meanwhile. */
export const vacancyRoutes = [show]
