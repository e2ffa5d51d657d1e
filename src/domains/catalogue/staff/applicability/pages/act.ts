import { to } from '#kernel/links.ts'
import { type Answer, confirmAgainOn, type SignedSlot } from '#kernel/obligation/applicability.ts'
import type { ActRecord } from '#kernel/obligation/applicability-store.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { confirmation } from '#platform/html/components/confirm.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { Decided, DeclaringOrgan } from '../../../applicability/slots-store.ts'
import { actWords, answerWords, applicabilityWords as words } from '../words.ts'

type Duties = ReadonlyMap<string, { owed: number; ends: number }>

export interface PreviewPage {
  organ: Pick<DeclaringOrgan, 'name' | 'code'>
  by: string
  today: Temporal.PlainDate
  answer: Answer
  reason: string
  results: readonly SignedSlot[]
  duties: Duties
  chosen: string
  backHref: string
  reasons: readonly string[]
  token: string
}

/** Row by row what signing would do; nothing has been written yet. */
export function previewPage(view: PreviewPage): Html {
  const { organ, answer, reason, results, duties } = view
  const done = results.filter(({ after }) => after !== null)
  const refused = done.filter(
    ({ before, after }) => before.applicability === 'applies' && after!.applicability !== 'applies',
  )
  const sum = (pick: 'owed' | 'ends') => refused.reduce((all, { itemId }) => all + (duties.get(itemId)?.[pick] ?? 0), 0)
  return html`<div class="section">${confirmation({
    level: 2,
    title: words.previewTitle(actWords[answer], number(done.length)),
    children: html`<p>${words.previewLead}</p>`,
    facts: [
      [words.factOrgan, organ.name],
      [words.factBy, view.by],
      [words.factOn, view.today.toString()],
      [words.factReason, answer === 'does-not-apply' ? reason : words.factNothing],
      ...(refused.length > 0
        ? ([
            [words.factOwed, words.factOwedWhy(number(sum('owed')))],
            [words.factEnds, words.factEndsWhy(number(sum('ends')))],
          ] as const)
        : []),
      [words.factAgain, confirmAgainOn(view.today).toString()],
    ],
    action: to.applicability(),
    hidden: { _token: view.token, organ: organ.code, chosen: view.chosen, answer, reason },
    confirm: words.sign,
    cancel: words.back,
    cancelHref: view.backHref,
    reasons: view.reasons,
  })}</div>${section({ title: words.result, children: resultTable(results, duties) })}`
}

const saidWords = ({ applicability, reason }: SignedSlot['before']): Html =>
  html`${answerWords[applicability]}${reason && html`<br><small>${reason}</small>`}`

const resultTable = (results: readonly SignedSlot[], duties: Duties): Html =>
  dataTable({
    caption: words.result,
    captionUnseen: true,
    // What was passed over stands first: somebody must look at it.
    rows: results.toSorted((one, other) => Number(one.why === null) - Number(other.why === null)),
    tone: ({ why }) => (why === null ? undefined : 'doubt'),
    columns: [
      { key: 'item', label: words.item, names: true, width: 'wide', cell: ({ name, itemId }) => name || itemId },
      { key: 'before', label: words.before, cell: ({ before }) => saidWords(before) },
      {
        key: 'after',
        label: words.after,
        cell: ({ itemId, before, after, why }) => {
          if (!after) return html`${badge({ tone: 'doubt', label: words.passedOver })}<br><small>${why}</small>`
          const { owed = 0, ends = 0 } = duties.get(itemId) ?? {}
          const isRefused = before.applicability === 'applies' && after.applicability !== 'applies'
          const says = [ends > 0 && words.rowEnds(number(ends)), owed > 0 && words.rowOwed(number(owed))].filter(
            Boolean,
          )
          return html`${saidWords(after)}${isRefused && says.length > 0 && html`<br><small>${says.join('，')}</small>`}`
        },
      },
    ],
  })

/** What one act did, row by row, with the way to take it back as a whole. */
export const actPage = ({
  act,
  organ,
  reasons,
  mayDecide,
  token,
}: {
  act: ActRecord
  organ: Pick<DeclaringOrgan, 'name' | 'code'>
  reasons: readonly string[]
  mayDecide: boolean
  token: string
}): Html => {
  const facts = [
    [words.factOrgan, organ.name],
    [words.factBy, act.by],
    [words.factOn, legalDayOf(act.at).toString()],
    ...(act.reason ? ([[words.factReason, act.reason]] as const) : []),
  ] as const
  return html`${
    mayDecide
      ? html`<div class="section">${confirmation({
          level: 2,
          title: actWords[act.answer],
          children: html`<p>${act.takenBackBy ? words.takenBack(act.takenBackBy) : words.undoLead}</p>`,
          facts,
          action: to.undoApplicability(act.countyId, act.id),
          hidden: { _token: token },
          confirm: words.undo,
          danger: true,
          cancel: words.toList,
          cancelHref: to.applicability({ organ: organ.code }),
          reasons,
        })}</div>`
      : html`${descriptionList({ boxed: true, items: facts })}${actions({ children: linkButton({ label: words.toList, href: to.applicability({ organ: organ.code }) }) })}`
  }${section({ title: words.result, children: resultTable(act.results, new Map()) })}`
}

/** The decisions of one slot, newest first. */
export const slotPage = ({
  organ,
  item,
  decisions,
}: {
  organ: Pick<DeclaringOrgan, 'countyId' | 'code'> & { whole: boolean }
  item: { address: string }
  decisions: readonly Decided[]
}): Html =>
  html`${dataTable({
    caption: words.history,
    captionUnseen: true,
    rows: decisions,
    empty: emptyState({ title: words.noDecisions, children: html`<p>${words.noDecisionsWhy}</p>` }),
    columns: [
      { key: 'on', label: words.factOn, names: true, width: 'narrow', cell: ({ decidedOn }) => decidedOn.toString() },
      {
        key: 'answer',
        label: words.answer,
        width: 'wide',
        cell: ({ applicability, reason }) => saidWords({ applicability, reason }),
      },
      { key: 'by', label: words.signed, width: 'narrow', cell: ({ by }) => by },
      { key: 'end', label: words.result, width: 'narrow', cell: ({ end }) => badge(words.ends[end]) },
      ...(organ.whole
        ? [
            {
              key: 'act',
              label: words.theAct,
              width: 'narrow' as const,
              cell: ({ actId, decidedOn }: Decided) =>
                html`<a href="${to.applicabilityAct(organ.countyId, actId)}">${words.theAct}<span class="unseen">（${decidedOn.toString()}）</span></a>`,
            },
          ]
        : []),
    ],
  })}${actions({
    children: [
      organ.whole
        ? linkButton({ label: words.toList, href: to.applicability({ organ: organ.code }) })
        : linkButton({ label: words.toOutliers, href: to.outliers() }),
      linkButton({ label: words.toPublic, href: to.slot(item.address, organ.code), kind: 'quiet' }),
    ],
  })}`
