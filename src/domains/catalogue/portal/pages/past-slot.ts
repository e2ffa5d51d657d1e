import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { PastSlot } from '../ended-store.ts'
import type { PortalItem } from '../items-store.ts'
import type { PortalDuty } from '../slots-store.ts'
import { endedWords, words } from '../words.ts'
import { sheet } from './item.ts'
import { history } from './slot.ts'

export interface PastSlotPage {
  item: PortalItem
  slot: PastSlot & { organ: { code: string; name: string } }
  settled: { duties: readonly PortalDuty[]; total: number }
  today: Temporal.PlainDate
  page: number
}

/** A place that is no more: who has the item now, and what was published here while it stood. */
export function pastSlotPage({ item, slot, settled, today, page }: PastSlotPage): Html {
  const { organ, heir } = slot
  const day = dayWords(slot.closedOn)
  return html`<h1>${words.slotTitle(organ.name, item.name)}</h1>
${notice({
  tone: 'empty',
  title: heir ? endedWords.handed : endedWords.shut,
  children: heir
    ? [
        html`<p>${endedWords.handedOn(day, heir.name)}</p>`,
        html`<p><a href="${to.slot(item.address, heir.code)}">${endedWords.go(heir.name)}</a></p>`,
      ]
    : html`<p>${endedWords.shutOn(day)}</p>`,
})}
${sheet([
  [words.item, html`<a href="${to.item(item.address)}">${item.name}</a>`],
  [endedWords.owed, html`<a href="${to.organ(organ.code)}">${organ.name}</a>`],
  [endedWords.stood, endedWords.span(dayWords(slot.openedOn), day)],
])}
${
  settled.total > 0
    ? history({ item, slot: { organCode: organ.code }, settled, today, page })
    : emptyState({ title: endedWords.nothingDone, children: html`<p>${endedWords.nothingDoneWhy}</p>` })
}`
}
