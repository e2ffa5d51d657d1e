import { to } from '#kernel/links.ts'
import { section } from '#platform/html/components/card.ts'
import { confirmation } from '#platform/html/components/confirm.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { fromField } from '../../pages/from-field.ts'
import { wayOf } from '../../pages/way.ts'
import type { CitywideOffer, CountyView } from '../read-citywide.ts'
import { citywideWords as words } from '../words.ts'

export interface ConfirmPage {
  offer: CitywideOffer
  counties: readonly CountyView[]
  reasons: readonly string[]
  today: string
  token: string
}

/** Once more, with what it does in all counties together and in each. */
export function confirmPage({ offer, counties, reasons, today, token }: ConfirmPage): Html {
  const all = counties.flatMap(({ views }) => views)
  const sum = (pick: (view: CountyView['views'][number]) => number) => all.reduce((n, view) => n + pick(view), 0)
  const drafts = counties[0]?.views.map(({ catalogue }) => catalogue) ?? []
  const organs = new Set(all.flatMap(({ bound }) => bound.map(({ id }) => id)))
  return html`${wayOf('adopt')}<div class="section">${confirmation({
    level: 2,
    title: words.confirmTitle(number(drafts.length), number(counties.length)),
    children: html`<p>${words.confirmLead}</p><p><strong>${words.allOrNone}</strong></p>`,
    facts: [
      [words.facts.organ, offer.city.name],
      [words.facts.drafts, drafts.map(({ title }) => `《${title}》`).join('')],
      [words.facts.counties, counties.map(({ county }) => county.shortName).join('、')],
      [words.facts.organs, words.organsOf(number(organs.size))],
      [
        words.facts.items,
        words.itemsOf(
          number(sum(({ consequences: c }) => c.items)),
          number(sum(({ consequences: c }) => c.fresh)),
          number(sum(({ consequences: c }) => c.kept)),
        ),
      ],
      [words.facts.gone, number(sum(({ consequences: c }) => c.gone))],
      [words.facts.slots, number(sum(({ consequences: c }) => c.slots))],
      [words.facts.duties, number(sum(({ consequences: c }) => c.obligations))],
    ],
    action: to.adoptCitywide(offer.city.id),
    hidden: { _token: token, seen: seenText(counties) },
    confirm: words.confirm,
    fields: fromField(words, today),
    cancel: words.again,
    cancelHref: to.adoptCitywide(offer.city.id),
    reasons,
  })}</div>${section({ title: words.each, children: countyTable(counties) })}`
}

/** What was seen: the drafts with their versions, and for each county what each draft changes there. */
const seenText = (counties: readonly CountyView[]): string =>
  JSON.stringify({
    drafts: (counties[0]?.views ?? []).map(({ catalogue: { id, version } }) => ({ catalogueId: id, version })),
    counties: counties.map(({ county, views }) => ({
      organId: county.id,
      touches: Object.fromEntries(views.map(({ catalogue, touches }) => [catalogue.id, touches])),
    })),
  })

const countyTable = (counties: readonly CountyView[]): Html =>
  dataTable({
    caption: words.each,
    captionUnseen: true,
    rows: counties.map(({ county, views }) => ({
      county,
      organs: new Set(views.flatMap(({ bound }) => bound.map(({ id }) => id))).size,
      sum: (pick: (view: CountyView['views'][number]) => number) => views.reduce((n, view) => n + pick(view), 0),
    })),
    tone: ({ sum }) => (sum(({ consequences: c }) => c.gone) > 0 ? 'late' : undefined),
    columns: [
      { key: 'county', label: words.county, names: true, cell: ({ county }) => county.name },
      { key: 'organs', label: words.organs, numeric: true, cell: ({ organs }) => number(organs) },
      {
        key: 'fresh',
        label: words.fresh,
        numeric: true,
        cell: ({ sum }) => number(sum(({ consequences: c }) => c.fresh)),
      },
      {
        key: 'on',
        label: words.goesOn,
        numeric: true,
        cell: ({ sum }) => number(sum(({ consequences: c }) => c.kept)),
      },
      {
        key: 'gone',
        label: words.gone,
        numeric: true,
        cell: ({ sum }) => number(sum(({ consequences: c }) => c.gone)),
      },
      {
        key: 'overdue',
        label: words.overdue,
        numeric: true,
        cell: ({ sum }) => number(sum((view) => view.lostOverdue)),
      },
      {
        key: 'slots',
        label: words.slots,
        numeric: true,
        cell: ({ sum }) => number(sum(({ consequences: c }) => c.slots)),
      },
      {
        key: 'duties',
        label: words.duties,
        numeric: true,
        cell: ({ sum }) => number(sum(({ consequences: c }) => c.obligations)),
      },
    ],
  })
