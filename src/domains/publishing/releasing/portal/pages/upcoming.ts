import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { minuteOf } from '../../present.ts'
import type { Announced, AnnouncedChange } from '../store.ts'
import { words } from '../words.ts'

/** 预告发布: what will appear when, what has appeared lately, and which hours were changed and why. */
export function upcomingPage(
  announced: readonly Announced[],
  changes: readonly AnnouncedChange[],
  now: Temporal.Instant,
): Html {
  return html`<hgroup><h1>${words.upcoming}</h1><p>${words.upcomingLead}</p></hgroup>${dataTable({
    caption: words.upcoming,
    captionUnseen: true,
    rows: announced,
    empty: emptyState({
      title: words.none,
      children: html`<p>${words.noneWhy}</p>`,
      actions: linkButton({ label: words.toList, href: to.publications() }),
    }),
    columns: [
      { key: 'item', label: words.item, names: true, width: 'wide', cell: itemCell },
      {
        key: 'organ',
        label: words.organ,
        cell: ({ organCode, organName }) => html`<a href="${to.organ(organCode)}">${organName}</a>`,
      },
      { key: 'due', label: words.due, width: 'narrow', cell: ({ releaseAt }) => minuteOf(releaseAt) },
      { key: 'state', label: words.state, width: 'narrow', cell: (one) => stateCell(one, now) },
    ],
  })}${changes.length > 0 && changeList(changes)}`
}

const itemCell = ({ itemAddress, itemName, organCode }: Announced) =>
  itemAddress && itemName ? html`<a href="${to.slot(itemAddress, organCode)}">${itemName}</a>` : words.otherItem

function stateCell({ releaseAt, releasedAt, address }: Announced, now: Temporal.Instant) {
  if (releasedAt && address) return html`<a href="${to.publication(address)}">${words.out(minuteOf(releasedAt))}</a>`
  return Temporal.Instant.compare(releaseAt, now) < 0
    ? badge({ tone: 'late', label: words.overdue })
    : badge({ tone: 'calm', label: words.waits })
}

const changeList = (changes: readonly AnnouncedChange[]): Html =>
  section({
    title: words.changes,
    children: [
      html`<p>${words.changesLead}</p>`,
      dataTable({
        caption: words.changes,
        captionUnseen: true,
        rows: changes,
        columns: [
          {
            key: 'item',
            label: words.item,
            names: true,
            width: 'wide',
            cell: ({ itemName, organName }) => html`${itemName ?? words.otherItem}<br><small>${organName}</small>`,
          },
          { key: 'was', label: words.was, width: 'narrow', cell: ({ was }) => minuteOf(was) },
          {
            key: 'becomes',
            label: words.becomes,
            width: 'narrow',
            cell: ({ becomes }) => (becomes ? minuteOf(becomes) : words.calledOff),
          },
          { key: 'reason', label: words.reason, cell: ({ reason }) => reason },
        ],
      }),
    ],
  })
