import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, oneOf, pageNumber, searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { findFields } from '../../../coverage/store.ts'
import { findIssues } from '../../../inventories/issues/issue-store.ts'
import { placeOf, sourceToSee } from '../access.ts'
import { frameWords } from '../words.ts'
import { rowsOnPage, sourcePage } from './pages.ts'
import { countRows, listRows, shows } from './store.ts'

export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/sources/:county/:id',
  params: z.object({ county: z.string(), id: z.string() }),
  query: z.object({ county: codeText, show: oneOf(shows), q: searchText, page: pageNumber }),
  handle: async ({ visit, params, query }) => {
    const { db } = visit
    const place = await placeOf(visit, query.county)
    const seen = await sourceToSee(visit, place, params)
    const { source } = seen
    const of = { county: place.county, source, fields: null, q: query.q }
    const wanted = query.show ?? 'all'
    const [fields, guide, issues, counts] = await Promise.all([
      findFields(db),
      source.guideId === null ? null : findOrgan(db, source.guideId),
      findIssues(db, source.countyId, source.id),
      countRows(db, of),
    ])
    const at = Math.min(query.page, Math.max(1, Math.ceil(counts[wanted] / rowsOnPage)))
    return page({
      title: source.title,
      menu: 'inventories',
      trail: [{ label: frameWords.title, href: to.inventories({ county: place.county.code }) }],
      main: sourcePage({
        ...seen,
        place,
        fieldName: fields.find(({ code }) => code === source.fieldCode)?.name ?? null,
        guide,
        issues,
        show: wanted,
        q: query.q,
        page: at,
        counts,
        rows: await listRows(db, of, wanted, { page: at, size: rowsOnPage }),
      }),
    })
  },
})
