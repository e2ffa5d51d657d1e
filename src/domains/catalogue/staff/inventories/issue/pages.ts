import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { comparedColumns } from '../../../inventories/issues/compare-issues.ts'
import type { Issue } from '../../../inventories/issues/issue-store.ts'
import type { SourceRecord } from '../../../inventories/issues/source-store.ts'
import type { SourceDoubt, SourceRow } from '../../../inventories/model.ts'
import { issueWords as words } from './words.ts'

/** Rows of each kind that one page shows. */
export const shownRows = 200

export interface ChangeLine {
  kind: 'added' | 'changed' | 'ended'
  row: SourceRow
  before: SourceRow | null
}

export interface IssuePage {
  source: SourceRecord
  issue: Omit<Issue, 'rows'>
  counts: Record<'added' | 'changed' | 'ended' | 'same', number>
  lines: readonly ChangeLine[]
  mayLoad: boolean
  token: string
}

/** An issue before it is taken, or as it was taken: what it changes row by row, and what the reader was not sure of. */
export function issuePage({ source, issue, counts, lines, mayLoad, token }: IssuePage): Html {
  const waits = issue.state === 'read'
  return html`${section({ title: words.facts, children: facts(issue) })}
${waits && doubts(issue.doubts)}
${section({
  title: words.changes,
  children: [
    issue.number === 1 && html`<p>${words.firstIssue}</p>`,
    descriptionList({
      items: (waits ? (['added', 'changed', 'ended', 'same'] as const) : (['added', 'changed', 'ended'] as const)).map(
        (kind) => [words.kinds[kind], words.count(number(counts[kind]))] as const,
      ),
    }),
    (['changed', 'ended', 'added'] as const).map((kind) => changesOf(kind, counts[kind], lines)),
  ],
})}
${waits && mayLoad ? deeds(source, issue, token) : actions({ children: linkButton({ label: source.title, href: to.inventorySource(source.countyId, source.id), kind: 'quiet' }) })}`
}

const facts = (issue: Omit<Issue, 'rows'>): Html =>
  descriptionList({
    boxed: true,
    items: [
      [words.state, words.states[issue.state]],
      [words.file, issue.fileName],
      ...(issue.documentNumber ? ([[words.documentNumber, issue.documentNumber]] as const) : []),
      [words.issuedOn, issue.issuedOn.toString()],
      [words.readBy, words.by(issue.readBy, legalDayOf(issue.readAt).toString())],
      ...(issue.takenBy && issue.takenOn
        ? ([[words.take, words.by(issue.takenBy, issue.takenOn.toString())]] as const)
        : []),
    ],
  })

const doubts = (list: readonly SourceDoubt[]): Html =>
  section({
    title: words.doubts,
    children:
      list.length === 0
        ? html`<p>${words.noDoubts}</p>`
        : [
            html`<p>${words.doubtsLead}</p>`,
            dataTable({
              caption: words.doubts,
              captionUnseen: true,
              rows: list.slice(0, shownRows),
              tone: () => 'doubt',
              columns: [
                {
                  key: 'place',
                  label: words.place,
                  names: true,
                  width: 'narrow',
                  cell: ({ place }) => place ?? words.nowhere,
                },
                { key: 'message', label: words.message, width: 'wide', cell: ({ message }) => message },
              ],
            }),
            list.length > shownRows &&
              html`<p class="hint">${words.shownOf(number(shownRows), number(list.length))}</p>`,
          ],
  })

function changesOf(kind: ChangeLine['kind'], count: number, lines: readonly ChangeLine[]): Child {
  const own = lines.filter((line) => line.kind === kind).slice(0, shownRows)
  if (own.length === 0) return null
  return section({
    title: words.kinds[kind],
    level: 3,
    children: [
      dataTable({
        caption: words.kinds[kind],
        captionUnseen: true,
        rows: own,
        columns: [
          { key: 'name', label: words.name, names: true, width: 'wide', cell: ({ row }) => nameOf(row) },
          { key: 'code', label: words.columns.code, width: 'narrow', cell: ({ row }) => row.code },
          { key: 'kind', label: words.columns.kind, cell: ({ row }) => row.kind },
          kind === 'changed'
            ? { key: 'what', label: words.what, width: 'wide', cell: (line: ChangeLine) => changedColumns(line) }
            : { key: 'basis', label: words.columns.basis, width: 'wide', cell: ({ row }: ChangeLine) => row.basis },
        ],
      }),
      count > own.length && html`<p class="hint">${words.shownOf(number(own.length), number(count))}</p>`,
    ],
  })
}

const nameOf = ({ heading, name }: SourceRow): Child =>
  heading === null ? name : html`<small>${heading}</small><br>${name}`

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, '')

const changedColumns = ({ row, before }: ChangeLine): Child =>
  comparedColumns
    .filter((column) => plain(before?.[column] ?? null) !== plain(row[column]))
    .map(
      (column) =>
        html`<p><strong>${words.columns[column]}</strong>：${row[column] ?? words.nothing}<br><small>${words.was(before?.[column] ?? words.nothing)}</small></p>`,
    )

const deeds = (source: SourceRecord, { number: issue }: Pick<Issue, 'number'>, token: string): Html =>
  html`${notice({
    children: [html`<p>${words.takeLead}</p>`, source.kind === 'guideline' && html`<p>${words.takeGuideline}</p>`],
  })}${actions({
    children: [
      form({
        action: to.takeIssue(source.countyId, source.id, String(issue)),
        hidden: { _token: token, version: String(source.version) },
        children: button({ label: words.take, kind: 'primary' }),
      }),
      form({
        action: to.discardIssue(source.countyId, source.id, String(issue)),
        hidden: { _token: token },
        children: button({ label: words.discard, kind: 'quiet' }),
      }),
    ],
  })}`
