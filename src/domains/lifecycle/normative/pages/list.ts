import { to } from '#kernel/links.ts'
import { validityTones, validityWords } from '#kernel/publication/records/validity.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField, textField } from '#platform/html/components/inputs.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type NormativeLine, normativeViews } from '../store.ts'
import { words } from '../words.ts'

export interface NormativePage {
  query: { state?: string | undefined; organ?: string | undefined; q?: string | undefined }
  list: { lines: readonly NormativeLine[]; total: number; page: number; pages: number }
  organs: readonly { code: string; name: string }[]
}

const given = (query: NormativePage['query']) =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** Normative documents with how each stands, those in force first. */
export const normativePage = ({
  query,
  list,
  organs,
}: NormativePage): Html => html`<hgroup><h1>${words.title}</h1><p>${words.lead}</p></hgroup>
${filterBar({
  action: to.normatives(),
  label: words.filter,
  ...(Object.keys(given(query)).length > 0 ? { clearHref: to.normatives() } : {}),
  fields: [
    textField({ name: 'q', label: words.q, type: 'search', value: query.q, maxLength: 100 }),
    selectField({
      name: 'state',
      label: words.state,
      value: query.state,
      empty: words.any,
      options: normativeViews.map((value) => ({ value, label: words.views[value] })),
    }),
    selectField({
      name: 'organ',
      label: words.organ,
      value: query.organ,
      empty: words.anyOrgan,
      options: organs.map(({ code, name }) => ({ value: code, label: name })),
    }),
  ],
})}
${table(list.lines)}
${list.total > 0 && pager({ ...list, href: (page) => to.normatives({ ...given(query), ...(page > 1 ? { page: String(page) } : {}) }) })}`

const table = (lines: readonly NormativeLine[]): Html =>
  dataTable({
    caption: words.title,
    captionUnseen: true,
    rows: lines,
    empty: emptyState({
      title: words.nothing,
      children: html`<p>${words.nothingWhy}</p>`,
      actions: linkButton({ label: words.clear, href: to.normatives() }),
    }),
    columns: [
      {
        key: 'document',
        label: words.document,
        names: true,
        width: 'wide',
        cell: (line) =>
          html`<a href="${to.publication(line.address)}">${line.title}</a>${line.interpreted && html`<br><small>${words.interpreted}</small>`}`,
      },
      { key: 'number', label: words.number, width: 'narrow', cell: (line) => line.documentNumber ?? words.none },
      { key: 'organ', label: words.organ, cell: (line) => line.organName },
      { key: 'formed', label: words.formed, width: 'narrow', cell: (line) => line.formedOn.toString() },
      { key: 'until', label: words.until, width: 'narrow', cell: (line) => line.lastDay?.toString() ?? words.none },
      {
        key: 'state',
        label: words.state,
        width: 'narrow',
        cell: ({ validity }) => badge({ tone: validityTones[validity], label: validityWords[validity] }),
      },
    ],
  })
