import { to } from '#kernel/links.ts'
import { noFields } from '#kernel/publication/records/model.ts'
import type { PublicRecord } from '#kernel/publication/records/record-store.ts'
import { validityTones } from '#kernel/publication/records/validity.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { heading } from '#platform/html/components/heading.ts'
import { notice } from '#platform/html/components/notice.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { publicAttachments } from '../../attachments/pages/list.ts'
import type { PortalAttachment } from '../../attachments/portal-store.ts'
import { picturesIn } from '../../checks/page.ts'
import { relatedSection, staleNotice, topicSection, validityNotice } from '../../fields/pages/public-record.ts'
import { lagOf, rowsOfFields } from '../../fields/present.ts'
import { articleText } from '../../pages/article.ts'
import { articleBody } from '../../pages/article-body.ts'
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

/** What stands beside a text: its record on the day it is read. */
export interface Beside {
  record: PublicRecord | null
  today: Temporal.PlainDate
  calendar: Calendar
}

/** One edition of a publication; an earlier one carries a clear mark and the way to the current one. */
export function publicationPage(
  shown: PortalEdition,
  editions: readonly PortalEdition[],
  decisions: Decisions,
  { record, today, calendar }: Beside,
  attachments: readonly PortalAttachment[] = [],
  level: 1 | 2 = 1,
): Html {
  const current = editions.find(({ state }) => state === 'live')
  const elements = filledElements(shown)
  const withdrawal = withdrawalOf(decisions, shown.number)
  const correction = decisions.corrections.find(({ number }) => number === shown.number)
  return html`<article class="publication">${heading({ level, text: shown.title })}
${current && current.number !== shown.number && oldNotice(shown, current)}
${shown.urgent && !shown.urgentConfirmedAt && notice({ tone: 'soon', title: words.unconfirmed, children: html`<p>${words.unconfirmedWhy}</p>` })}
${withdrawal && notValidMark(withdrawal)}${correction?.weight === 'substantial' && correctionMark(correction)}
${record && validityNotice(record, today)}${record && staleNotice(record)}
${facts(shown, editions.length, { record, today, calendar })}
${
  elements.length > 0 &&
  section({
    title: words.elements,
    children: descriptionList({ items: elements.map(({ element, text }) => [element, articleText(text)]) }),
  })
}
${section({ title: words.body, children: articleBody(shown.body, { level: 3 }) })}
${publicAttachments(attachments, picturesIn(shown.body))}
${correction?.weight === 'small' && smallCorrection(correction)}</article>
${record && [relatedSection(record), topicSection(record, shown.address)]}
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

function facts(shown: PortalEdition, count: number, { record, calendar }: Beside): Html {
  const duty = presentDuty(shown)
  const lag = lagOf(shown.formedOn, legalDayOf(shown.releasedAt), calendar)
  const fields = rowsOfFields({
    indexNumber: record?.indexNumber ?? null,
    fields: record?.fields ?? noFields,
    organ: shown.organName,
    formedOn: shown.formedOn,
    releasedAt: minuteOf(shown.releasedAt),
    documentNumber: shown.documentNumber,
    validity: record?.validity ?? 'unstated',
    lastDay: record?.lastDay ?? null,
  })
  const asShown: Record<string, (text: string) => Child> = {
    organ: () => organLink(shown),
    released: (text) => html`${text}${lag && html` <small>${lag.says}</small>`}`,
    validity: (text) => record && badge({ tone: validityTones[record.validity], label: text }),
  }
  return descriptionList({
    boxed: true,
    items: [
      ...fields.map(({ key, label, text }) => [label, asShown[key]?.(text) ?? text] as const),
      [words.item, itemLink(shown)],
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
