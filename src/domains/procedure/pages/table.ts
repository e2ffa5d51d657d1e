import { limitWords } from '#kernel/publication/flow/model.ts'
import { section } from '#platform/html/components/card.ts'
import { type Column, dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { taskOf } from '../files.ts'
import { type DutyRow, links, linkWords } from '../model.ts'
import { words } from '../words.ts'

export interface PlacedRow {
  row: DutyRow
  place: number
}

/** The table by links, as it is read and printed; what can be done with a row in a column of its own. */
export const dutyTables = (
  rows: readonly DutyRow[],
  more: { deeds?: (at: PlacedRow) => Child; below?: (link: (typeof links)[number]) => Child } = {},
): Html => {
  const placed = rows.map((row, place): PlacedRow => ({ row, place }))
  return html`${links.map((link) =>
    section({
      title: linkWords[link],
      children: [
        dataTable({
          caption: linkWords[link],
          captionUnseen: true,
          rows: placed.filter(({ row }) => row.link === link),
          columns: columnsOf(more.deeds),
          empty: html`<p>—</p>`,
        }),
        more.below?.(link),
      ],
    }),
  )}`
}

const columnsOf = (deeds: ((at: PlacedRow) => Child) | undefined): Column<PlacedRow>[] => [
  {
    key: 'task',
    label: words.task,
    names: true,
    cell: ({ row }) => html`${taskOf(row)}${row.basis && html`<br><small>${row.basis}</small>`}`,
  },
  { key: 'unit', label: words.unit, cell: ({ row }) => row.unit },
  { key: 'office', label: words.office, cell: ({ row }) => row.office || '—' },
  { key: 'post', label: words.post, cell: ({ row }) => row.post },
  { key: 'authority', label: words.authority, cell: ({ row }) => row.authority || '—' },
  { key: 'procedure', label: words.procedure, cell: ({ row }) => row.procedure || '—' },
  {
    key: 'limit',
    label: words.limit,
    width: 'narrow',
    cell: ({ row }) => (row.limit ? limitWords(row.limit) : '—'),
  },
  ...(deeds ? [{ key: 'deeds', label: words.edit, unseen: true, width: 'narrow' as const, cell: deeds }] : []),
]
