import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { EditionReminder } from '../store.ts'
import { causeWords, words } from '../words.ts'

/** What somebody was told of editions on a day; who sees no drafts is led to the public page. */
export const editionReminders = (lines: readonly EditionReminder[], opensDrafts: boolean): Html =>
  dataTable({
    caption: words.caption,
    captionUnseen: true,
    rows: lines,
    columns: [
      {
        key: 'edition',
        label: words.edition,
        names: true,
        width: 'wide',
        cell: (line) =>
          html`<a href="${opensDrafts ? to.edition(line.countyId, line.editionId) : to.publication(line.address)}">${line.title || words.untitled}</a>`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: (line) => line.organName },
      { key: 'due', label: words.due, width: 'narrow', cell: (line) => line.dueOn.toString() },
      { key: 'why', label: words.why, width: 'narrow', cell: (line) => badge(causeWords[line.cause]) },
      {
        key: 'now',
        label: words.now,
        width: 'narrow',
        cell: (line) => badge(line.done ? { tone: 'done', label: words.done } : { tone: 'soon', label: words.waits }),
      },
    ],
  })
