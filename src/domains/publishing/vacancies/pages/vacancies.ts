import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { daysAhead, type Vacancy } from '../store.ts'
import { gapWords, words } from '../words.ts'

const shownAtMost = 200

const gapsOf = ({ gaps }: Vacancy): string => gaps.map((gap) => gapWords[gap]).join('、')

/** Organs that lack somebody to publish what is due, the most pressing first. */
export const vacanciesPage = (vacancies: readonly Vacancy[]): Html =>
  html`<p>${words.lead(daysAhead)}</p>${dataTable({
    caption: words.title,
    captionUnseen: true,
    rows: vacancies.slice(0, shownAtMost),
    empty: emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` }),
    columns: [
      {
        key: 'organ',
        label: words.organ,
        names: true,
        cell: (row) => html`<a href="${to.organDesk(row.organCode)}">${row.organName}</a>`,
      },
      { key: 'gaps', label: words.gaps, width: 'wide', cell: gapsOf },
      { key: 'first', label: words.first, width: 'narrow', cell: (row) => row.firstDueOn.toString() },
      {
        key: 'due',
        label: words.due,
        numeric: true,
        cell: (row) => html`<a href="${to.duties({ organ: row.organCode })}">${number(row.due)}</a>`,
      },
      { key: 'overdue', label: words.overdue, numeric: true, cell: (row) => number(row.overdue) },
    ],
  })}${vacancies.length > shownAtMost && html`<p>${words.more(vacancies.length - shownAtMost)}</p>`}`

/** The same as a line above the own duties; nothing where nobody is missing. */
export const vacancyNotice = (vacancies: readonly Vacancy[]): Child =>
  vacancies.map((row) =>
    notice({
      tone: 'late',
      children: html`<p>${words.own(gapsOf(row), dayWords(row.lastDueOn), row.due)} <a href="${to.organDesk(row.organCode)}">${words.see}</a></p>`,
    }),
  )
