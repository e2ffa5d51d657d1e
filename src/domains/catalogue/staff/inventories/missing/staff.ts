import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { section } from '#platform/html/components/card.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, pageNumber, searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { placeOf } from '../access.ts'
import { frame } from '../pages/frame.ts'
import { rowTable } from '../pages/row-table.ts'
import { rowsOnPage } from '../source/pages.ts'
import { countRows, listRows } from '../source/store.ts'
import { sourceWords } from '../source/words.ts'
import { frameWords } from '../words.ts'
import { missingWords as words } from './words.ts'

/** 尚未编入目录: rows of sources on which no item of the county stands. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/missing',
  query: z.object({ county: codeText, q: searchText, page: pageNumber }),
  handle: async ({ visit: { db, ...visit }, query }) => {
    const place = await placeOf({ db, ...visit }, query.county)
    const county = place.county.code
    const of = { county: place.county, source: null, fields: place.fields, q: query.q }
    const { all, missing } = await countRows(db, of)
    const pages = Math.max(1, Math.ceil(missing / rowsOnPage))
    const at = Math.min(query.page, pages)
    const rows = await listRows(db, of, 'missing', { page: at, size: rowsOnPage })
    const filter = query.q === undefined ? {} : { q: query.q }
    return page({
      title: frameWords.part.missing,
      menu: 'inventories',
      trail: [{ label: frameWords.title, href: to.inventories({ county }) }],
      main: frame(
        'missing',
        place,
        section({
          title: words.title(number(missing), number(all)),
          children: [
            html`<p>${words.lead}</p>`,
            filterBar({
              action: to.inventoryMissing(),
              hidden: { county },
              fields: textField({
                name: 'q',
                label: sourceWords.search,
                type: 'search',
                value: query.q,
                width: 'medium',
              }),
              ...(query.q ? { clearHref: to.inventoryMissing({ county }) } : {}),
            }),
            rowTable({
              caption: frameWords.part.missing,
              rows,
              county,
              ofSource: false,
              allHref: to.inventories({ county }),
              sourceLabel: frameWords.part.sources,
            }),
            pages > 1 &&
              pager({
                page: at,
                pages,
                total: missing,
                href: (to_) => to.inventoryMissing({ county, ...filter, page: String(to_) }),
              }),
          ],
        }),
      ),
    })
  },
})
