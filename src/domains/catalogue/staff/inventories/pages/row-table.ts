import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { attributeNames, undecidedWords } from '../attribute-words.ts'
import type { RowLine } from '../source/store.ts'
import { sourceWords as words } from '../source/words.ts'
import { attributeTones } from './attribute-tones.ts'

/** Rows of sources with the items that stand on them. `ofSource`: all of one source, whose name need not be said. */
export const rowTable = (options: {
  caption: string
  rows: readonly RowLine[]
  county: string
  ofSource: boolean
  allHref: string
  sourceLabel: string
}): Html => {
  const { caption, rows, county, ofSource, allHref, sourceLabel } = options
  return dataTable({
    caption,
    captionUnseen: true,
    rows,
    empty: emptyState({
      title: words.none,
      children: html`<p>${words.noneWhy}</p>`,
      actions: linkButton({ label: words.clear, href: allHref }),
    }),
    columns: [
      {
        key: 'name',
        label: words.name,
        names: true,
        width: 'wide',
        cell: (row) =>
          html`${row.heading && html`<small>${row.heading}</small><br>`}<a href="${to.inventoryRow(row.countyId, row.sourceId, row.id, { county })}">${row.name}</a>${row.code && html`<br><small>${row.code}</small>`}`,
      },
      ofSource
        ? { key: 'kind', label: words.rowKind, cell: (row: RowLine) => row.kind }
        : { key: 'source', label: sourceLabel, cell: (row: RowLine) => row.sourceTitle },
      { key: 'basis', label: words.basis, width: 'wide', cell: (row) => short(row.basis) },
      { key: 'items', label: words.items, width: 'wide', cell: (row) => itemsOf(row, county) },
      {
        key: 'attribute',
        label: words.attribute,
        width: 'narrow',
        cell: ({ attribute, items }) =>
          attribute
            ? badge({ tone: attributeTones[attribute], label: attributeNames[attribute] })
            : items.length > 0
              ? html`<small>${words.byItem}</small>`
              : undecidedWords,
      },
    ],
  })
}

const most = 80
const short = (text: string | null): Child =>
  text !== null && text.length > most ? `${text.slice(0, most - 1)}…` : text

const itemsOf = (row: RowLine, county: string): Child =>
  row.items.length > 0
    ? row.items.map(
        ({ countyId, itemId, name }) => html`<p><a href="${to.inventoryItem(countyId, itemId)}">${name}</a></p>`,
      )
    : html`<a href="${to.inventoryRow(row.countyId, row.sourceId, row.id, { county })}">${words.find}<span class="unseen">：${row.name}</span></a>`
