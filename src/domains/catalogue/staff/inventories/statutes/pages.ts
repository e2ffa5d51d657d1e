import { to } from '#kernel/links.ts'
import type { StatutoryItem } from '#law/statutory/model.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { nameOfItem, ownersInWords } from '../../../supplement/words.ts'
import type { Place } from '../access.ts'
import { countyChoice } from '../pages/frame.ts'
import { statutesWords as words } from './words.ts'

/** What statutes order the organs of a county to publish, with how many of its items stand on each. */
export function statutesPage({
  place,
  statutes,
  linked,
}: {
  place: Place
  statutes: readonly StatutoryItem[]
  linked: ReadonlyMap<string, number>
}): Html {
  const county = place.county.code
  return html`${countyChoice(to.inventoryStatutes(), place)}<p>${words.lead}</p>${dataTable({
    caption: words.title,
    captionUnseen: true,
    rows: statutes,
    columns: [
      {
        key: 'name',
        label: words.name,
        names: true,
        width: 'wide',
        cell: (statute) => html`<a href="${to.inventoryStatute(statute.id, { county })}">${nameOfItem(statute)}</a>`,
      },
      { key: 'article', label: words.article, width: 'wide', cell: ({ basisText }) => basisText },
      { key: 'owners', label: words.owners, cell: ownersInWords },
      {
        key: 'items',
        label: words.items,
        numeric: true,
        cell: ({ id }) => (linked.has(id) ? words.count(number(linked.get(id)!)) : words.none),
      },
    ],
  })}`
}
