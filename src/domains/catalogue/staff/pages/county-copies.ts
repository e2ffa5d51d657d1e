import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { CountyCopy } from '../../citywide/copy-store.ts'
import { citywideWords as words } from '../citywide/words.ts'
import { stateWords } from '../words.ts'

/** Where a city's catalogue is in force: each county's own, with the items that stand in it now. */
export const countyCopies = (copies: readonly CountyCopy[]): Html =>
  html`<p>${words.copiesLead}</p>${dataTable({
    caption: words.copies,
    captionUnseen: true,
    rows: copies,
    columns: [
      {
        key: 'county',
        label: words.county,
        names: true,
        cell: (copy) => html`<a href="${to.draftCatalogue(copy.countyId, copy.id)}">${copy.organName}</a>`,
      },
      { key: 'state', label: words.state, width: 'narrow', cell: (copy) => badge(stateWords[copy.state]!) },
      { key: 'items', label: words.items, numeric: true, cell: (copy) => number(copy.items) },
    ],
  })}`
