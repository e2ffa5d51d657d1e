import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { confirmDoubts } from '../../confirm-doubts.ts'
import { discardCatalogue } from '../../discard-catalogue.ts'
import { reopenDoubts } from '../../reopen-doubts.ts'
import { catalogueToChange, catalogueToSee, type SeenCatalogue } from '../access.ts'
import { catalogueStyle } from '../pages/style.ts'
import { shapeWords } from '../row/words.ts'
import { words as listWords, draftWords as words } from '../words.ts'
import { readDraftPage } from './draft-page.ts'
import { discardPage, draftPage } from './pages.ts'

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
  body: z.object({
    version: z.coerce.number().int(),
    kind: z.string().max(2_000),
    remember: z.string().optional(),
  }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId } = catalogue
    const { confirmed } = await visit.act(confirmDoubts, {
      countyId,
      seen: [{ catalogueId, version: body.version }],
      kind: body.kind,
      remember: body.remember !== undefined,
    })
    return seeOther(to.draftCatalogue(countyId, catalogueId), words.confirmed(confirmed))
  },
})

/** Opens again what a deed or a lesson decided; back to the row from which it was asked. */
export const reopen = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/reopen',
  params,
  body: z.object({
    deed: z.uuid().optional(),
    lesson: z.uuid().optional(),
    row: z.coerce.number().int().optional(),
  }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id } = catalogue
    const { reopened } = await visit.act(reopenDoubts, {
      countyId,
      catalogueIds: [id],
      decided: body.lesson ? { lesson: body.lesson } : { deed: body.deed ?? id },
    })
    const back = body.row ? to.catalogueRow(countyId, id, String(body.row)) : to.draftCatalogue(countyId, id)
    return seeOther(back, shapeWords.reopened(reopened))
  },
})

/** Asks once more before a draft is thrown away, and why. */
export const discardForm = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/discard',
  params,
  handle: async ({ visit, params }) =>
    askToDiscard(visit, await catalogueToChange(visit, params, 'catalogue.import'), []),
})

export const discard = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/discard',
  params,
  body: z.object({ why: z.string().max(200).default('') }),
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.import')
    const { countyId, id: catalogueId, title } = seen.catalogue
    try {
      await visit.act(discardCatalogue, { countyId, catalogueId, why: body.why })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return askToDiscard(visit, seen, error.reasons, body.why)
    }
    return seeOther(to.catalogues(), words.discarded(title))
  },
})

function askToDiscard(visit: StaffVisit, { catalogue }: SeenCatalogue, refused: readonly string[], why = '') {
  const { countyId, id, title } = catalogue
  return page({
    title: words.discard,
    menu: 'catalogues',
    trail: [...trail, { label: title, href: to.draftCatalogue(countyId, id) }],
    status: refused.length > 0 ? 422 : 200,
    main: discardPage({ catalogue, refused, why, token: visit.formToken }),
  })
}
