import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { number } from '#platform/html/words.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { codeText, isId } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { certainLinks, digestOf } from '../../../inventories/links/certain-links.ts'
import { confirmLinks } from '../../../inventories/links/confirm-links.ts'
import { decideLink } from '../../../inventories/links/decide-link.ts'
import { findLinkDeeds } from '../../../inventories/links/link-store.ts'
import { undoLinks } from '../../../inventories/links/undo-links.ts'
import { type RowRef, statuteRef } from '../../../inventories/model.ts'
import { type Place, placeOf, sourceToSee } from '../access.ts'
import { ownPage } from '../own-page.ts'
import { rowWords } from '../row/words.ts'
import { listSources } from '../sources/store.ts'
import { frameWords } from '../words.ts'
import { linksPage, previewPage } from './pages.ts'
import { linkWords as words } from './words.ts'

/** Deeds that may still be wanted back. */
const recentDeeds = 8

/** What may be confirmed of each source, or, for one of them, the dry run. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/links',
  query: z.object({ county: codeText, source: codeText }),
  handle: async ({ visit, query }) => {
    const place = await placeOf(visit, query.county)
    return query.source === undefined ? overview(visit, place) : preview(visit, place, query.source)
  },
})

async function overview({ db, formToken }: StaffVisit, place: Place) {
  const lines = (await listSources(db, place.county, place.fields)).filter(({ issuedOn }) => issuedOn !== null)
  const certain = await certainLinks(db, place.county.id, lines)
  const open = lines.map((line) => ({ line, certain: certain.get(line.id)!.length }))
  return page({
    title: frameWords.part.links,
    menu: 'inventories',
    trail: [{ label: frameWords.title, href: to.inventories({ county: place.county.code }) }],
    main: linksPage({
      place,
      lines: open,
      deeds: await findLinkDeeds(db, place.county.id, recentDeeds),
      mayLink: place.may('inventory.link'),
      token: formToken,
    }),
  })
}

async function preview(visit: StaffVisit, place: Place, sourceId: string) {
  const line = (await listSources(visit.db, place.county, place.fields)).find(({ id }) => id === sourceId)
  if (!line) throw new NotFound('没有找到这个来源。')
  const { source } = await sourceToSee(visit, place, { county: line.countyId, id: line.id })
  const pairs = (await certainLinks(visit.db, place.county.id, [source])).get(source.id)!
  return page({
    title: words.previewTitle(source.title),
    menu: 'inventories',
    trail: [
      { label: frameWords.title, href: to.inventories({ county: place.county.code }) },
      { label: frameWords.part.links, href: to.inventoryLinks({ county: place.county.code }) },
    ],
    main: previewPage({
      place,
      source,
      pairs,
      digest: digestOf(pairs),
      mayLink: place.may('inventory.link'),
      token: visit.formToken,
    }),
  })
}

const id = z.string().max(60)

export const confirm = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/links/confirm',
  body: z.object({ county: codeText, sourceCounty: id, source: id, seen: z.string().max(40) }),
  handle: async ({ visit, body }) => {
    const place = await placeOf(visit, body.county)
    const { source } = await sourceToSee(visit, place, { county: body.sourceCounty, id: body.source })
    const { confirmed } = await visit.act(confirmLinks, {
      countyId: place.county.id,
      sourceCountyId: source.countyId,
      sourceId: source.id,
      seen: body.seen,
    })
    return seeOther(to.inventoryLinks({ county: place.county.code }), words.confirmed(number(confirmed)))
  },
})

export const undo = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/links/undo',
  body: z.object({ county: codeText, deed: z.uuid() }),
  handle: async ({ visit, body }) => {
    const { county } = await placeOf(visit, body.county)
    const { undone } = await visit.act(undoLinks, { countyId: county.id, deed: body.deed })
    return seeOther(to.inventoryLinks({ county: county.code }), words.undone(number(undone)))
  },
})

/** Says of one item and one row; back to the page it was said on. */
export const decide = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/links/decide',
  body: z.object({
    county: id,
    item: id,
    sourceCounty: id.optional(),
    source: id.optional(),
    row: id.optional(),
    statute: id.optional(),
    state: z.enum(['confirmed', 'refused', 'none']),
    seen: z.enum(['confirmed', 'refused', 'none']),
    back: z.string().max(300),
  }),
  handle: async ({ visit, body }) => {
    const { county: countyId, item: itemId, state, seen } = body
    if (!isId(countyId) || !isId(itemId)) throw new NotFound(rowWords.notFound)
    await visit.act(decideLink, {
      countyId,
      itemId,
      ref: refOf(body),
      state: state === 'none' ? null : state,
      seen: seen === 'none' ? null : seen,
    })
    return seeOther(ownPage(body.back), words.done[state])
  },
})

function refOf(body: Partial<Record<'sourceCounty' | 'source' | 'row' | 'statute', string | undefined>>): RowRef {
  const { sourceCounty, source, row, statute } = body
  if (statute !== undefined) return statuteRef(statute)
  if (![sourceCounty, source, row].every((each) => each !== undefined && isId(each)))
    throw new NotFound(rowWords.notFound)
  return { sourceCountyId: sourceCounty!, sourceId: source!, rowId: row!, statutoryId: null }
}
