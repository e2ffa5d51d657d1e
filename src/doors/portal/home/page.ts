import { rateWords } from '#domains/monitoring/present.ts'
import { completenessOf, type DutyCounts, type Figure, timelinessOf } from '#kernel/indicator/model.ts'
import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { card, columns, grid, section, tile } from '#platform/html/components/card.ts'
import { itemList } from '#platform/html/components/list.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { Extent, LatestPublication, PlaceLine, PressingDuty } from './store.ts'
import { words } from './words.ts'

export interface HomePage {
  siteName: string
  year: number
  extent: Extent
  figures: DutyCounts
  pressing: { overdue: number; soon: number }
  latest: readonly LatestPublication[]
  soon: readonly PressingDuty[]
  fields: readonly { code: string; name: string | null; items: number }[]
  places: readonly PlaceLine[]
}

/** The first page: what is new, what is due, how it stands, and the ways in by field and by organ. */
export const homePage = (
  parts: HomePage,
): Html => html`<hgroup><h1>${parts.siteName}</h1><p>${parts.extent.items > 0 ? words.lead(number(parts.extent.organs), number(parts.extent.items)) : words.empty}</p></hgroup>
${figures(parts)}
${columns({ main: latest(parts.latest), aside: soon(parts.soon) })}
${fields(parts.fields)}
${places(parts.places)}
${request}`

const figures = ({ year, figures: counts, pressing }: HomePage): Html => {
  const rate = (label: string, said: string, state: string, figure: Figure) =>
    tile({
      label,
      value: rateWords(figure),
      href: to.progressRows({ year: String(year), state }),
      note: words.of(number(figure.numerator), number(figure.denominator), said),
    })
  return section({
    title: words.figures(year),
    more: { href: to.progress(), label: words.more },
    children: grid({
      children: [
        rate(words.completeness, words.published, 'fulfilled', completenessOf(counts)),
        rate(words.timeliness, words.onTime, 'on-time', timelinessOf(counts)),
        tile({
          label: words.overdue,
          value: number(pressing.overdue),
          unit: words.times,
          href: to.progressRows({ state: 'overdue' }),
          note: words.overdueNote,
          ...(pressing.overdue > 0 ? { tone: 'late' as const } : {}),
        }),
        tile({
          label: words.soon,
          value: number(pressing.soon),
          unit: words.times,
          href: to.progressRows({ state: 'soon' }),
          note: words.soonNote,
          ...(pressing.soon > 0 ? { tone: 'soon' as const } : {}),
        }),
      ],
    }),
  })
}

const latest = (publications: readonly LatestPublication[]): Html =>
  section({
    title: words.latest,
    more: { href: to.publications() },
    children:
      publications.length === 0
        ? html`<p>${words.noLatest}</p>`
        : itemList({
            items: publications.map(({ address, title, organName, releasedAt }) => ({
              title,
              href: to.publication(address),
              date: legalDayOf(releasedAt).toString(),
              meta: organName,
            })),
          }),
  })

const soon = (duties: readonly PressingDuty[]): Html =>
  section({
    title: words.dueSoon,
    ...(duties.length > 0 ? { more: { href: to.progressRows({ state: 'soon' }) } } : {}),
    children:
      duties.length === 0
        ? html`<p>${words.noDueSoon}</p>`
        : itemList({
            items: duties.map((duty) => ({
              title: duty.ofPeriod ? words.periodOf(duty.itemName, duty.label) : duty.label,
              href: to.slot(duty.itemAddress, duty.organCode),
              meta: words.dueBy(duty.organName, duty.dueOn.toString(), duty.provisional),
            })),
          }),
  })

const fields = (list: HomePage['fields']): Html => {
  const held = list.filter(({ items }) => items > 0)
  return section({
    title: words.fields,
    more: { href: to.catalogue() },
    children:
      held.length === 0
        ? html`<p>${words.noFields}</p>`
        : grid({
            children: held.map(({ code, name, items }) =>
              card({
                title: name ?? words.otherField,
                href: to.catalogue({ field: code }),
                foot: words.fieldCount(number(items)),
              }),
            ),
          }),
  })
}

const places = (list: readonly PlaceLine[]): Html | null =>
  list.length === 0
    ? null
    : section({
        title: words.places,
        more: { href: to.organs() },
        children: grid({
          wide: true,
          children: list.map(({ code, name, departments, towns, villages }) =>
            card({
              title: name,
              href: to.organ(code),
              foot: [
                departments > 0 && words.departments(number(departments)),
                towns > 0 && words.towns(number(towns)),
                villages > 0 && words.villages(number(villages)),
              ]
                .filter(Boolean)
                .join(' · '),
            }),
          ),
        }),
      })

const request: Html = section({
  title: words.request,
  children: [words.requestRight, words.requestHow, words.requestWhen].map((sentence) => html`<p>${sentence}</p>`),
})
