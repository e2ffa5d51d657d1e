import { completenessOf, type DutyCounts, dueOf, timelinessOf } from '#kernel/indicator/model.ts'
import { to } from '#kernel/links.ts'
import type { SlotStanding } from '#kernel/obligation/model.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { columns, grid, section, tile } from '#platform/html/components/card.ts'
import { itemList } from '#platform/html/components/list.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { LatestPublication, ListedOrgan } from '../organs-store.ts'
import { rateWords, totalOf } from '../present.ts'
import type { PortalSlot, SlotCounts } from '../slots-store.ts'
import { words } from '../words.ts'
import { slotsOnPage } from './item.ts'
import { organTable } from './organs.ts'
import { slotTable, standingTabs } from './parts.ts'

export interface OrganPage {
  organ: Organ
  /** Shown by itself; else with everything below it. */
  own: boolean
  year: number
  figures: DutyCounts
  counts: SlotCounts
  state: SlotStanding | undefined
  page: number
  slots: readonly PortalSlot[]
  latest: readonly LatestPublication[]
  below: readonly ListedOrgan[]
}

/** One organ: its figures, what it must publish and how each stands, what it published last, what lies below it. */
export const organPage = (parts: OrganPage): Html => {
  const { organ, own, latest, below } = parts
  return html`<h1>${organ.name}</h1>
${figures(parts)}
${columns({
  main: own
    ? items(parts)
    : section({ title: words.organBelow, id: 'below', children: organTable(words.organBelow, below) }),
  aside: [latestSection(organ, latest), own && below.length > 0 && belowSection(below), !own && wayToItems(organ)],
})}`
}

function figures({ organ, own, year, figures: f }: OrganPage): Html {
  const rows = (state: string) =>
    to.progressRows({ organ: organ.code, ...(own ? { own: '1' } : {}), year: String(year), state })
  return section({
    title: own ? words.figures(year) : words.figuresBelow(year),
    more: { href: to.progress({ organ: organ.code }), label: words.toProgress },
    children: [
      grid({
        children: [
          tile({ label: words.dueCount, value: number(dueOf(f)), unit: words.times, href: rows('due') }),
          tile({ label: words.completeness, value: rateWords(completenessOf(f)), href: rows('fulfilled') }),
          tile({ label: words.timeliness, value: rateWords(timelinessOf(f)), href: rows('on-time') }),
          tile({
            label: words.overdueCount,
            value: number(f.missed),
            unit: words.times,
            href: rows('overdue'),
            ...(f.missed > 0 ? { tone: 'late' as const } : {}),
          }),
        ],
      }),
      html`<p><small>${words.figuresNote}</small></p>`,
    ],
  })
}

function items({ organ, counts, state, page, slots }: OrganPage): Html {
  const total = state ? counts[state] : totalOf(counts)
  const address = (wanted: SlotStanding | undefined, number_?: number) =>
    to.organ(organ.code, {
      ...(wanted ? { state: wanted } : {}),
      ...(number_ && number_ > 1 ? { page: String(number_) } : {}),
    })
  return section({
    title: words.organItems,
    children:
      totalOf(counts) === 0
        ? emptyState({ title: words.noOrganItems, children: html`<p>${words.noOrganItemsWhy}</p>` })
        : [
            standingTabs({ label: words.organItems, counts, state, href: (wanted) => address(wanted) }),
            slotTable({ caption: words.organItems, by: 'item', slots, allHref: address(undefined) }),
            total > slotsOnPage &&
              pager({ page, pages: Math.ceil(total / slotsOnPage), total, href: (wanted) => address(state, wanted) }),
          ],
  })
}

const latestSection = (organ: Organ, latest: readonly LatestPublication[]): Html =>
  section({
    title: words.organLatest,
    ...(latest.length > 0 ? { more: { href: to.publications({ organ: organ.code }) } } : {}),
    children:
      latest.length > 0
        ? itemList({
            items: latest.map(({ address, title, releasedAt }) => ({
              title,
              href: to.publication(address),
              date: legalDayOf(releasedAt).toString(),
            })),
          })
        : html`<p>${words.noLatest}</p>`,
  })

const belowSection = (below: readonly ListedOrgan[]): Html =>
  section({
    title: words.organBelow,
    id: 'below',
    children: itemList({
      items: below.map((organ) => ({
        title: organ.name,
        href: to.organ(organ.code),
        meta: organNote(organ),
      })),
    }),
  })

const wayToItems = (organ: Organ): Html =>
  section({
    title: words.organItems,
    children: html`<p><a href="${to.catalogue({ organ: organ.code })}">${words.itemsBelow(organ.shortName)}</a></p>`,
  })

/** How much an organ owes, in a few words. */
export const organNote = ({ items, overdue, villages }: ListedOrgan): string =>
  [
    items > 0 && words.itemsOf(number(items)),
    overdue > 0 && words.overdueOf(number(overdue)),
    villages > 0 && words.villagesBelow(number(villages)),
  ]
    .filter(Boolean)
    .join(' · ')
