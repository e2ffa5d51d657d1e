import type { OrderLine } from '#kernel/casework/orders-store.ts'
import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { badge } from '#platform/html/components/badge.ts'
import { section } from '#platform/html/components/card.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, html } from '#platform/html/html.ts'
import { orderWords as words } from '../../words.ts'

/** 督促整改: what the 主管部门 ordered, above everything else that is owed; gone when something is published. */
export const orderSection = (orders: readonly OrderLine[], today: Temporal.PlainDate): Child =>
  orders.length > 0 &&
  section({
    title: words.title,
    children: html`<p>${words.lead}</p>${dataTable({
      caption: words.title,
      captionUnseen: true,
      rows: orders,
      tone: (order) => (daysLeft(order, today) < 0 ? 'late' : 'soon'),
      columns: [
        {
          key: 'item',
          label: words.item,
          names: true,
          width: 'wide',
          cell: (order) => html`<a href="${hrefOf(order)}">${order.itemName}</a>`,
        },
        { key: 'letter', label: words.letter, cell: bodyOf },
        { key: 'organ', label: words.organ, cell: ({ organName }) => organName },
        {
          key: 'by',
          label: words.by,
          cell: ({ orderedBy, orderedOn }) => html`${orderedBy}<br>${orderedOn.toString()}`,
        },
        { key: 'due', label: words.due, width: 'narrow', cell: ({ dueOn }) => dayWords(dueOn) },
        { key: 'stands', label: words.stands, width: 'narrow', cell: (order) => standing(daysLeft(order, today)) },
      ],
    })}`,
  })

const daysLeft = ({ dueOn }: OrderLine, today: Temporal.PlainDate): number =>
  today.until(dueOn, { largestUnit: 'day' }).days

const standing = (left: number) =>
  left < 0 ? badge({ tone: 'late', label: words.late(-left) }) : badge({ tone: 'soon', label: words.left(left) })

/** Where the work is done: the obligation, or the record of what happened where nothing is owed yet. */
const hrefOf = ({ countyId, obligationId, organCode }: OrderLine): string =>
  obligationId ? to.duty(countyId, obligationId) : to.recordFact({ organ: organCode })

const bodyOf = ({ body }: OrderLine): Child =>
  html`<details><summary>${words.read}</summary>${body.split(/\n+/).map((line) => html`<p>${line}</p>`)}</details>`
