import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { actions, linkButton } from '#platform/html/components/button.ts'
import { notice } from '#platform/html/components/notice.ts'
import { qrCode } from '#platform/html/components/qr-code.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { askWords as words } from '../../words.ts'
import type { AskedSlot } from '../store.ts'

export interface ReceiptPage {
  slot: AskedSlot
  number: string
  /** As it is printed; null where the case was known before and this form does not hold its code. */
  code: string
  receivedOn: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  provisional: boolean
  promise: string
  handlerName: string
  again: boolean
  origin: string
}

/** What somebody takes home: number, query code, who answers and by when; made to be printed. */
export const receiptPage = (page: ReceiptPage): Html => html`<h1>${words.receipt}</h1>
${notice({ tone: 'done', announce: true, children: html`<p>${words.receiptLead}</p>${page.again && html`<p>${words.again}</p>`}` })}
${descriptionList({
  boxed: true,
  items: [
    [words.number, html`<strong>${page.number}</strong>`],
    [words.code, html`<strong><code>${page.code}</code></strong>`],
    [words.item, page.slot.itemName],
    [words.organ, page.slot.organ.name],
    [words.receivedOn, dayWords(page.receivedOn)],
    [words.handler, page.handlerName],
    [
      words.answerBy,
      words.promised(`${dayWords(page.dueOn)}${page.provisional ? words.provisional : ''}`, page.promise),
    ],
  ],
})}
<div class="receipt">${qrCode({ text: `${page.origin}${to.myRequest({ number: page.number })}`, label: words.qr })}
<p>${words.qrNote}<br>${`${page.origin}${to.myRequest()}`}</p></div>
${actions({
  children: [
    linkButton({ label: words.query, kind: 'primary', href: to.myRequest({ number: page.number }) }),
    linkButton({ label: words.back, kind: 'quiet', href: to.slot(page.slot.itemAddress, page.slot.organ.code) }),
  ],
})}`
