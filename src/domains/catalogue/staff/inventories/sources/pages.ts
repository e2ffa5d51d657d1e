import { to } from '#kernel/links.ts'
import { badge, tag } from '#platform/html/components/badge.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { Place } from '../access.ts'
import { frame } from '../pages/frame.ts'
import { levelsInWords, sourceKindWords } from '../words.ts'
import type { SourceLine } from './store.ts'
import { sourcesWords as words } from './words.ts'

export interface SourcesPage {
  place: Place
  lines: readonly SourceLine[]
  statutes: { items: number; linked: number }
  mayLoad: boolean
}

/** A line of the table: a source of the database, or the statutes. */
interface Line {
  href: string
  kind: string
  title: string
  about: Child
  issuer: string
  document: Child
  levels: string
  rows: number
  linked: number
}

/** Where items come from: guidelines, lists, statutes, with how much of each stands in the county's catalogues. */
export function sourcesPage({ place, lines, statutes, mayLoad }: SourcesPage): Html {
  const query = { county: place.county.code }
  const all: Line[] = [
    ...lines.map((line) => lineOf(line, query)),
    {
      href: to.inventoryStatutes(query),
      kind: words.statuteKind,
      title: words.statutes,
      about: null,
      issuer: words.statutesIssuer,
      document: html`<a href="${to.bases()}">${words.statutesDocument}</a>`,
      levels: levelsInWords(['county', 'town', 'village']),
      rows: statutes.items,
      linked: statutes.linked,
    },
  ]
  const register =
    mayLoad && linkButton({ label: words.register, href: to.registerSource(), kind: 'primary', icon: 'plus' })
  return frame('sources', place, [
    html`<p>${words.lead}</p>`,
    register && actions({ children: register }),
    lines.length === 0 &&
      emptyState({
        title: words.none,
        children: html`<p>${mayLoad ? words.noneWhy : words.noneToSee}</p>`,
      }),
    section({ title: words.title, children: table(all) }),
  ])
}

const lineOf = (line: SourceLine, query: { county: string }): Line => ({
  href: to.inventorySource(line.countyId, line.id, query),
  kind: sourceKindWords[line.kind],
  title: line.title,
  about: [
    line.fieldName && tag({ label: line.fieldName }),
    line.waiting !== null &&
      html` <a href="${to.inventoryIssue(line.countyId, line.id, String(line.waiting))}">${badge({ tone: 'doubt', label: words.waiting })}</a>`,
  ],
  issuer: line.issuer,
  document: line.issuedOn
    ? html`${line.documentNumber}${line.documentNumber && html`<br>`}<small>${line.issuedOn.toString()}</small>`
    : words.nothingYet,
  levels: levelsInWords(line.levels),
  rows: line.rows,
  linked: line.linked,
})

const table = (lines: readonly Line[]): Html =>
  dataTable({
    caption: words.title,
    captionUnseen: true,
    rows: lines,
    columns: [
      { key: 'kind', label: words.kind, width: 'narrow', cell: ({ kind }) => kind },
      {
        key: 'title',
        label: words.name,
        names: true,
        width: 'wide',
        cell: ({ href, title, about }) => html`<a href="${href}">${title}</a> ${about}`,
      },
      { key: 'issuer', label: words.issuer, cell: ({ issuer }) => issuer },
      { key: 'document', label: words.document, cell: ({ document }) => document },
      { key: 'levels', label: words.levels, width: 'narrow', cell: ({ levels }) => levels },
      {
        key: 'linked',
        label: `${words.linked} / ${words.rows}`,
        numeric: true,
        cell: ({ linked, rows }) => words.linkedOf(number(linked), number(rows)),
      },
    ],
  })
