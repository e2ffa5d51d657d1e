import { z } from 'zod'
import { findPublicOrgan, publicRegions } from '#kernel/organisation/public-store.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { publicPage } from './pages/public.ts'
import { publicTable } from './public-store.ts'
import { words } from './words.ts'

const show = routeFor<PublicVisit>()({
  method: 'GET',
  url: '/procedure',
  query: z.object({ organ: codeText }),
  handle: async ({ visit: { db, today }, query: { organ: code } }) => {
    const regions = await publicRegions(db)
    const organ =
      code === undefined
        ? (regions.find(({ level }) => level === 'county') ?? regions[0] ?? null)
        : await findPublicOrgan(db, code)
    if (code !== undefined && !organ) throw new NotFound()
    const organs = organ && !regions.some(({ id }) => id === organ.id) ? [...regions, organ] : regions
    return page({
      title: words.publicTitle,
      description: words.publicLead,
      main: publicPage({ organ, organs, table: organ && (await publicTable(db, organ, today)) }),
    })
  },
})

/** 公开工作规程 as the public reads it. */
export const publicRoutes = [show]
