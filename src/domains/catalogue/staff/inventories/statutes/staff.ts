import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { html } from '#platform/html/html.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { findStatuteItems } from '../../../inventories/links/items-store.ts'
import { findLinksOfStatutes } from '../../../inventories/links/link-store.ts'
import { proposeStatutes } from '../../../inventories/links/statute-proposals.ts'
import { statuteRef } from '../../../inventories/model.ts'
import { countyStatutes, statuteById } from '../../../inventories/statutes.ts'
import {
  markNames,
  nameOfItem,
  ownersInWords,
  sayEvidence,
  sourceNames,
  waysInWords,
} from '../../../supplement/words.ts'
import { placeOf } from '../access.ts'
import { linesOf } from '../row/lines.ts'
import { rowPage } from '../row/pages.ts'
import { rowWords } from '../row/words.ts'
import { linkedStatutes } from '../sources/store.ts'
import { frameWords } from '../words.ts'
import { statutesPage } from './pages.ts'
import { statutesWords as words } from './words.ts'

export const list = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/statutes',
  query: z.object({ county: codeText }),
  handle: async ({ visit, query }) => {
    const place = await placeOf(visit, query.county)
    return page({
      title: words.title,
      menu: 'inventories',
      trail: [{ label: frameWords.title, href: to.inventories({ county: place.county.code }) }],
      main: statutesPage({ place, statutes: countyStatutes, linked: await linkedStatutes(visit.db, place.county.id) }),
    })
  },
})

/** A statutory item beside the items of a county: what its article, its name or its elements point at. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/statutes/:id',
  params: z.object({ id: z.string() }),
  query: z.object({ county: codeText, q: searchText }),
  handle: async ({ visit, params, query }) => {
    const place = await placeOf(visit, query.county)
    const statute = statuteById(params.id)
    if (!statute) throw new NotFound(rowWords.notFound)
    const [items, links] = await Promise.all([
      findStatuteItems(visit.db, place.county.id),
      findLinksOfStatutes(visit.db, place.county.id, statute.id),
    ])
    const county = place.county.code
    const lines = linesOf(place.county.id, {
      items: items.map(({ id, name, level1 }) => ({ itemId: id, name, level1 })),
      links,
      proposed: proposeStatutes(items, statute).map(({ item, meeting }) => ({
        itemId: item.id,
        why: meeting.evidence.map(sayEvidence).join('；'),
      })),
      q: query.q,
    })
    return page({
      title: nameOfItem(statute),
      menu: 'inventories',
      trail: [
        { label: frameWords.title, href: to.inventories({ county }) },
        { label: words.title, href: to.inventoryStatutes({ county }) },
      ],
      main: rowPage({
        factsTitle: words.name,
        facts: [
          [words.source, sourceNames[statute.source]],
          [words.article, statute.basisText],
          [words.elements, statute.elements.map(({ name }) => name).join('、')],
          [words.deadline, statute.deadline],
          [words.owners, ownersInWords(statute)],
          [words.mark, markNames[statute.mark]],
        ],
        ended: null,
        ref: statuteRef(statute.id),
        ...lines,
        q: query.q,
        here: to.inventoryStatute(statute.id),
        county,
        mayLink: place.may('inventory.link'),
        token: visit.formToken,
        attributeTitle: rowWords.attribute,
        attribute: html`<p>${rowWords.attributeByLaw(waysInWords[statute.way])}</p>`,
      }),
    })
  },
})
