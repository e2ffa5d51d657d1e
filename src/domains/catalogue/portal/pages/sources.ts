import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { sourceWords as words } from '../source-words.ts'
import type { PortalSource } from '../sources-store.ts'

/** Where an item comes from: statutes with their articles, guidelines and lists with the row. */
export const sourceList = (sources: readonly PortalSource[]): Html =>
  html`<p>${words.lead}</p>${dataTable({
    caption: words.title,
    captionUnseen: true,
    rows: sources,
    columns: [
      { key: 'kind', label: words.kind, width: 'narrow', cell: ({ kind }) => words.kinds[kind] },
      {
        key: 'source',
        label: words.source,
        names: true,
        width: 'wide',
        cell: ({ title, issuer, documentNumber }) =>
          html`${title}${(issuer || documentNumber) && html`<br><small>${issuer} ${documentNumber}</small>`}`,
      },
      { key: 'row', label: words.row, cell: ({ row }) => row },
      { key: 'basis', label: words.basis, width: 'wide', cell: ({ basis }) => basis },
    ],
  })}`
