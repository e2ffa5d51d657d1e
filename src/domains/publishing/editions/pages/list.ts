import { to } from '#kernel/links.ts'
import { stateWords } from '#kernel/publication/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { stepPager } from '#platform/html/components/step-pager.ts'
import { type Column, dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { presentStanding } from '../../duties/present.ts'
import { linkWords } from '../../links/words.ts'
import { stateTones, editionWords as words } from '../../words.ts'
import { presentEdition, presentWait } from '../present.ts'
import type { EditionLine } from '../store.ts'

export const editionViews = ['waiting', 'mine', 'open', 'live', 'withdrawn'] as const
export type EditionView = (typeof editionViews)[number]

export interface EditionTable {
  lines: readonly EditionLine[]
  today: Temporal.PlainDate
  now: Temporal.Instant
  caption: string
  withOrgan: boolean
  empty: Html
}

/** Editions one a line: what each is, who wrote it, what it answers and by when. */
export function editionTable({ lines, today, now, caption, withOrgan, empty }: EditionTable): Html {
  const rows = lines.map((line) => ({ line, ...presentEdition(line) }))
  type Shown = (typeof rows)[number]
  const open = lines.some(({ releasedAt }) => releasedAt === null)
  const columns: (Column<Shown> | false)[] = [
    {
      key: 'title',
      label: words.edition,
      names: true,
      width: 'wide',
      cell: ({ line, title, answers }) =>
        html`<a href="${to.edition(line.countyId, line.id)}">${title}</a>${line.number > 1 && html` <small>${words.number(line.number)}</small>`}${answers && html`<br><small>${answers}</small>`}`,
    },
    withOrgan && { key: 'organ', label: words.organ, cell: ({ line }) => line.organName },
    { key: 'author', label: words.author, width: 'narrow', cell: ({ line }) => line.author },
    open && { key: 'since', label: words.since, width: 'narrow', cell: ({ since }) => since ?? '—' },
    open && { key: 'due', label: words.due, width: 'narrow', cell: ({ line }) => dueCell(line, today) },
    !open && { key: 'released', label: words.released, width: 'narrow', cell: ({ released }) => released ?? '—' },
    { key: 'state', label: words.state, width: 'narrow', cell: ({ line }) => stateBadge(line, now) },
  ]
  return dataTable<Shown>({
    caption,
    captionUnseen: true,
    rows,
    empty,
    tone: ({ line }) => (line.waits && line.waits !== 'later' ? 'soon' : undefined),
    columns: columns.filter((column) => column !== false),
  })
}

function dueCell(line: EditionLine, today: Temporal.PlainDate) {
  if (!line.dueOn) return '—'
  const { says } = presentStanding(
    { dueOn: line.dueOn, dueAt: null, fulfilledOn: null, waivedOn: null, endedAs: null },
    today,
  )
  return html`${line.dueOn.toString()}<br><small>${says}</small>`
}

function stateBadge(line: EditionLine, now: Temporal.Instant): Html {
  const { waits, state } = line
  const { says, late } = presentWait(line, now)
  return html`${
    waits
      ? badge({ tone: waits === 'later' ? 'calm' : late ? 'late' : 'soon', label: words.waits[waits] })
      : badge({ tone: late ? 'late' : stateTones[state], label: stateWords[state] })
  }${says && html`<br><small>${says}</small>`}`
}

export const noEditions = (view: EditionView): Html =>
  emptyState({
    title: words.none[view][0],
    children: html`<p>${words.none[view][1]}</p>`,
    actions: linkButton({ label: words.toDuties, href: to.duties() }),
  })

export interface EditionList {
  view: EditionView
  views: readonly EditionView[]
  lines: readonly EditionLine[]
  withOrgan: boolean
  today: Temporal.PlainDate
  now: Temporal.Instant
  earlier: boolean
  later: boolean
}

/** Editions by view: what waits for me, what I write, what is under way, what is out. */
export function editionListPage({ view, views, lines, withOrgan, today, now, earlier, later }: EditionList): Html {
  const place = (direction: 'after' | 'before', line: EditionLine | undefined) =>
    line?.releasedAt ? to.editions({ state: view, [direction]: `${line.releasedAt}_${line.id}` }) : undefined
  return html`${tabs({
    label: words.tabs,
    tabs: views.map((one) => ({ label: words.views[one], href: to.editions({ state: one }), current: one === view })),
  })}<p><a href="${to.releases()}">${words.toReleases}</a></p>${view === 'live' && html`<p><a href="${to.links()}">${linkWords.title}</a></p>`}${editionTable({ lines, today, now, caption: words.views[view], withOrgan, empty: noEditions(view) })}${
    lines.length > 0 &&
    stepPager({
      summary: words.shown(lines.length, later),
      previousHref: earlier ? place('before', lines[0]) : undefined,
      nextHref: later ? place('after', lines.at(-1)) : undefined,
    })
  }`
}
