import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { presentRow } from '../present.ts'
import { type DutyRow, type RowKind, rowKinds } from '../store.ts'
import { kindWords, words } from '../words.ts'

/** What a reader chose; codes as they stand in the address. */
export interface RowsQuery {
  state: RowKind
  organ?: string | undefined
  /** Without the organs below. */
  own?: '1' | undefined
  field?: string | undefined
  year?: number | undefined
  month?: number | undefined
}

export interface RowsPage {
  query: RowsQuery
  /** The scope in words: place, field, stretch of days. */
  scope: string
  today: Temporal.PlainDate
  list: { duties: readonly DutyRow[]; total: number; page: number; pages: number }
}

const address = ({ state, organ, own, field, year, month }: RowsQuery, page = 1): string =>
  to.progressRows({
    ...(organ ? { organ } : {}),
    ...(own ? { own } : {}),
    ...(field ? { field } : {}),
    ...(year ? { year: String(year) } : {}),
    ...(month ? { month: String(month) } : {}),
    state,
    ...(page > 1 ? { page: String(page) } : {}),
  })

/** The obligations that a figure counts, one a line. */
export function rowsPage({ query, scope, today, list }: RowsPage): Html {
  const { organ, field, year } = query
  const back = to.progress({
    ...(organ ? { organ } : {}),
    ...(field ? { field } : {}),
    ...(year ? { year: String(year) } : {}),
  })
  return html`<hgroup><h1>${kindWords[query.state]}</h1><p><strong>${scope}</strong>　${words.rowsLead}<a href="${back}">${words.toProgress}</a></p></hgroup>
${tabs({ label: words.rowsOf, tabs: rowKinds.map((kind) => ({ label: kindWords[kind], href: address({ ...query, state: kind }), current: kind === query.state })) })}
${dataTable({
  caption: kindWords[query.state],
  captionUnseen: true,
  rows: list.duties.map((duty) => presentRow(duty, today)),
  empty: emptyState({
    title: words.noRows,
    children: html`<p>${words.noRowsWhy}</p>`,
    actions: linkButton({ label: words.toProgress, href: back }),
  }),
  columns: [
    {
      key: 'duty',
      label: words.duty,
      names: true,
      width: 'wide',
      cell: (row) =>
        html`<a href="${row.address ? to.publication(row.address) : to.slot(row.itemAddress, row.organCode)}">${row.label}</a>${row.note && html`<br><small>${row.note}</small>`}`,
    },
    {
      key: 'item',
      label: words.item,
      cell: (row) => html`<a href="${to.slot(row.itemAddress, row.organCode)}">${row.itemName}</a>`,
    },
    {
      key: 'organ',
      label: words.organ,
      cell: (row) => html`<a href="${to.organ(row.organCode)}">${row.organName}</a>`,
    },
    { key: 'due', label: words.due, width: 'narrow', cell: (row) => row.due },
    { key: 'published', label: words.published, width: 'narrow', cell: (row) => row.published },
    { key: 'state', label: words.state, width: 'narrow', cell: (row) => badge(row.standing) },
  ],
})}
${list.total > 0 && pager({ page: list.page, pages: list.pages, total: list.total, href: (page) => address(query, page) })}`
}
