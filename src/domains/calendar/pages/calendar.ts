import { to } from '#kernel/links.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { YearFace } from '../present.ts'
import { pageWords as words } from '../words.ts'
import { yearMonths } from './year.ts'

export interface VersionFace {
  number: number
  version: string
  title: string
  documentNumber: string
  coversTo: string
  by: string
  at: string
  /** What the loader confirmed that the notice really says. */
  confirmed: readonly string[]
  moved: number
  settled: number
}

export interface CalendarPage {
  face: YearFace
  /** The years that can be looked at. */
  from: number
  until: number
  /** The year whose notice is waited for, and whether it has begun. */
  missing: { year: number; begun: boolean } | null
  mayLoad: boolean
  versions: readonly VersionFace[]
}

/** How far the official days reach, a year of them, and where they came from. */
export const calendarPage = (given: CalendarPage): Html =>
  html`${given.missing !== null && missingNotice(given.missing, given.mayLoad)}${section({
    title: words.year(given.face.year),
    tools: yearLinks(given),
    children: [
      given.face.provisional &&
        notice({ tone: 'doubt', children: html`<p>${words.provisionalYear(given.face.year)}</p>` }),
      yearMonths(given.face),
    ],
  })}${section({
    title: words.versions,
    id: 'versions',
    children: [
      html`<p>${words.versionsLead}</p>`,
      versionTable(given),
      given.mayLoad && actions({ children: linkButton({ label: words.load, href: to.loadNotice(), icon: 'plus' }) }),
    ],
  })}`

const missingNotice = ({ year, begun }: { year: number; begun: boolean }, mayLoad: boolean): Html =>
  notice({
    tone: begun ? 'late' : 'soon',
    title: words.missing(year),
    children: [
      html`<p>${begun ? words.missingNow(year) : words.missingWhy(year)}${mayLoad ? '' : words.missingWhom}</p>`,
      mayLoad && linkButton({ label: words.load, kind: 'primary', href: to.loadNotice() }),
    ],
  })

function yearLinks({ face: { year }, from, until }: CalendarPage): Html {
  const link = (to: string, label: string) => html`<a href="${to}">${label}</a>`
  return html`<nav class="year-links" aria-label="${words.yearNav}">
    ${year > from && link(to.calendar({ year: String(year - 1) }), words.previous(year - 1))}
    ${year < until && link(to.calendar({ year: String(year + 1) }), words.next(year + 1))}
  </nav>`
}

const versionTable = ({ versions, mayLoad }: CalendarPage): Html =>
  dataTable({
    caption: words.versions,
    captionUnseen: true,
    rows: versions,
    columns: [
      { key: 'version', label: words.version, names: true, cell: ({ version }) => version },
      {
        key: 'document',
        label: words.document,
        width: 'wide',
        cell: (row) =>
          html`${row.title}${row.documentNumber !== row.version && html`<br><small>${row.documentNumber}</small>`}${
            row.confirmed.length > 0 && html`<br><small>${confirmedOf(row, mayLoad)}</small>`
          }`,
      },
      { key: 'until', label: words.until, width: 'narrow', cell: ({ coversTo }) => coversTo },
      { key: 'by', label: words.by, width: 'narrow', cell: ({ by, at }) => html`${by}<br><small>${at}</small>` },
      { key: 'moved', label: words.moved, cell: (row) => movesOf(row, mayLoad) },
    ],
  })

function confirmedOf({ number: of, confirmed }: VersionFace, mayLoad: boolean): Html {
  const says = words.confirmedCount(confirmed.length)
  return mayLoad ? html`<a href="${to.calendarVersion(String(of))}">${says}</a>` : html`${says}`
}

function movesOf({ number: of, moved, settled }: VersionFace, mayLoad: boolean): Html {
  if (moved + settled === 0) return html`${words.noMoves}`
  const says = words.movedCount(moved, settled)
  return mayLoad && moved > 0 ? html`<a href="${to.calendarVersion(String(of))}">${says}</a>` : html`${says}`
}
