import { to } from '#kernel/links.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { publicAttachments } from '../../attachments/pages/list.ts'
import type { PortalAttachment } from '../../attachments/portal-store.ts'
import { picturesIn } from '../../checks/page.ts'
import { articleText } from '../../pages/article.ts'
import {
  correctionMark,
  forerunnerList,
  notValidMark,
  recordLink,
  smallCorrection,
  withdrawalFacts,
  withdrawalOf,
} from '../../releasing/portal/pages/marks.ts'
import type { Decisions } from '../../releasing/portal/store.ts'
import { words as markWords } from '../../releasing/portal/words.ts'
import { channelsOf, dayOf, filledElements, minuteOf, presentDuty } from '../present.ts'
import type { PortalEdition } from '../store.ts'
import { words } from '../words.ts'

/** One edition of a publication; an earlier one carries a clear mark and the way to the current one. */
export function publicationPage(
  shown: PortalEdition,
  editions: readonly PortalEdition[],
  decisions: Decisions,
  attachments: readonly PortalAttachment[] = [],
): Html {
  const current = editions.find(({ state }) => state === 'live')
  const elements = filledElements(shown)
  const withdrawal = withdrawalOf(decisions, shown.number)
  const correction = decisions.corrections.find(({ number }) => number === shown.number)
  return html`<article class="publication"><h1>${shown.title}</h1>
${current && current.number !== shown.number && oldNotice(shown, current)}
${shown.urgent && !shown.urgentConfirmedAt && notice({ tone: 'soon', title: words.unconfirmed, children: html`<p>${words.unconfirmedWhy}</p>` })}
${withdrawal && notValidMark(withdrawal)}${correction?.weight === 'substantial' && correctionMark(correction)}
${facts(shown, editions.length)}
${
  elements.length > 0 &&
  section({
    title: words.elements,
    children: descriptionList({ items: elements.map(({ element, text }) => [element, articleText(text)]) }),
  })
}
${section({ title: words.body, children: articleText(shown.body) })}
${publicAttachments(attachments, picturesIn(shown.body))}
${correction?.weight === 'small' && smallCorrection(correction)}</article>
${decisions.forerunners.length > 0 && forerunnerList(decisions.forerunners)}${editions.length > 1 && earlier(editions)}${
  editions.length + decisions.withdrawals.length > 1 && recordLink(shown.address)
}`
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
      ...(shown.urgentConfirmedAt
        ? ([[words.confirmed, words.confirmedAt(minuteOf(shown.urgentConfirmedAt))]] as const)
        : []),
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
      html`<p>${words.editionsLead}</p>`,
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
                : badge({ tone: 'doubt', label: state === 'withdrawn' ? words.withdrawnState : words.superseded }),
          },
        ],
      }),
    ],
  })

/** A withdrawn publication: that it was, when, why, and who decided; its text is gone. */
export const withdrawnPage = (
  edition: PortalEdition,
  decisions: Decisions,
): Html => html`<h1>${edition.withdrawalKind ? markWords.says[edition.withdrawalKind] : words.withdrawn}</h1>
${notice({ tone: 'doubt', children: html`<p>${words.withdrawnWhy}</p>` })}
${descriptionList({
  boxed: true,
  items: [
    [words.withdrawnTitle, edition.title || markWords.titleHidden],
    [words.organ, organLink(edition)],
    [words.item, itemLink(edition)],
    [words.releasedAt, minuteOf(edition.releasedAt)],
    [words.withdrawnAt, edition.withdrawnAt ? minuteOf(edition.withdrawnAt) : words.none],
    [words.withdrawal, edition.withdrawal ?? words.none],
    ...withdrawnMore(edition, decisions),
  ],
})}
${recordLink(edition.address)}`

function withdrawnMore(edition: PortalEdition, decisions: Decisions): [string, Child][] {
  const withdrawal = withdrawalOf(decisions, edition.number)
  const told = [markWords.reason, markWords.decidedAt] as string[]
  return withdrawal ? withdrawalFacts(withdrawal).filter(([label]) => !told.includes(label)) : []
}
