import { to } from '#kernel/links.ts'
import { cleanupResults, resultWords } from '#kernel/publication/cleanup/model.ts'
import {
  type Cleanup,
  type CleanupCounts,
  type CleanupLine,
  type CleanupView,
  cleanupViews,
  cleanupPage as pageSize,
} from '#kernel/publication/cleanup/store.ts'
import { validityTones, validityWords } from '#kernel/publication/records/validity.ts'
import { badge } from '#platform/html/components/badge.ts'
import { button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form, hiddenFields } from '#platform/html/components/form.ts'
import { dateField, selectField, textField } from '#platform/html/components/inputs.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { progressBar } from '#platform/html/components/progress.ts'
import { stepPager } from '#platform/html/components/step-pager.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { words } from '../words.ts'

export interface CleanupPage {
  cleanup: Cleanup
  counts: CleanupCounts
  view: CleanupView
  page: number
  lines: readonly (CleanupLine & { mayDecide: boolean; mayReview: boolean })[]
  /** Reasons against finishing; null where this person may not. */
  finish: readonly string[] | null
  draft: string | null
  reasons: readonly string[]
  token: string
}

/** One clean-up: how far it is, and its documents each with what becomes of it. */
export function cleanupPage(page: CleanupPage): Html {
  const { cleanup, counts, view, lines, reasons } = page
  const at = (number: number) =>
    to.cleanup(cleanup.countyId, cleanup.id, { view, ...(number > 1 ? { page: String(number) } : {}) })
  return html`${
    reasons.length > 0 &&
    notice({
      tone: 'late',
      announce: true,
      title: words.errors,
      children: html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
    })
  }${progressBar({ label: words.progress, value: counts.passed, max: counts.all, note: words.progressOf(counts.passed, counts.decided, counts.all) })}${finishSection(page)}${tabs(
    {
      label: words.view,
      tabs: cleanupViews.map((one) => ({
        label: words.views[one],
        href: to.cleanup(cleanup.countyId, cleanup.id, { view: one }),
        current: one === view,
      })),
    },
  )}${table(page)}${
    lines.length > 0 &&
    stepPager({
      summary: words.shown(lines.length),
      previousHref: page.page > 1 ? at(page.page - 1) : undefined,
      nextHref: lines.length === pageSize ? at(page.page + 1) : undefined,
    })
  }`
}

const finishSection = ({ cleanup, finish, draft, token }: CleanupPage): Child => {
  if (draft) return html`<p>${linkButton({ label: words.toDraft, href: draft, icon: 'document' })}</p>`
  if (finish === null) return null
  return section({
    title: words.finish,
    children: [
      html`<p class="hint">${words.finishLead}</p>`,
      form({
        action: to.finishCleanup(cleanup.countyId, cleanup.id),
        hidden: { _token: token },
        children: button({ label: words.finish, kind: 'primary', reasons: finish }),
      }),
    ],
  })
}

const table = (page: CleanupPage): Html =>
  dataTable({
    caption: words.views[page.view],
    captionUnseen: true,
    rows: page.lines,
    empty: emptyState({ title: words.empty, children: html`<p>${words.emptyNext}</p>` }),
    columns: [
      {
        key: 'document',
        label: words.document,
        names: true,
        cell: (line) =>
          html`<a href="${to.publication(line.address)}">${line.title}</a><br><small>${[line.documentNumber, line.formedOn.toString()].filter(Boolean).join('，')}</small>`,
      },
      { key: 'maker', label: words.maker, width: 'narrow', cell: (line) => line.organName },
      {
        key: 'validity',
        label: words.validity,
        width: 'narrow',
        cell: ({ validity, lastDay }) =>
          html`${badge({ tone: validityTones[validity], label: validityWords[validity] })}${lastDay && html`<br><small>${lastDay.toString()}</small>`}`,
      },
      { key: 'opinion', label: words.opinion, width: 'wide', cell: (line) => opinion(page, line) },
    ],
  })

function opinion(page: CleanupPage, line: CleanupPage['lines'][number]): Html {
  return html`${
    line.result &&
    html`<p><strong>${resultWords[line.result]}</strong>${line.until && `（${words.until}${line.until}）`}：${line.reason}${line.decidedByName && words.by(line.decidedByName)}</p>`
  }${line.review === 'passed' && badge({ tone: 'done', label: words.views.passed })}${
    line.review === 'returned' &&
    html`<p>${badge({ tone: 'late', label: words.views.returned })} ${words.returnedWith(line.reviewRemark ?? '')}</p>`
  }${line.mayDecide && line.review !== 'passed' && decideForm(page, line)}${line.mayReview && line.result && line.review === null && reviewForm(page, line)}`
}

const decideForm = ({ cleanup, token }: CleanupPage, line: CleanupLine): Html =>
  html`<form class="form" action="${to.cleanupDocument(cleanup.countyId, cleanup.id, line.publicationId, 'decide')}" method="post">${hiddenFields({ values: { _token: token } })}${selectField(
    {
      name: 'result',
      id: `result-${line.publicationId}`,
      label: words.opinion,
      value: line.result ?? '',
      options: cleanupResults.map((value) => ({ value, label: resultWords[value] })),
    },
  )}${dateField({ name: 'until', id: `until-${line.publicationId}`, label: words.until, value: line.until?.toString() ?? '' })}${textField({ name: 'reason', id: `reason-${line.publicationId}`, label: words.reason, value: line.reason ?? '', maxLength: 500 })}${button({ label: words.decide, about: words.about(line.title), small: true })}</form>`

const reviewForm = ({ cleanup, token }: CleanupPage, line: CleanupLine): Html =>
  html`<form class="form" action="${to.cleanupDocument(cleanup.countyId, cleanup.id, line.publicationId, 'review')}" method="post">${hiddenFields({ values: { _token: token } })}${textField({ name: 'remark', id: `remark-${line.publicationId}`, label: words.remark, maxLength: 500 })}${button({ label: words.pass, name: 'verdict', value: 'passed', about: words.about(line.title), small: true })} ${button({ label: words.sendBack, name: 'verdict', value: 'returned', kind: 'quiet', about: words.about(line.title), small: true })}</form>`
