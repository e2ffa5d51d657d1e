import { to } from '#kernel/links.ts'
import { sayArticle } from '#law/citation/article-refs.ts'
import type { Law } from '#law/citation/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { CitingItem } from '../bases-store.ts'
import { type BasisGroup, basisParts, presentLaw } from '../present-basis.ts'
import { basisWords, words } from '../words.ts'

/** Items on one page of a law. */
export const itemsOnPage = 60

/** The basis of an item, each law of the register a link to its page. */
export const basisText = (basis: string, today: Temporal.PlainDate): Html =>
  html`${basisParts(basis, today).map(({ text, law }) => (law ? html`<a href="${to.basis(law)}">${text}</a>` : text))}`

/** All laws and documents that the catalogues stand on. */
export function basesPage(groups: readonly BasisGroup[]): Html {
  const head = html`<hgroup><h1>${words.basis}</h1><p>${basisWords.lead}</p></hgroup>`
  if (groups.length === 0)
    return html`${head}${emptyState({
      title: basisWords.noBases,
      children: html`<p>${basisWords.noBasesWhy}</p>`,
      actions: linkButton({ label: words.catalogue, href: to.catalogue() }),
    })}`
  return html`${head}
<div class="aligned">${groups.map(({ label, laws }) =>
    section({
      title: label,
      children: dataTable({
        caption: label,
        captionUnseen: true,
        rows: laws,
        columns: [
          {
            key: 'title',
            label: basisWords.title,
            names: true,
            width: 'wide',
            cell: ({ slug, title }) => html`<a href="${to.basis(slug)}">${title}</a>`,
          },
          { key: 'state', label: basisWords.state, cell: ({ state }) => badge(state) },
          { key: 'items', label: basisWords.citing, numeric: true, cell: ({ items }) => number(items) },
        ],
      }),
    }),
  )}</div>`
}

export interface BasisPage {
  law: Law
  today: Temporal.PlainDate
  items: readonly CitingItem[]
  total: number
  page: number
}

/** One law: how it stands today, its versions, and the items that cite it. */
export function basisPage({ law, today, items, total, page }: BasisPage): Html {
  const shown = presentLaw(law, today)
  return html`<hgroup><h1>${shown.title}</h1><p>${shown.kind}</p></hgroup>
<p>${badge(shown.state)} ${shown.says}${
    shown.successors.length > 0 &&
    html` ${basisWords.successor}${shown.successors.map(({ slug, title }, index) => [index > 0 && '、', html`<a href="${to.basis(slug)}">${basisWords.named(title)}</a>`])}。`
  }</p>
${notice({ children: html`<p>${shown.asOf}</p>` })}
${section({ title: basisWords.versions, children: versionTable(shown) })}
${section({
  title: basisWords.items,
  id: 'items',
  children: [
    itemTable(items),
    total > itemsOnPage &&
      pager({
        page,
        pages: Math.ceil(total / itemsOnPage),
        total,
        href: (wanted) => to.basis(law.slug, wanted > 1 ? { page: String(wanted) } : {}),
      }),
  ],
})}`
}

const versionTable = ({ versions }: ReturnType<typeof presentLaw>): Html =>
  dataTable({
    caption: basisWords.versions,
    captionUnseen: true,
    rows: versions,
    columns: [
      {
        key: 'name',
        label: basisWords.text,
        names: true,
        cell: ({ name, isCurrent }) => (isCurrent ? html`${name} ${badge(basisWords.states['in-force'])}` : name),
      },
      { key: 'number', label: basisWords.number, cell: ({ number: text }) => text },
      { key: 'published', label: basisWords.published, cell: ({ published }) => published },
      { key: 'from', label: basisWords.from, cell: ({ from }) => from },
      { key: 'to', label: basisWords.to, cell: ({ to: end }) => end },
      { key: 'articles', label: basisWords.articles, cell: ({ articles }) => articles },
    ],
  })

const itemTable = (items: readonly CitingItem[]): Html =>
  dataTable({
    caption: basisWords.items,
    captionUnseen: true,
    rows: items,
    empty: emptyState({
      title: basisWords.noItems,
      children: html`<p>${basisWords.noItemsWhy}</p>`,
      actions: linkButton({ label: basisWords.all, href: to.bases() }),
    }),
    columns: [
      {
        key: 'item',
        label: words.item,
        names: true,
        width: 'wide',
        cell: ({ address, name, level1 }) =>
          html`<a href="${to.item(address)}">${name}</a><br><small>${level1}</small>`,
      },
      { key: 'place', label: basisWords.place, cell: ({ placeName }) => placeName },
      {
        key: 'articles',
        label: basisWords.cited,
        cell: ({ articles }) => articles.map(sayArticle).join('、') || basisWords.whole,
      },
    ],
  })
