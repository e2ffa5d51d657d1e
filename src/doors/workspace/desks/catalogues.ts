import { listCatalogues } from '#domains/catalogue/staff/list/store.ts'
import { to } from '#kernel/links.ts'
import { reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { section } from '#platform/html/components/card.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { deskWords as words } from './words.ts'

/** Drafts of catalogues that wait to be checked or adopted; nothing where none does. */
export async function cataloguesDesk({ actor, db }: StaffVisit): Promise<Html | null> {
  const reach = reachOf(actor, 'catalogue.adopt')
  if (reach.organs.length + reach.subtrees.length === 0) return null
  const rows = await listCatalogues(db, reach, 'draft', 1)
  if (rows.length === 0) return null
  return section({
    title: words.doubts,
    more: { href: to.catalogues(), label: words.allCatalogues },
    children: html`<p>${words.doubtsLead}</p>${dataTable({
      caption: words.doubts,
      captionUnseen: true,
      rows,
      columns: [
        {
          key: 'title',
          label: words.catalogue,
          names: true,
          width: 'wide',
          cell: (row) => html`<a href="${to.draftCatalogue(row.countyId, row.id)}">${row.title}</a>`,
        },
        { key: 'organ', label: words.organ, cell: (row) => row.organName },
        {
          key: 'doubts',
          label: words.openDoubts,
          width: 'narrow',
          cell: ({ doubts }) =>
            doubts > 0
              ? badge({ tone: 'doubt', label: words.doubtsOf(doubts) })
              : badge({ tone: 'done', label: words.ready }),
        },
        {
          key: 'imported',
          label: words.imported,
          width: 'narrow',
          cell: (row) => legalDayOf(row.importedAt).toString(),
        },
      ],
    })}`,
  })
}
