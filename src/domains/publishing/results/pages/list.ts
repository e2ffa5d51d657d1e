import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { dateField } from '#platform/html/components/inputs.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { WaitingResult } from '../store.ts'
import { resultWords as words } from '../words.ts'

export interface ResultsPage {
  waiting: readonly WaitingResult[]
  today: Temporal.PlainDate
  total: number
  page: number
  pages: number
  typed: { fact: string; day: string } | null
  errors: readonly string[]
  token: string
}

/** Decisions whose result is waited for, each with the form that tells its day. */
export const resultsPage = ({ waiting, today, total, page, pages, typed, errors, token }: ResultsPage): Html =>
  html`<p>${words.lead}</p>${
    errors.length > 0 && errorSummary({ errors: errors.map((text) => ({ id: `d-${typed?.fact ?? ''}`, text })) })
  }${dataTable({
    caption: words.title,
    captionUnseen: true,
    rows: waiting,
    empty: emptyState({
      title: words.none,
      children: html`<p>${words.noneWhy}</p>`,
      actions: linkButton({ label: words.toFacts, href: to.recordFact() }),
    }),
    columns: [
      {
        key: 'decision',
        label: words.decision,
        names: true,
        width: 'wide',
        cell: ({ subject, itemName, itemAddress, organCode }) =>
          html`${subject}<br><small><a href="${to.slot(itemAddress, organCode)}">${itemName}</a></small>`,
      },
      { key: 'organ', label: words.organ, width: 'narrow', cell: ({ organName }) => organName },
      { key: 'on', label: words.decidedOn, width: 'narrow', cell: ({ decidedOn }) => decidedOn.toString() },
      {
        key: 'waits',
        label: words.waits,
        width: 'narrow',
        cell: ({ decidedOn }) => words.days(decidedOn.until(today, { largestUnit: 'day' }).days),
      },
      {
        key: 'deed',
        label: words.doneOn,
        cell: ({ countyId, resolutionFact, subject }) =>
          form({
            action: to.recordResult(),
            hidden: { _token: token, county: countyId, fact: resolutionFact },
            children: [
              dateField({
                name: 'day',
                id: `d-${resolutionFact}`,
                label: words.doneOnAbout(subject),
                value: typed?.fact === resolutionFact ? typed.day : '',
                error: typed?.fact === resolutionFact ? errors.join('') || undefined : undefined,
              }),
              actions({ children: button({ label: words.record, small: true, about: `：${subject}` }) }),
            ],
          }),
      },
    ],
  })}${pages > 1 && pager({ page, pages, total, href: (at) => to.recordResult({ page: String(at) }) })}`
