import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { section } from '#platform/html/components/card.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { EndedOrgan, PastSlot } from '../ended-store.ts'
import { words as portal, endedWords as words } from '../words.ts'

/** An organ that no longer stands: since when, who took over each item, and what it published. */
export const endedOrganPage = (organ: EndedOrgan, slots: readonly PastSlot[]): Html => html`<h1>${organ.name}</h1>
${notice({
  tone: 'empty',
  title: words.title(organ.kind),
  children: html`<p>${words.since(dayWords(organ.on))}</p><ul class="plain">${organ.successors.map(
    (one) => html`<li><a href="${to.organ(one.code)}">${one.name}</a></li>`,
  )}</ul>`,
})}
${slots.length > 0 && places(organ, slots)}
${published(organ)}`

const published = ({ code, latest }: EndedOrgan): Html =>
  section({
    title: words.published,
    children:
      latest.length > 0
        ? html`<ul class="plain">${latest.map((one) => html`<li><a href="${to.publication(one.address)}">${one.title}</a></li>`)}</ul>
<p><a href="${to.publications({ organ: code })}">${words.allPublished}</a></p>`
        : emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` }),
  })

const places = ({ code }: EndedOrgan, slots: readonly PastSlot[]): Html =>
  section({
    title: words.items,
    children: [
      html`<p>${words.itemsLead}</p>`,
      dataTable({
        caption: words.items,
        captionUnseen: true,
        rows: slots,
        columns: [
          {
            key: 'item',
            label: portal.item,
            names: true,
            width: 'wide',
            cell: (slot) => html`<a href="${to.slot(slot.itemAddress, code)}">${slot.itemName}</a>`,
          },
          {
            key: 'heir',
            label: words.heir,
            cell: ({ itemAddress, heir }) =>
              heir ? html`<a href="${to.slot(itemAddress, heir.code)}">${heir.name}</a>` : words.nobody,
          },
        ],
      }),
    ],
  })
