import { to } from '#kernel/links.ts'
import { standingOf } from '#kernel/obligation/model.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { DocumentLine } from '../document-store.ts'
import { editionReminders } from '../editions/pages/table.ts'
import type { EditionReminder } from '../editions/store.ts'
import type { Digest, ReminderLine } from '../store.ts'
import { documentWords, stageWords, standingWords, words } from '../words.ts'

export interface RemindersPage {
  digests: readonly (Digest & {
    shown: readonly ReminderLine[]
    editions: readonly EditionReminder[]
    documents: readonly DocumentLine[]
  })[]
  today: Temporal.PlainDate
  /** The person sees drafts somewhere; else what was published is shown as the public sees it. */
  opensDrafts: boolean
}

/** What somebody was told, day by day, the latest first, and how each duty stands now. */
export const remindersPage = ({ digests, today, opensDrafts }: RemindersPage): Html =>
  digests.length === 0
    ? emptyState({
        title: words.none,
        children: html`<p>${words.noneWhy}</p>`,
        actions: linkButton({ label: words.toDuties, href: to.duties() }),
      })
    : html`<p>${words.lead}</p>${digests.map((digest) => oneDay(digest, today, opensDrafts))}`

const oneDay = (digest: RemindersPage['digests'][number], today: Temporal.PlainDate, opensDrafts: boolean): Html =>
  section({
    title: words.digest(digest.toldOn.toString(), digest.lines + digest.editions.length),
    ...(digest.seenAt ? {} : { tools: badge({ tone: 'soon', label: words.unseen }) }),
    children: [
      digest.documents.length > 0 && documentTable(digest.documents),
      digest.editions.length > 0 && editionReminders(digest.editions, opensDrafts),
      digest.shown.length > 0 &&
        dataTable({
          caption: words.digest(digest.toldOn.toString(), digest.lines + digest.editions.length),
          captionUnseen: true,
          rows: digest.shown,
          columns: [
            {
              key: 'duty',
              label: words.duty,
              names: true,
              width: 'wide',
              cell: (line) =>
                html`<a href="${to.duty(line.countyId, line.obligationId)}">${words.ofPeriod(line.itemName, line.label)}</a>`,
            },
            { key: 'organ', label: words.organ, width: 'narrow', cell: (line) => line.organName },
            {
              key: 'due',
              label: words.due,
              width: 'narrow',
              cell: (line) =>
                html`${line.toldDueOn.toString()}${!line.dueOn.equals(line.toldDueOn) && html`<br><small>${words.moved(line.dueOn.toString())}</small>`}`,
            },
            { key: 'stage', label: words.stage, width: 'narrow', cell: (line) => badge(stageWords[line.stage]) },
            {
              key: 'now',
              label: words.now,
              width: 'narrow',
              cell: (line) => badge(standingWords[standingOf({ ...line, dueAt: null }, today)]),
            },
          ],
        }),
      digest.lines > digest.shown.length + digest.documents.length &&
        html`<p>${words.more(digest.lines - digest.shown.length - digest.documents.length)}</p>`,
    ],
  })

const documentTable = (lines: readonly DocumentLine[]): Html =>
  dataTable({
    caption: documentWords.document,
    captionUnseen: true,
    rows: lines,
    columns: [
      {
        key: 'document',
        label: documentWords.document,
        names: true,
        width: 'wide',
        cell: (line) => html`<a href="${to.validityOf(line.countyId, line.publicationId)}">${line.title}</a>`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: (line) => line.organName },
      { key: 'due', label: documentWords.due, width: 'narrow', cell: (line) => line.dueOn.toString() },
      { key: 'stage', label: words.stage, width: 'narrow', cell: (line) => badge(documentWords.stages[line.stage]) },
    ],
  })
