import { to } from '#kernel/links.ts'
import { standingOf } from '#kernel/obligation/model.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { PortalItem } from '../items-store.ts'
import { nilSentence, presentDuty, presentItem, remedyOf, sinceOf, slotSentence } from '../present.ts'
import type { DecisionThread, PortalDuty, PortalSlot, ThreadHalf } from '../slots-store.ts'
import { dutyWords, remedyWords, slotWords, words } from '../words.ts'
import { basisText } from './basis.ts'
import { deadline, elementList, sheet } from './item.ts'

/** Obligations on one page of a slot's history, and open ones shown at once. */
export const dutiesOnPage = { settled: 40, open: 6 }

export interface SlotPage {
  item: PortalItem
  slot: PortalSlot
  today: Temporal.PlainDate
  open: { duties: readonly PortalDuty[]; total: number }
  settled: { duties: readonly PortalDuty[]; total: number }
  /** Decisions whose resolution and result are published each for itself. */
  threads: readonly DecisionThread[]
  page: number
  /** How many people ask for what is missing here. */
  requests: number
}

/** One place of one organ for one item: what should be here, since when, who owes it, and what has been published. */
export const slotPage = (
  parts: SlotPage,
): Html => html`<h1>${words.slotTitle(parts.slot.organName, parts.item.name)}</h1>
${notice({ tone: slotWords[parts.slot.standing].tone, title: slotWords[parts.slot.standing].label, children: [html`<p>${slotSentence(parts.slot, parts.today)}</p>`, parts.requests > 0 && html`<p>${remedyWords.asked(number(parts.requests))}</p>`, parts.page === 1 && nilParagraph(parts)] })}
${facts(parts)}
${parts.threads.length > 0 && decisions(parts)}
${parts.slot.standing === 'not-applicable' && parts.open.total === 0 ? null : openDuties(parts)}
${history(parts)}
${['overdue', 'empty', 'soon'].includes(parts.slot.standing) && remedy(parts)}`

const nilParagraph = ({ settled }: SlotPage): Child => {
  const sentence = nilSentence(settled.duties)
  return sentence && html`<p>${sentence}</p>`
}

function facts({ item, slot, today }: SlotPage): Html {
  const shown = presentItem(item)
  const since = sinceOf(slot)
  return sheet([
    [words.item, html`<a href="${to.item(item.address)}">${item.name}</a>`],
    [words.owes, html`<a href="${to.organ(slot.organCode)}">${slot.organName}</a>`],
    ...(since ? ([[words.since, dayWords(since)]] as const) : []),
    ...(slot.decidedOn ? ([[words.declared, words.declaredOn(dayWords(slot.decidedOn), slot.reason)]] as const) : []),
    [words.should, elementList(shown.elements)],
    [words.limit, deadline(shown)],
    [words.basis, basisText(shown.basis, today)],
    [words.channels, shown.channels],
  ])
}

/** 两公开: each decision in one line, its resolution beside its result. */
const decisions = ({ threads, today }: SlotPage): Html =>
  section({
    title: words.decisions,
    children: [
      html`<p>${words.decisionsLead}</p>`,
      dataTable({
        caption: words.decisions,
        captionUnseen: true,
        rows: threads,
        columns: [
          { key: 'subject', label: words.decision, names: true, width: 'wide', cell: ({ subject }) => subject },
          { key: 'on', label: words.decidedOn, width: 'narrow', cell: ({ decidedOn }) => decidedOn.toString() },
          { key: 'resolution', label: words.resolution, cell: ({ resolution }) => half(resolution, today) },
          {
            key: 'result',
            label: words.result,
            cell: ({ result, resultOn }) =>
              result
                ? html`${half(result, today)}<br><small>${words.carriedOut(resultOn?.toString() ?? '')}</small>`
                : badge({ tone: 'empty', label: words.resultWaits }),
          },
        ],
      }),
    ],
  })

