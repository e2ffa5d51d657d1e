import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { mayAnywhere } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import type { Html } from '#platform/html/html.ts'
import { page } from '#platform/http/outcome.ts'
import { searchText } from '#platform/http/query-values.ts'
import { type Route, routeFor } from '#platform/http/route.ts'
import { organRoutes } from './organ-staff.ts'
import { gridPage } from './pages/grid.ts'
import { treePage } from './pages/tree.ts'
import { postRoutes } from './post-staff.ts'
import { presentPost, treeOf } from './present.ts'
import { seenBy } from './reach.ts'
import { countPosts, listPosts, organNodes, pageLength } from './store.ts'
import { organisationStyle } from './style.ts'
import { words } from './words.ts'

const show = (title: string, main: Html, trail: { label: string; href: string }[] = []) =>
  page({ title, menu: 'organisation', main, trail, head: organisationStyle() })

const tree = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/organisation',
  query: z.object({
    q: searchText,
    vacant: z.string().optional(),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  handle: async ({ visit, query }) => {
    const filter = {
      reach: seenBy(visit.actor),
      on: visit.today,
      q: query.q,
      vacant: query.vacant === 'yes',
    }
    const total = await countPosts(visit.db, filter)
    const [nodes, posts] = await Promise.all([
      organNodes(visit.db, filter.reach, visit.today),
      listPosts(visit.db, filter, query.page),
    ])
    return show(
      words.title,
      treePage({
        tree: treeOf(nodes),
        posts: posts.map(presentPost),
        q: filter.q,
        vacant: filter.vacant,
        page: query.page,
        pages: Math.max(1, Math.ceil(total / pageLength)),
        total,
        withLogins: mayAnywhere(visit.actor, 'person.manage'),
      }),
    )
  },
})

const grid = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/roles',
  handle: () => show(words.grid, gridPage(), [{ label: words.title, href: to.organisation() }]),
})

/** Organs, posts, roles and guidance: to look at for those in reach, to change for the administrators. */
export const organisationRoutes: readonly Route<StaffVisit>[] = [tree, grid, ...organRoutes, ...postRoutes]
