import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { fileField, textArea } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { MovesPreview, NoticePreview } from '../preview-notice.ts'
import { changeWords, fullDayWords, partWords, pageWords as words } from '../words.ts'
import { movesTable } from './year.ts'

export interface LoadForm {
  token: string
  typed: string
  /** What speaks against the text, one line a fault. */
  reasons: readonly string[]
}

export const loadPage = ({ token, typed, reasons }: LoadForm): Html =>
  html`${reasons.length > 0 && errorSummary({ errors: reasons.map((text) => ({ id: 'f-wording', text })) })}${section({
    title: words.load,
    children: form({
      action: to.loadNotice(),
      files: true,
      hidden: { _token: token },
      children: [
        html`<p>${words.loadLead}</p>`,
        textArea({
          name: 'wording',
          label: words.wording,
          hint: words.wordingHint,
          value: typed,
          rows: 16,
          maxLength: 20_000,
        }),
        fileField({ name: 'file', label: words.file, hint: words.fileHint, accept: '.txt' }),
        actions({
          children: [
            button({ label: words.preview, kind: 'primary' }),
            linkButton({ label: words.back, kind: 'quiet', href: to.calendar() }),
          ],
        }),
      ],
    }),
  })}`

export interface PreviewPage {
  token: string
  wording: string
  preview: NoticePreview
  moves: MovesPreview
}

/** What the notice says, day by day, and what moves: read before it is loaded. */
export const previewPage = (given: PreviewPage): Html =>
  html`${whatItSays(given.preview)}${given.preview.changed.length === 0 ? nothingNew() : whatMoves(given)}`

const whatItSays = ({ notice: read, after, changed }: NoticePreview): Html =>
  section({
    title: words.says,
    children: [
      descriptionList({
        items: [
          [words.document, `${read.title}（${read.documentNumber}）`],
          [words.newVersion, after.version],
          [words.until, fullDayWords(Temporal.PlainDate.from(after.coverage.to))],
          [words.changes, changeWords(changed) || words.noChanges],
        ],
      }),
      dataTable({
        caption: words.says,
        captionUnseen: true,
        rows: read.parts,
        columns: [
          {
            key: 'part',
            label: words.part,
            names: true,
            width: 'narrow',
            cell: ({ festivals }) => festivals.join('、'),
          },
          { key: 'arrangement', label: words.arrangement, width: 'wide', cell: partWords },
        ],
      }),
    ],
  })

const nothingNew = (): Html =>
  html`${notice({ tone: 'calm', children: html`<p>${words.noChanges}</p>` })}${actions({
    children: linkButton({ label: words.back, href: to.calendar() }),
  })}`

function whatMoves({ token, wording, preview, moves }: PreviewPage): Html {
  const { moved, settled, first } = moves
  return section({
    title: words.moves,
    children: [
      html`<p>${words.movesLead(moved, settled)}</p>`,
      first.length > 0 && html`<p class="hint">${words.movesFirst(first.length, moved)}</p>`,
      first.length > 0 &&
        movesTable(
          words.moves,
          first.map((row) => ({ ...row, href: to.duty(row.countyId, row.id) })),
        ),
      form({
        action: to.confirmNotice(),
        hidden: { _token: token, wording, basedOn: preview.before.version },
        children: actions({
          children: [
            button({ label: words.confirm, kind: 'primary' }),
            linkButton({ label: words.back, kind: 'quiet', href: to.calendar() }),
          ],
        }),
      }),
    ],
  })
}
