import { to } from '#kernel/links.ts'
import { type StandingLine, type StandingView, standingViews } from '#kernel/publication/records/standing-store.ts'
import { validityTones, validityWords } from '#kernel/publication/records/validity.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { stepPager } from '#platform/html/components/step-pager.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { words } from '../words.ts'

export interface ValidityList {
  view: StandingView
  q: string | undefined
  lines: readonly StandingLine[]
  today: Temporal.PlainDate
  page: number
  more: boolean
  tools: Child
}

/** Documents by how they stand: what lapses soon first. */
export function validityListPage({ view, q, lines, today, page, more, tools }: ValidityList): Html {
  const at = (number: number) =>
    to.validity({ view, ...(q ? { q } : {}), ...(number > 1 ? { after: String(number) } : {}) })
  return html`<p>${words.lead}</p>${tools}${tabs({
    label: words.tabs,
    tabs: standingViews.map((one) => ({
      label: words.views[one],
      href: to.validity({ view: one }),
      current: one === view,
    })),
  })}${filterBar({
    action: to.validity(),
    label: words.filter,
    hidden: { view },
    fields: textField({ name: 'q', label: words.q, type: 'search', value: q, maxLength: 100 }),
    ...(q ? { clearHref: to.validity({ view }) } : {}),
  })}${standingTable({ lines, today, caption: words.views[view], empty: emptyView(view) })}${
    lines.length > 0 &&
    stepPager({
      summary: words.shown(lines.length, more),
      previousHref: page > 1 ? at(page - 1) : undefined,
      nextHref: more ? at(page + 1) : undefined,
    })
  }`
}

const emptyView = (view: StandingView): Html =>
  emptyState({
    title: words.none[view][0],
    children: html`<p>${words.none[view][1]}</p>`,
    actions: linkButton({ label: words.views.current, href: to.validity({ view: 'current' }) }),
  })

/** Documents one a line: how each stands, until when, and whether somebody should look at it. */
export const standingTable = ({
  lines,
  today,
  caption,
  empty,
}: {
  lines: readonly StandingLine[]
  today: Temporal.PlainDate
  caption: string
  empty: Html
}): Html =>
  dataTable({
    caption,
    captionUnseen: true,
    rows: lines,
    empty,
    tone: ({ validity, stale }) =>
      validity === 'expired' || validity === 'repealed' ? 'late' : stale > 0 ? 'doubt' : undefined,
    columns: [
      {
        key: 'document',
        label: words.document,
        names: true,
        width: 'wide',
        cell: (line) =>
          html`<a href="${to.validityOf(line.countyId, line.publicationId)}">${line.title}</a>${line.documentNumber && html`<br><small>${line.documentNumber}</small>`}${line.stale > 0 && html`<br>${badge({ tone: 'doubt', label: words.marked })}`}`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: (line) => line.organName },
      { key: 'formed', label: words.formed, width: 'narrow', cell: (line) => line.formedOn.toString() },
      { key: 'last', label: words.lastDay, width: 'narrow', cell: (line) => dayCell(line.lastDay, today, words.noEnd) },
      { key: 'review', label: words.review, width: 'narrow', cell: (line) => dayCell(line.reviewOn, today, '—') },
      {
        key: 'state',
        label: words.state,
        width: 'narrow',
        cell: ({ validity }) => badge({ tone: validityTones[validity], label: validityWords[validity] }),
      },
    ],
  })

function dayCell(day: Temporal.PlainDate | null, today: Temporal.PlainDate, otherwise: string): Child {
  if (!day) return otherwise
  const days = today.until(day, { largestUnit: 'day' }).days
  return html`${day.toString()}<br><small>${days >= 0 ? words.daysLeft(days) : words.daysOver(-days)}</small>`
}
