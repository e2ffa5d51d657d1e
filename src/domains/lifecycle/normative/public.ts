import { z } from 'zod'
import { findPublicOrgan, publicRegions } from '#kernel/organisation/public-store.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { likePatterns } from '#platform/db/like-patterns.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, oneOf, pageNumber, searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { normativePage } from './pages/list.ts'
import { listNormatives, normativeViews } from './store.ts'
import { words } from './words.ts'

const list = routeFor<PublicVisit>()({
  method: 'GET',
  url: '/normative',
  query: z.object({ state: oneOf(normativeViews), organ: codeText, q: searchText, page: pageNumber }),
  handle: async ({ visit: { db, today }, query: { page: wanted, ...query } }) => {
    const organ = query.organ === undefined ? null : await findPublicOrgan(db, query.organ)
    if (query.organ !== undefined && !organ) throw new NotFound()
    const filter = {
      state: query.state,
      organId: organ?.id,
      q: query.q === undefined ? undefined : likePatterns(query.q),
    }
    const [found, regions] = await Promise.all([listNormatives(db, filter, wanted, today), publicRegions(db)])
    const organs = organ && !regions.some((region) => region.id === organ.id) ? [...regions, organ] : regions
    return page({
      title: words.title,
      menu: 'info',
      description: words.lead,
      meta: { ColumnName: words.title, ColumnType: words.title },
      main: normativePage({ query, list: found, organs }),
    })
  },
})

/** 规范性文件库. */
export const normativeRoutes = [list]
