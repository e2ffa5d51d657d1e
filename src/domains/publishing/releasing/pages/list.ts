import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { itemList } from '#platform/html/components/list.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { editionWords } from '../../words.ts'
import { minuteOf } from '../present.ts'
import type { AlertLine, WaitingRelease } from '../store.ts'
import { listWords as words } from '../words.ts'

const saidOf = ({ kind, dueAt, happenedAt }: AlertLine): string => {
  const due = minuteOf(dueAt)
  if (kind === 'late') return words.late(due, happenedAt ? minuteOf(happenedAt) : '')
  return kind === 'held' ? words.held(due) : words.unseen(due)
}

const empty = ([title, next]: readonly [string, string]): Html => emptyState({ title, children: html`<p>${next}</p>` })

/** What somebody was told: each with what happened and why, new ones marked. */
export function alertList(alerts: readonly AlertLine[]): Html {
  return itemList({
    label: words.alerts,
    items: alerts.map((alert) => ({
      title: alert.title || editionWords.untitled,
      badge: [
        badge(alert.settledAt ? { tone: 'done', label: words.over } : { tone: 'late', label: words.kinds[alert.kind] }),
        alert.seenAt === null && badge({ tone: 'soon', label: words.new }),
      ],
      href: to.edition(alert.countyId, alert.editionId),
      meta: [alert.organName, saidOf(alert), ...alert.why].join(' · '),
    })),
  })
}

/** Releases that wait for their hour. */
export const waitingTable = (waiting: readonly WaitingRelease[]): Html =>
  dataTable({
    caption: words.waiting,
    captionUnseen: true,
    rows: waiting,
    empty: empty(words.noWaiting),
    tone: ({ heldWhy }) => (heldWhy.length > 0 ? 'late' : undefined),
    columns: [
      {
        key: 'title',
        label: words.edition,
        names: true,
        width: 'wide',
        cell: ({ countyId, editionId, title, heldWhy }) =>
          html`<a href="${to.edition(countyId, editionId)}">${title || editionWords.untitled}</a>${heldWhy.map((why) => html`<br><small>${why}</small>`)}`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: ({ organName }) => organName },
      { key: 'due', label: words.due, width: 'narrow', cell: ({ releaseAt }) => minuteOf(releaseAt) },
      { key: 'by', label: words.by, width: 'narrow', cell: ({ scheduledBy }) => scheduledBy },
      {
        key: 'state',
        label: words.state,
        width: 'narrow',
        cell: ({ heldWhy, announced }) =>
          heldWhy.length > 0
            ? badge({ tone: 'late', label: words.heldNow })
            : badge({ tone: 'calm', label: announced ? words.announced : words.waitingNow }),
      },
    ],
  })

/** 定时发布: what did not go as it should, then what waits. */
export const releasesPage = (parts: {
  alerts: readonly AlertLine[]
  waiting: readonly WaitingRelease[]
  token: string
}): Html =>
  html`<p>${words.lead}</p>${section({
    title: words.alerts,
    children:
      parts.alerts.length === 0
        ? empty(words.noAlerts)
        : [
            alertList(parts.alerts),
            parts.alerts.some(({ seenAt }) => seenAt === null) &&
              form({
                action: to.releasesSeen(),
                hidden: { _token: parts.token },
                label: words.seen,
                children: html`<div>${button({ label: words.seen })}</div>`,
              }),
          ],
  })}${section({ title: words.waiting, children: waitingTable(parts.waiting) })}`
