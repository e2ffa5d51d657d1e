import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkbox } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { fileField, textArea } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { MovesPreview, NoticePreview } from '../preview-notice.ts'
import { changeWords, faultWords, fullDayWords, partWords, pageWords as words } from '../words.ts'
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
  /** Doubts that were ticked already; null before the first try. */
  confirmed: readonly string[] | null
}

/** What the notice says, day by day, and what moves: read before it is loaded. */
export const previewPage = (given: PreviewPage): Html =>
  html`${notTicked(given)}${whatItSays(given.preview)}${given.preview.changed.length === 0 ? nothingNew() : whatMoves(given)}`

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

function whatMoves({ token, wording, preview, moves, confirmed }: PreviewPage): Html {
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
        children: [
          preview.doubts.length > 0 && whatIsUnsure(preview.doubts.map(faultWords), confirmed),
          actions({
            children: [
              button({ label: words.confirm, kind: 'primary' }),
              linkButton({ label: words.back, kind: 'quiet', href: to.calendar() }),
            ],
          }),
        ],
      }),
    ],
  })
}

const doubtId = (place: number) => `f-doubt-${place}`

/** One box a doubt, so that nobody agrees to what he has not read. */
const whatIsUnsure = (doubts: readonly string[], confirmed: readonly string[] | null): Html =>
  notice({
    tone: 'doubt',
    title: words.doubts(doubts.length),
    children: [
      html`<p>${words.doubtsLead}</p>`,
      doubts.map((doubt, place) =>
        checkbox({
          name: 'confirmed',
          id: doubtId(place),
          value: doubt,
          label: words.isSo(doubt),
          checked: confirmed?.includes(doubt),
          error: confirmed && !confirmed.includes(doubt) ? words.notConfirmed : undefined,
          required: true,
        }),
      ),
      html`<p class="hint">${words.doubtsKept}</p>`,
    ],
  })

function notTicked({ preview, confirmed }: PreviewPage): Html | false {
  if (confirmed === null) return false
  const errors = preview.doubts
    .map((doubt, place) => ({ id: doubtId(place), text: faultWords(doubt) }))
    .filter(({ text }) => !confirmed.includes(text))
  return errorSummary({ errors })
}
