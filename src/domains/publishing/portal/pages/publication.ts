import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { heading } from '#platform/html/components/heading.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { articleText } from '../../pages/article.ts'
import { articleBody } from '../../pages/article-body.ts'
import { channelsOf, dayOf, filledElements, minuteOf, presentDuty } from '../present.ts'
import type { PortalEdition } from '../store.ts'
import { words } from '../words.ts'

/** One edition of a publication; an earlier one carries a clear mark and the way to the current one. */
export function publicationPage(shown: PortalEdition, editions: readonly PortalEdition[], level: 1 | 2 = 1): Html {
  const current = editions.find(({ state }) => state === 'live')
  const elements = filledElements(shown)
  return html`<article class="publication">${heading({ level, text: shown.title })}
${current && current.number !== shown.number && oldNotice(shown, current)}
${facts(shown, editions.length)}
${
  elements.length > 0 &&
  section({
    title: words.elements,
    children: descriptionList({ items: elements.map(({ element, text }) => [element, articleText(text)]) }),
  })
}
${section({ title: words.body, children: articleBody(shown.body, { level: 3 }) })}
</article>
${editions.length > 1 && earlier(editions)}`
}

const oldNotice = (shown: PortalEdition, current: PortalEdition): Html =>
  notice({
    tone: 'doubt',
    title: words.oldTitle(shown.number),
    children: html`<p>${words.oldText(dayOf(current.releasedAt))}</p><p>${linkButton({ label: words.toCurrent, href: to.publication(shown.address) })}</p>`,
  })

const organLink = (edition: PortalEdition): Html =>
  html`<a href="${to.organ(edition.organCode)}">${edition.organName}</a>`

const itemLink = ({ itemAddress, itemName, organCode }: PortalEdition): Child =>
  itemAddress && itemName ? html`<a href="${to.slot(itemAddress, organCode)}">${itemName}</a>` : words.none

function facts(shown: PortalEdition, count: number): Html {
  const duty = presentDuty(shown)
  return descriptionList({
    boxed: true,
    items: [
      [words.organ, organLink(shown)],
      [words.item, itemLink(shown)],
      [words.documentNumber, shown.documentNumber ?? words.none],
      [words.formedOn, shown.formedOn.toString()],
      [words.releasedAt, minuteOf(shown.releasedAt)],
      [words.channels, channelsOf(shown)],
      ...(duty ? ([[words.duty, html`${duty.says} ${badge(duty)}`]] as const) : []),
      ...(count > 1 || shown.number > 1 ? ([[words.edition, words.editionOf(shown.number)]] as const) : []),
    ],
  })
}

const earlier = (editions: readonly PortalEdition[]): Html =>
  section({
    title: words.editions,
    children: [
      html`<p>${words.editionsLead} <a href="${to.compareEditions(editions[0]!.address)}">${words.compare}</a></p>`,
      dataTable({
        caption: words.editions,
        captionUnseen: true,
        rows: editions,
        columns: [
          {
            key: 'number',
            label: words.edition,
            names: true,
            cell: ({ address, number, state }) =>
              html`<a href="${state === 'live' ? to.publication(address) : to.earlierEdition(address, number)}">${words.editionOf(number)}</a>`,
          },
          { key: 'title', label: words.title, width: 'wide', cell: ({ title }) => title },
          { key: 'released', label: words.releasedAt, width: 'narrow', cell: ({ releasedAt }) => minuteOf(releasedAt) },
          {
            key: 'state',
            label: words.state,
            unseen: true,
            width: 'narrow',
            cell: ({ state }) =>
              state === 'live'
                ? badge({ tone: 'done', label: words.current })
                : badge({ tone: 'doubt', label: words.superseded }),
          },
        ],
      }),
    ],
  })

/** A withdrawn publication: that it was, when and why; its text is gone. */
export const withdrawnPage = (edition: PortalEdition): Html => html`<h1>${words.withdrawn}</h1>
${notice({ tone: 'doubt', children: html`<p>${words.withdrawnWhy}</p>` })}
${descriptionList({
  boxed: true,
  items: [
    [words.withdrawnTitle, edition.title],
    [words.organ, organLink(edition)],
    [words.item, itemLink(edition)],
    [words.releasedAt, minuteOf(edition.releasedAt)],
    [words.withdrawnAt, edition.withdrawnAt ? minuteOf(edition.withdrawnAt) : words.none],
    [words.withdrawal, edition.withdrawal ?? words.none],
  ],
})}`
