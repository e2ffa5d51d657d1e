import { to } from '#kernel/links.ts'
import type { SlotStanding } from '#kernel/obligation/model.ts'
import { section } from '#platform/html/components/card.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { feedWords } from '../feed-words.ts'
import type { Descent, Origin } from '../inheritance-store.ts'
import type { PortalItem } from '../items-store.ts'
import { presentItem, totalOf } from '../present.ts'
import type { PortalSlot, SlotCounts } from '../slots-store.ts'
import { sourceWords } from '../source-words.ts'
import type { PortalSource } from '../sources-store.ts'
import { versionTexts } from '../version-words.ts'
import type { Relative } from '../versions-store.ts'
import { basisWords, words } from '../words.ts'
import { basisText } from './basis.ts'
import { relativeList } from './history.ts'
import { inheritanceSection } from './inheritance.ts'
import { slotTable, standingTabs } from './parts.ts'
import { sourceList } from './sources.ts'

/** Slots on one page of a list. */
export const slotsOnPage = 60

export interface ItemPage {
  item: PortalItem
  sources: readonly PortalSource[]
  today: Temporal.PlainDate
  counts: SlotCounts
  state: SlotStanding | undefined
  page: number
  slots: readonly PortalSlot[]
  origins: readonly Origin[]
  descents: readonly Descent[]
}

/** What an item requires, and how it stands with each organ that owes it. */
export function itemPage({ item, sources, today, counts, state, page, slots, origins, descents }: ItemPage): Html {
  const total = state ? counts[state] : totalOf(counts)
  const address = (wanted: SlotStanding | undefined, to_page?: number) =>
    to.item(item.address, {
      ...(wanted ? { state: wanted } : {}),
      ...(to_page && to_page > 1 ? { page: String(to_page) } : {}),
    })
  return html`<h1>${item.name}</h1>
${section({ title: words.requires, children: requirements(item, today) })}
${inheritanceSection({ origins, descents })}
${sources.length > 0 && section({ title: sourceWords.title, id: 'sources', children: sourceList(sources) })}
${section({
  title: words.slotsOf,
  id: 'slots',
  children: [
    html`<p>${words.slotsLead}</p>`,
    standingTabs({ label: words.slotsOf, counts, state, href: (wanted) => address(wanted) }),
    slotTable({ caption: words.slotsOf, by: 'organ', slots, allHref: address(undefined) }),
    total > slotsOnPage &&
      pager({ page, pages: Math.ceil(total / slotsOnPage), total, href: (wanted) => address(state, wanted) }),
  ],
})}`
}

/** The elements a publication must contain, as a list where there are several. */
export const elementList = (elements: readonly string[]): Html =>
  elements.length > 1
    ? html`<ol class="numbered">${elements.map((element) => html`<li>${element}</li>`)}</ol>`
    : html`${elements[0] ?? words.unsaid}`

function requirements(item: PortalItem, today: Temporal.PlainDate): Html {
  const shown = presentItem(item)
  return sheet([
    [words.elements, elementList(shown.elements)],
    [words.basis, html`${basisText(shown.basis, today)} <a class="more" href="${to.bases()}">${basisWords.all}</a>`],
    [words.deadline, deadline(shown)],
    [words.body, shown.body],
    [words.channels, shown.channels],
    [words.audience, shown.audience],
    [words.mode, shown.mode],
    [words.level1, item.level1],
    ...(item.level2 ? ([[words.level2, item.level2]] as const) : []),
    [
      words.field,
      html`<a href="${to.catalogue({ field: item.fieldCode ?? 'other' })}">${item.fieldName ?? words.otherField}</a>`,
    ],
    [
      words.source,
      html`${shown.source} <a class="more" href="${to.itemHistory(item.address)}">${versionTexts.seeHistory}</a> <a class="more" href="${to.itemFeed(item.address)}">${feedWords.follow}</a>`,
    ],
  ])
}

/** Facts one below the other, for values of several lines. */
export const sheet = (items: readonly (readonly [string, Child])[]): Html =>
  html`<div class="sheet">${descriptionList({ boxed: true, items })}</div>`

/** The time limit in the catalogue's own words, and what they mean. */
export const deadline = (shown: { deadline: string; rules: readonly string[] }): Html =>
  html`<p>${shown.deadline}</p>${shown.rules.map((rule) => html`<p><small>${rule}</small></p>`)}`

/** An item that no catalogue in force holds any more. */
export const goneItemPage = ({
  name,
  address,
  relatives,
}: {
  name: string | undefined
  address: string
  relatives: readonly Relative[]
}): Html =>
  html`<h1>${name ?? words.gone}</h1>${emptyState({
    title: words.gone,
    children: html`<p>${words.goneWhy}</p>${relativeList(relatives.filter(({ isFrom }) => isFrom))}`,
    actions: html`<a class="button" href="${to.itemHistory(address)}">${versionTexts.seeHistory}</a> <a class="button" href="${to.catalogue()}">${words.clear}</a>`,
  })}`
