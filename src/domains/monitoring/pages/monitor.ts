import { indicators } from '#kernel/indicator/definitions.ts'
import type { Lag } from '#kernel/indicator/model.ts'
import { section } from '#platform/html/components/card.ts'
import { notice } from '#platform/html/components/notice.ts'
import { printHeader } from '#platform/html/components/print-header.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import {
  type Counted,
  type Counts,
  groupsBelow,
  monthsOf,
  monthWithin,
  nothingCounted,
  placesBelow,
  sumByField,
  sumByMonth,
  sumByOrgan,
  sumByOrganAndMonth,
  totalOf,
} from '../model.ts'
import { type MonitorPlace, monitorHref, rowsHref } from '../place.ts'
import { type Line, lineOf, momentWords } from '../present.ts'
import { words } from '../words.ts'
import { fieldBreakdown, monthBreakdown, type OrganMonths, organBreakdown } from './breakdown.ts'
import { figures } from './figures.ts'
import { type Choices, monitorFilter } from './filter.ts'

export interface MonitorView extends Choices {
  place: MonitorPlace
  counted: Counted
  lag: Lag
  asOf: Temporal.Instant
  problems: readonly string[]
}

/** Completeness and timeliness of an organ and everything below it, from the total down to each row. */
export function monitorPage(view: MonitorView): Html {
  const { place, counted, lag, asOf, problems } = view
  const counts = totalOf(counted)
  const total = lineOf(words.total, undefined, counts, (key) => rowsHref(place, key))
  const organs = organLines(view)
  return html`<p class="lead">${words.lead}</p>${scopeHead(view)}
${problems.length > 0 && notice({ tone: 'doubt', title: words.badPeriod, children: html`<ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul>`, announce: true })}
${monitorFilter(place, view)}
${figures(place, counts, lag)}
${organs.length > 1 && organBreakdown(organs, total, organMonths(view))}
${monthBreakdown(monthLines(view), total)}
${place.field === null && fieldBreakdown(fieldLines(view), total)}
${definitions()}
<p class="hint">${words.asOf(momentWords(asOf))}　${words.tableHint}</p>`
}

/** Whose figures, of which days, as of when: on the screen and at the head of a print. */
export function scopeHead(
  { place, asOf, fields, guided }: Pick<MonitorView, 'place' | 'asOf' | 'fields' | 'guided'>,
  days = words.periodOf(place.period.from.toString(), place.period.to.toString()),
): Html {
  const { root, own, field } = place
  const scope = [words.scopeOf(root.name, own), fieldWords(field, fields, guided), days].join('　')
  return html`${printHeader({ name: words.printName(root.name), address: monitorHref(place), printedOn: momentWords(asOf), lines: [scope] })}
<p><strong>${scope}</strong>　<time datetime="${asOf.toString()}">${words.asOf(momentWords(asOf))}</time></p>`
}

function fieldWords(code: string | null, fields: Choices['fields'], guided: boolean): string {
  if (code !== null) return fields.find((field) => field.code === code)?.name ?? code
  return guided ? fields.map(({ name }) => name).join('、') : words.anyField
}

function organLines({ place, places, counted }: MonitorView): Line[] {
  const { root } = place
  const below = placesBelow(places, root, place.own)
  const sums = sumByOrgan(counted, groupsBelow(below, root))
  return below.flatMap((organ) => {
    const counts = sums.get(organ.id)
    if (!counts) return []
    const change = { organ: organ.code, own: organ.id === root.id }
    const label = organ.id === root.id ? words.ownDuties(organ.shortName) : organ.shortName
    return [lineOf(label, monitorHref(place, change), counts, (key) => rowsHref(place, key, change))]
  })
}

/** The grid shows at most so many months, the latest. */
const mostMonths = 13

function organMonths({ place, places, counted }: MonitorView): OrganMonths {
  const { root, period } = place
  const months = monthsOf(period).slice(-mostMonths)
  const below = placesBelow(places, root, place.own)
  const groupOf = groupsBelow(below, root)
  const sums = sumByOrganAndMonth(counted, groupOf)
  const organs = below.filter((organ) => months.some((month) => sums.has(`${organ.id} ${month}`)))
  return {
    months: months.map(monthLabel),
    rows: organs.map((organ) => {
      const change = { organ: organ.code, own: organ.id === root.id }
      return {
        label: organ.id === root.id ? words.ownDuties(organ.shortName) : organ.shortName,
        href: monitorHref(place, change),
        missed: months.map((month) => missedOf(sums.get(`${organ.id} ${month}`))),
        hrefs: months.map((month) =>
          missedOf(sums.get(`${organ.id} ${month}`))
            ? rowsHref(place, 'missed', { ...change, month: month.toString() })
            : undefined,
        ),
      }
    }),
  }
}

const missedOf = (counts: Counts | undefined): number | null =>
  counts && counts.onTime + counts.late + counts.missed > 0 ? counts.missed : null

const monthLabel = (month: Temporal.PlainYearMonth): string => month.toString()

function monthLines({ place, counted }: MonitorView): Line[] {
  const sums = sumByMonth(counted)
  return monthsOf(place.period).flatMap((month) => {
    const key = month.toString()
    const counts = sums.get(key) ?? nothingCounted
    const period = monthWithin(month, place.period)
    return period && sums.size > 0
      ? [
          lineOf(monthLabel(month), monitorHref(place, { period }), counts, (count) =>
            rowsHref(place, count, { month: key }),
          ),
        ]
      : []
  })
}

function fieldLines({ place, fields, counted }: MonitorView): Line[] {
  const sums = sumByField(counted)
  return fields.flatMap(({ code, name }) => {
    const counts = sums.get(code)
    const change = { field: code }
    return counts ? [lineOf(name, monitorHref(place, change), counts, (key) => rowsHref(place, key, change))] : []
  })
}

const definitions = (): Html =>
  section({
    title: words.definitions,
    id: 'definitions',
    children: descriptionList({
      items: Object.values(indicators).map(({ name, what, formula, basis }) => [
        name,
        html`<p>${what}</p><p>${words.formula}${formula}</p><p><small>${words.basis}${basis}</small></p>`,
      ]),
    }),
  })
