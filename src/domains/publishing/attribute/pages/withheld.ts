import { to } from '#kernel/links.ts'
import { articleOf, attributeWords } from '#kernel/publication/attribute/model.ts'
import { groundOf } from '#law/attribute/grounds.ts'
import { badge } from '#platform/html/components/badge.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { editionWords } from '../../words.ts'
import type { WithheldLine } from '../withheld-list-store.ts'
import { withheldWords as words } from '../words.ts'

export const withheldViews = ['due', 'standing'] as const
export type WithheldView = (typeof withheldViews)[number]

export interface WithheldPage {
  view: WithheldView
  lines: readonly WithheldLine[]
  more: boolean
  today: Temporal.PlainDate
}

/** What stands withheld, with ground and article, and when it is assessed again. */
export const withheldPage = ({ view, lines, more, today }: WithheldPage): Html =>
  html`<p>${words.lead}</p>${tabs({
    label: words.tabs,
    tabs: withheldViews.map((one) => ({
      label: words.views[one],
      href: to.withheld({ view: one }),
      current: one === view,
    })),
  })}${withheldTable({ lines, today, caption: words.views[view], view })}${
    lines.length > 0 && html`<p class="hint">${words.shown(lines.length, more)}</p>`
  }`

export const withheldTable = (options: {
  lines: readonly WithheldLine[]
  today: Temporal.PlainDate
  caption: string
  view: WithheldView
}): Html => {
  const { lines, today, caption, view } = options
  return dataTable({
    caption,
    captionUnseen: true,
    rows: lines,
    empty: emptyState({ title: words.none[view][0], children: html`<p>${words.none[view][1]}</p>` }),
    columns: [
      {
        key: 'document',
        label: words.document,
        names: true,
        width: 'wide',
        cell: (line) =>
          html`<a href="${to.edition(line.countyId, line.id)}">${line.title || editionWords.untitled}</a>`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: (line) => line.organName },
      { key: 'attribute', label: words.attribute, width: 'narrow', cell: (line) => attributeWords[line.attribute] },
      {
        key: 'ground',
        label: words.ground,
        cell: (line) =>
          line.groundId ? html`${groundOf(line.groundId)?.name}<br><small>${articleOf(line)}</small>` : '—',
      },
      { key: 'decided', label: words.decided, width: 'narrow', cell: (line) => words.by(line.by, line.on.toString()) },
      { key: 'next', label: words.next, width: 'narrow', cell: (line) => nextCell(line, today) },
    ],
  })
}

function nextCell({ nextOn }: WithheldLine, today: Temporal.PlainDate): Html {
  const days = today.until(nextOn, { largestUnit: 'day' }).days
  return html`${nextOn.toString()}<br>${badge(
    days < 0
      ? { tone: 'late', label: words.late(-days) }
      : { tone: days <= 30 ? 'soon' : 'calm', label: words.left(days) },
  )}`
}
