import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Refused } from '#platform/errors/errors.ts'
import { html } from '#platform/html/html.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { oneOf, pageNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { decideMatch } from '../../versions/decide-match.ts'
import { changeKinds } from '../../versions/difference.ts'
import { versionsStyle } from '../../versions/pages/field-table.ts'
import { catalogueToChange, catalogueToSee, isId } from '../access.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords } from '../words.ts'
import { changesPage } from './pages.ts'
import { readChanges } from './read-changes.ts'
import { changesWords as words } from './words.ts'

const params = z.object({ county: z.string(), id: z.string() })

/** A draft beside what is in force, change by change. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/changes',
  params,
  query: z.object({ kind: oneOf(changeKinds), page: pageNumber }),
  handle: async ({ visit, params, query }) => {
    const seen = await catalogueToSee(visit, params)
    const { countyId, id, title, state } = seen.catalogue
    if (state !== 'draft') throw new Refused([words.settled])
    const view = await readChanges(visit, seen, query)
    return page({
      title: words.title,
      menu: 'catalogues',
      trail: [
        { label: listWords.catalogues, href: to.catalogues() },
        { label: title, href: to.draftCatalogue(countyId, id) },
      ],
      head: html`${catalogueStyle()}${versionsStyle()}`,
      main: changesPage({ ...view, token: visit.formToken, mayDecide: seen.may('catalogue.correct') }),
    })
  },
})

/** Says of one row which item it goes on as; back to the same change. */
export const decide = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/changes',
  params,
  body: z.object({
    version: z.coerce.number().int(),
    row: z.coerce.number().int(),
    item: z.string().max(40).default(''),
    kind: oneOf(changeKinds),
    page: pageNumber,
  }),
  handle: async ({ visit, params, body }) => {
    const { catalogue } = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId } = catalogue
    const itemId = body.item === 'undo' ? undefined : body.item === 'new' ? null : body.item
    if (typeof itemId === 'string' && !isId(itemId)) throw new Refused([words.noChoice])
    await visit.act(decideMatch, { countyId, catalogueId, version: body.version, rowNumber: body.row, itemId })
    const back = to.catalogueChanges(countyId, catalogueId, {
      ...(body.kind && { kind: body.kind }),
      page: String(body.page),
    })
    return seeOther(back, itemId === undefined ? words.undone(String(body.row)) : words.saved(String(body.row)))
  },
})
