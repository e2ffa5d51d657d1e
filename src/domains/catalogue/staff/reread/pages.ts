import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { ChangedValue, Rereading } from '../../merge-rereading.ts'
import { columnWords, type DraftRow, isTouched } from '../../model.ts'
import { valueText } from '../draft/present.ts'
import { rereadWords as words } from '../layout/words.ts'
import { draftWords } from '../words.ts'

export interface RereadPage {
  countyId: string
  catalogueId: string
  version: number
  merged: Rereading
  doubts: { before: number; after: number }
  token: string
}

/** Changes shown before the rest is only counted. */
const most = 60

/** What would be read otherwise, value by value, and the button that does it. */
export function rereadPage(page: RereadPage): Html {
  const { countyId, catalogueId, version, merged, doubts, token } = page
  const back = linkButton({ label: words.back, kind: 'quiet', href: to.draftCatalogue(countyId, catalogueId) })
  const { changed, added, gone, kept } = merged
  const same = changed.length + added.length + gone.length === 0 && doubts.before === doubts.after
  if (same) return emptyState({ title: words.nothing, children: html`<p>${words.nothingWhy}</p>`, actions: back })
  const lost = gone.filter(isTouched).length
  return html`<p>${words.lead}</p>${notice({
    tone: lost > 0 ? 'late' : 'calm',
    children: [
      html`<p>${words.counts(changed.length, kept)}</p>`,
      html`<p>${words.doubts(doubts.before, doubts.after)}</p>`,
      lost > 0 && html`<p><strong>${words.lost(lost)}</strong></p>`,
    ],
  })}${changed.length > 0 && section({ title: words.changed, children: [changes(changed), rest(changed.length)] })}${
    added.length > 0 && section({ title: words.added(added.length), children: rowsOf(added) })
  }${gone.length > 0 && section({ title: words.gone(gone.length), children: rowsOf(gone) })}${form({
    action: to.rereadCatalogue(countyId, catalogueId),
    hidden: { _token: token, version: String(version) },
    children: actions({ children: [button({ label: words.submit, kind: 'primary' }), back] }),
  })}`
}

const rowName = (row: DraftRow): string => draftWords.rowName(row.seq, row.rowNumber)

const rest = (count: number): Child => count > most && html`<p class="hint">${words.more(count - most)}</p>`

const changes = (changed: readonly ChangedValue[]): Html =>
  dataTable({
    caption: words.changed,
    captionUnseen: true,
    rows: changed.slice(0, most),
    columns: [
      { key: 'row', label: words.row, names: true, width: 'narrow', cell: ({ row }) => rowName(row) },
      { key: 'column', label: words.column, width: 'narrow', cell: ({ column }) => columnWords[column] },
      { key: 'was', label: words.was, cell: (change) => textOf(change, change.was) },
      { key: 'now', label: words.now, cell: (change) => textOf(change, change.now) },
    ],
  })

const textOf = ({ row, column }: ChangedValue, value: ChangedValue['was']): Child =>
  valueText({ ...row.read, [column]: value }, column) ?? html`<span class="unread">${words.nothingRead}</span>`

const rowsOf = (rows: readonly DraftRow[]): Child => [
  html`<ul class="alike">${rows.slice(0, most).map((row) => html`<li>${rowName(row)}　${row.fields.level2 ?? row.fields.level1}</li>`)}</ul>`,
  rest(rows.length),
]
