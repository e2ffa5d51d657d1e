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
  const { added, gone, kept } = merged
  const changed = alike(merged.changed)
  const count = changed.reduce((sum, { rows }) => sum + rows.length, 0)
  const same = changed.length + added.length + gone.length === 0 && doubts.before === doubts.after
  if (same) return emptyState({ title: words.nothing, children: html`<p>${words.nothingWhy}</p>`, actions: back })
  const lost = gone.filter(isTouched).length
  return html`<p>${words.lead}</p>${notice({
    tone: lost > 0 ? 'late' : 'calm',
    children: [
      html`<p>${words.counts(count, kept)}</p>`,
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

/** Rows of which one column is read otherwise in the same way. */
interface Change {
  column: ChangedValue['column']
  was: string | null
  now: string | null
  rows: DraftRow[]
}

/** Changes that say the same stand together; what looks the same to a reader is none. */
function alike(changed: readonly ChangedValue[]): Change[] {
  const groups = new Map<string, Change>()
  for (const { row, column, was: before, now: after } of changed) {
    const [was, now] = [before, after].map((value) => valueText({ ...row.read, [column]: value }, column) || null)
    if (was === now) continue
    const key = JSON.stringify([column, was, now])
    const group = groups.get(key) ?? { column, was: was ?? null, now: now ?? null, rows: [] }
    groups.set(key, group)
    group.rows.push(row)
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length)
}

const changes = (groups: readonly Change[]): Html =>
  dataTable({
    caption: words.changed,
    captionUnseen: true,
    rows: groups.slice(0, most),
    columns: [
      { key: 'column', label: words.column, names: true, width: 'narrow', cell: ({ column }) => columnWords[column] },
      { key: 'was', label: words.was, cell: ({ was }) => textOf(was) },
      { key: 'now', label: words.now, cell: ({ now }) => textOf(now) },
      { key: 'rows', label: words.row, cell: ({ rows }) => words.rowsOf(rows.slice(0, 6).map(rowName), rows.length) },
    ],
  })

const textOf = (text: string | null): Child => text ?? html`<span class="unread">${words.nothingRead}</span>`

const rowsOf = (rows: readonly DraftRow[]): Child => [
  html`<ul class="alike">${rows.slice(0, most).map((row) => html`<li>${rowName(row)}　${row.fields.level2 ?? row.fields.level1}</li>`)}</ul>`,
  rest(rows.length),
]
