import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { confirmDoubts } from '../../confirm-doubts.ts'
import { catalogueToChange, catalogueToSee } from '../access.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords, draftWords as words } from '../words.ts'
import { readDraftPage } from './draft-page.ts'
import { draftPage } from './pages.ts'

const params = z.object({ county: z.string(), id: z.string() })
const trail = [{ label: listWords.catalogues, href: to.catalogues() }]

export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id',
  params,
  query: z.object({ show: z.string().max(20).optional(), page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  handle: async ({ visit, params, query }) => {
    const seen = await catalogueToSee(visit, params)
    const draft = await readDraftPage(visit, seen, query)
    return page({
      title: seen.catalogue.title,
      menu: 'catalogues',
      trail,
      head: catalogueStyle(),
      main: draftPage(draft),
    })
  },
})

export const download = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/file',
  params,
  handle: async ({ visit, params }) => {
    const { catalogue } = await catalogueToSee(visit, params)
    return {
      kind: 'file',
      bytes: await visit.files.get(catalogue.fileSha256),
      mediaType: 'application/octet-stream',
      name: catalogue.fileName,
    }
  },
})

export const confirm = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/doubts',
  params,
  body: z.object({ version: z.coerce.number().int(), kind: z.string().max(2_000) }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId } = catalogue
    const { confirmed } = await visit.act(confirmDoubts, { countyId, catalogueId, ...body })
    return seeOther(to.draftCatalogue(countyId, catalogueId), words.confirmed(confirmed))
  },
})
