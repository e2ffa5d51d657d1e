import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { citywideWords } from '../citywide/words.ts'
import { coverageTexts } from '../coverage/words.ts'
import { words } from '../words.ts'
import { type CatalogueFace, stateTabs } from './present.ts'

export interface CatalogueList {
  lines: readonly CatalogueFace[]
  counts: ReadonlyMap<string, number>
  state: string | null
  page: number
  pages: number
  mayImport: boolean
  /** The city whose catalogues this person may put in force in its counties. */
  city: string | null
}

export function listPage({ lines, counts, state, page, pages, mayImport, city }: CatalogueList): Html {
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
  const importButton =
    mayImport && linkButton({ label: words.import, href: to.importCatalogue(), kind: 'primary', icon: 'plus' })
  if (total === 0)
    return emptyState({
      title: words.none,
      children: html`<p>${mayImport ? words.noneWhy : words.noneToSee}</p>`,
      actions: importButton,
    })
  const ofState = state === null ? total : (counts.get(state) ?? 0)
  return html`<p>${words.lead}</p>${importButton && actions({ children: [importButton, city !== null && linkButton({ label: citywideWords.title, href: to.adoptCitywide(city) })] })}${section(
    {
      title: words.imported,
      children: [
        tabs({ label: words.state, tabs: stateTabs(counts, state) }),
        table(lines),
        pages > 1 &&
          pager({
            page,
            pages,
            total: ofState,
            href: (to_) => to.catalogues({ ...(state ? { state } : {}), page: String(to_) }),
          }),
      ],
    },
  )}`
}

const table = (lines: readonly CatalogueFace[]): Html =>
  dataTable({
    caption: words.catalogues,
    captionUnseen: true,
    rows: lines,
    tone: (line) => (line.doubts > 0 ? 'doubt' : undefined),
    empty: emptyState({
      title: words.noneOfState,
      children: '',
      actions: linkButton({ label: words.showAll, href: to.catalogues() }),
    }),
    columns: [
      {
        key: 'title',
        label: words.title,
        names: true,
        width: 'wide',
        cell: (line) => html`<a href="${line.href}">${line.title}</a><br><small>${line.fileName}</small>`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: (line) => line.organ },
      { key: 'binds', label: words.binds, width: 'narrow', cell: (line) => line.binds },
      { key: 'field', label: coverageTexts.label, cell: (line) => line.field },
      { key: 'state', label: words.state, width: 'narrow', cell: (line) => badge(line.state) },
      {
        key: 'rows',
        label: words.rows,
        numeric: true,
        cell: (line) => html`<a href="${line.allHref}">${words.rowsOf(line.rows)}</a>`,
      },
      {
        key: 'doubts',
        label: words.doubts,
        numeric: true,
        cell: (line) =>
          line.doubts > 0 ? html`<a href="${line.doubtsHref}">${words.doubtsOf(line.doubts)}</a>` : words.noDoubts,
      },
      { key: 'when', label: words.when, width: 'narrow', cell: (line) => line.when },
    ],
  })
