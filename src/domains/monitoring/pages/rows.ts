import { type CountKey, isOfPeriod } from '#kernel/indicator/model.ts'
import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { stepPager } from '#platform/html/components/step-pager.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { Period } from '../model.ts'
import { fileHref, type MonitorPlace, monitorHref, rowsHref } from '../place.ts'
import { presentRow } from '../present.ts'
import type { DutyRow, EmptySlotRow } from '../rows-store.ts'
import { countWords, words } from '../words.ts'
import { type MonitorView, scopeHead } from './monitor.ts'

export interface RowsView extends Pick<MonitorView, 'place' | 'asOf' | 'fields' | 'guided' | 'today'> {
  count: CountKey
  month: string | undefined
  /** The days whose rows are listed: of the month where one is named. */
  period: Period
  /** How many rows the figure has, and how many a file may hold. */
  total: number
  fileLimit: number
  list: { kind: 'duties'; rows: readonly DutyRow[] } | { kind: 'slots'; rows: readonly EmptySlotRow[] }
  /** Keys of the first and last row where the list goes on beyond them. */
  before: string | undefined
  after: string | undefined
}

const shownKeys = [
  'due',
  'fulfilled',
  'on-time',
  'late',
  'missed',
  'waived',
  'nil',
  'pending',
  'overdue',
  'soon',
  'ahead',
  'empty',
] as const

/** The rows that a figure counts, to be checked one by one. */
export function rowsPage(view: RowsView): Html {
  const { place, count, month, total, list } = view
  const keys = shownKeys.includes(count as (typeof shownKeys)[number]) ? shownKeys : [...shownKeys, count]
  const days = { ...(month ? { month } : {}) }
  return html`${scopeHead(view, daysOf(view))}
<p>${words.rowsLead}<strong>${countWords[count]}</strong>　${words.rowCount(total)}　<a href="${monitorHref(place)}">${words.back}</a></p>
${tabs({ label: words.rowsOf, tabs: keys.map((key) => ({ label: countWords[key], href: rowsHref(place, key, days), current: key === count })) })}
${list.kind === 'duties' ? dutyTable(view, list.rows) : slotTable(view, list.rows)}
${
  list.rows.length > 0 &&
  stepPager({
    summary: words.shown(list.rows.length),
    previousHref: view.before && rowsHref(place, count, { ...days, before: view.before }),
    nextHref: view.after && rowsHref(place, count, { ...days, after: view.after }),
  })
}
${total > 0 && download(view)}`
}

/** The days whose rows are listed; figures of now have none. */
function daysOf({ count, period }: RowsView): string {
  return isOfPeriod(count) ? words.periodOf(period.from.toString(), period.to.toString()) : words.noPeriod
}

const download = ({ place, count, month, total, fileLimit }: RowsView): Html =>
  linkButton({
    label: words.download,
    icon: 'download',
    href: fileHref(place, count, month),
    reasons: total > fileLimit ? [words.tooMany(total, fileLimit)] : [],
  })

const noRows = (place: MonitorPlace): Html =>
  emptyState({
    title: words.noRows,
    children: html`<p>${words.noRowsWhy}</p>`,
    actions: linkButton({ label: words.back, href: monitorHref(place) }),
  })

/** A basis can be a page of articles; the file holds it whole. */
const shortBasis = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

const dutyTable = ({ place, count, today }: RowsView, rows: readonly DutyRow[]): Html =>
  dataTable({
    caption: countWords[count],
    captionUnseen: true,
    rows: rows.map((row) => presentRow(row, today)),
    empty: noRows(place),
    columns: [
      {
        key: 'duty',
        label: words.duty,
        names: true,
        cell: (row) =>
          html`<a href="${to.duty(row.countyId, row.id)}">${row.label}</a><br><small>${row.itemName}${row.note && `　${row.note}`}</small>`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: (row) => row.organName },
      {
        key: 'due',
        label: words.due,
        width: 'narrow',
        cell: (row) => html`${row.due}${row.provisional && html` <small>${words.provisional}</small>`}`,
      },
      { key: 'published', label: words.published, width: 'narrow', cell: (row) => row.published },
      { key: 'state', label: words.state, width: 'narrow', cell: (row) => badge(row.standing) },
      {
        key: 'publication',
        label: words.publication,
        cell: (row) =>
          row.address ? html`<a href="${to.publication(row.address)}">${row.title}</a>` : words.notPublished,
      },
      { key: 'article', label: words.article, cell: (row) => html`<small>${shortBasis(row.basis)}</small>` },
    ],
  })

const slotTable = ({ place, count }: RowsView, rows: readonly EmptySlotRow[]): Html =>
  dataTable({
    caption: countWords[count],
    captionUnseen: true,
    rows,
    empty: noRows(place),
    columns: [
      {
        key: 'item',
        label: words.item,
        names: true,
        width: 'wide',
        cell: (row) => html`<a href="${to.slot(row.itemAddress, row.organCode)}">${row.itemName}</a>`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: (row) => row.organName },
      { key: 'deadline', label: words.deadline, cell: (row) => row.deadlineText },
      { key: 'openedOn', label: words.openedOn, width: 'narrow', cell: (row) => row.openedOn.toString() },
      { key: 'article', label: words.article, cell: (row) => html`<small>${shortBasis(row.basis)}</small>` },
    ],
  })