function half({ address, ...dated }: ThreadHalf, today: Temporal.PlainDate): Html {
  const { label, tone } = dutyWords[standingOf({ ...dated, dueAt: null }, today)]
  const day = dated.fulfilledOn ?? dated.dueOn
  return html`${badge({ tone, label })}<br><small>${
    address && dated.fulfilledOn
      ? html`<a href="${to.publication(address)}">${words.publishedOn(day.toString())}</a>`
      : words.dueBy(day.toString())
  }</small>`
}

const openDuties = ({ open, today }: SlotPage): Html =>
  section({
    title: words.openDuties,
    children: [
      open.total > 0 && html`<p>${words.openDutiesLead}</p>`,
      dutyTable(words.openDuties, open.duties, today, [], {
        title: words.noOpen,
        why: words.noOpenWhy,
      }),
      open.total > open.duties.length && html`<p>${words.moreOpen(number(open.total - open.duties.length))}</p>`,
    ],
  })

/** What became of the obligations of a place; also of one that is no more. */
export const history = ({
  settled,
  today,
  item,
  slot,
  page,
}: Pick<SlotPage, 'settled' | 'today' | 'page'> & {
  item: Pick<PortalItem, 'address'>
  slot: Pick<PortalSlot, 'organCode'>
}): Html =>
  section({
    title: words.history,
    children: [
      dutyTable(words.history, settled.duties, today, ['published', 'link'], {
        title: words.noHistory,
        why: words.noHistoryWhy,
      }),
      settled.total > dutiesOnPage.settled &&
        pager({
          page,
          pages: Math.ceil(settled.total / dutiesOnPage.settled),
          total: settled.total,
          href: (wanted) => to.slot(item.address, slot.organCode, wanted > 1 ? { page: String(wanted) } : {}),
        }),
    ],
  })

type Shown = ReturnType<typeof presentDuty>

function dutyTable(
  caption: string,
  duties: readonly PortalDuty[],
  today: Temporal.PlainDate,
  more: readonly ('published' | 'link')[],
  nothing: { title: string; why: string },
): Html {
  const rows = duties.map((duty) => presentDuty(duty, today))
  const hasTriggers = rows.some((row) => row.trigger !== '')
  return dataTable<Shown>({
    caption,
    captionUnseen: true,
    rows,
    tone: ({ tone }) => (tone === 'late' || tone === 'soon' ? tone : undefined),
    empty: emptyState({ title: nothing.title, children: html`<p>${nothing.why}</p>` }),
    columns: [
      {
        key: 'label',
        label: words.duty,
        names: true,
        width: 'wide',
        cell: (row) =>
          html`${row.address && more.includes('link') ? html`<a href="${to.publication(row.address)}">${row.label}</a>` : row.label}${row.waiver && html`<br><small>${row.waiver}</small>`}`,
      },
      ...(hasTriggers
        ? [{ key: 'trigger', label: words.trigger, width: 'narrow' as const, cell: (row: Shown) => row.trigger || '—' }]
        : []),
      {
        key: 'due',
        label: words.due,
        width: 'narrow',
        cell: (row) => html`${row.due}${row.provisional && html`<br><small>${row.provisional}</small>`}`,
      },
      ...(more.includes('published')
        ? [
            {
              key: 'published',
              label: words.published,
              width: 'narrow' as const,
              cell: (row: Shown) => row.published || '—',
            },
          ]
        : []),
      { key: 'state', label: words.state, width: 'narrow', cell: (row) => badge({ tone: row.tone, label: row.state }) },
    ],
  })
}

const remedy = ({ slot }: SlotPage): Html =>
  section({
    title: remedyWords.title,
    id: 'ask',
    children: [
      ...remedyOf(slot).map((sentence) => html`<p>${sentence}</p>`),
      html`<p>${remedyWords.lead}</p>`,
      actions({
        children: [
          linkButton({ label: remedyWords.ask, kind: 'primary', href: to.askFor(slot.itemAddress, slot.organCode) }),
          linkButton({ label: remedyWords.follow, kind: 'quiet', href: to.myRequest() }),
        ],
      }),
    ],
  })
