import { to } from '#kernel/links.ts'
import { link } from '#platform/html/components/link.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { minuteOf } from '../../editions/present.ts'
import type { BrokenLink } from '../store.ts'
import { linkWords as words } from '../words.ts'

/** Links in published texts that lead nowhere, each with the text in which it stands. */
export const linkList = (links: readonly BrokenLink[], more: boolean): Html =>
  html`${dataTable({
    caption: words.title,
    captionUnseen: true,
    rows: links,
    empty: emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` }),
    columns: [
      {
        key: 'publication',
        label: words.publication,
        names: true,
        width: 'wide',
        cell: ({ countyId, editionId, title }) => html`<a href="${to.edition(countyId, editionId)}">${title}</a>`,
      },
      { key: 'organ', label: words.organ, cell: ({ organName }) => organName },
      { key: 'link', label: words.link, cell: ({ url }) => link({ label: shown(url), href: url, external: true }) },
      { key: 'why', label: words.why, cell: ({ says }) => says },
      { key: 'asked', label: words.askedAt, width: 'narrow', cell: ({ askedAt }) => minuteOf(askedAt) },
    ],
  })}${links.length > 0 && html`<p class="hint">${words.shown(links.length, more)}</p>`}`

const shown = (url: string): string => (url.length > 60 ? `${url.slice(0, 60)}…` : url)
