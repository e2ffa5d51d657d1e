import { to } from '#kernel/links.ts'
import { badge, tag } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { stepPager } from '#platform/html/components/step-pager.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { listWords as words } from '../../staff-words.ts'
import { presentLine } from '../present.ts'
import { type ComplaintCounts, type ComplaintLine, type ComplaintView, complaintViews } from '../store.ts'

export interface ComplaintList {
  view: ComplaintView
  organ: string | undefined
  organs: readonly { code: string; shortName: string }[]
  counts: ComplaintCounts
  lines: readonly ComplaintLine[]
  earlier: boolean
  later: boolean
  today: Temporal.PlainDate
  /** The person handles complaints somewhere, and may set what is promised. */
  handles: boolean
}

/** The work list: what is due first, with views and their numbers. */
export function complaintListPage(list: ComplaintList): Html {
  const { view, lines, today } = list
  const place = (line: ComplaintLine | undefined) => line && `${line.dueOn}_${line.id}`
  return html`<p class="lead">${words.lead}</p>
${tabs({
  label: words.views,
  tabs: complaintViews
    .filter((one) => one === view || one === 'open' || one === 'closed' || list.counts[one] > 0)
    .map((one) => ({
      label: words.viewOf[one],
      href: hrefOf({ view: one, organ: list.organ }),
      current: one === view,
      ...(one === 'closed' ? {} : { count: list.counts[one] }),
    })),
})}
${list.organs.length > 1 && filter(list)}
${dataTable({
  caption: words.title,
  captionUnseen: true,
  rows: lines.map((line) => presentLine(line, today)),
  tone: ({ tone }) => (tone === 'late' || tone === 'soon' ? tone : undefined),
  empty: empty(list),
  columns: [
    {
      key: 'what',
      label: words.what,
      names: true,
      width: 'wide',
      cell: ({ line, marks }) =>
        html`<a href="${to.complaint(line.countyId, line.id)}">${line.subject}</a>${marks.length > 0 ? html`<div>${marks.map((mark) => [tag({ label: mark }), ' '])}</div>` : html`<br>`}<small>${line.missing}</small><br><small>${line.number}</small>`,
    },
    { key: 'organ', label: words.organ, cell: ({ line }) => line.organName },
    { key: 'received', label: words.received, width: 'narrow', cell: ({ line }) => line.receivedOn.toString() },
    { key: 'due', label: words.due, width: 'narrow', cell: ({ due }) => due },
    { key: 'standing', label: words.standing, width: 'narrow', cell: ({ tone, says }) => badge({ tone, label: says }) },
    { key: 'state', label: words.state, width: 'narrow', cell: ({ state }) => state },
    { key: 'assignee', label: words.assignee, width: 'narrow', cell: ({ assignee }) => assignee },
  ],
})}
${
  lines.length > 0 &&
  stepPager({
    summary: words.shown(lines.length),
    previousHref: list.earlier ? hrefOf({ ...list, before: place(lines[0]) }) : undefined,
    nextHref: list.later ? hrefOf({ ...list, after: place(lines.at(-1)) }) : undefined,
  })
}
${list.handles && html`<p>${linkButton({ label: words.promise, kind: 'quiet', href: to.complaintPromise() })}</p>`}`
}

const hrefOf = (at: {
  view: ComplaintView
  organ: string | undefined
  after?: string | undefined
  before?: string | undefined
}): string =>
  to.complaints({
    ...(at.view === 'open' ? {} : { view: at.view }),
    ...(at.organ ? { organ: at.organ } : {}),
    ...(at.after ? { after: at.after } : {}),
    ...(at.before ? { before: at.before } : {}),
  })

const filter = ({ view, organ, organs }: ComplaintList): Html =>
  filterBar({
    action: to.complaints(),
    label: words.filter,
    hidden: view === 'open' ? {} : { view },
    clearHref: organ ? hrefOf({ view, organ: undefined }) : undefined,
    fields: selectField({
      name: 'organ',
      label: words.organ,
      value: organ,
      empty: words.anyOrgan,
      options: organs.map(({ code, shortName }) => ({ value: code, label: shortName })),
    }),
  })

const empty = ({ view, organ }: ComplaintList): Html =>
  emptyState({
    title: words.none,
    children: html`<p>${view === 'open' && !organ ? words.noneWhy : words.noneHere}</p>`,
    actions: (view !== 'open' || organ) && linkButton({ label: words.showAll, href: to.complaints() }),
  })
