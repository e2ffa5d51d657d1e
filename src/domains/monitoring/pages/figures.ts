import { completenessOf, type Figure, type Lag, timelinessOf } from '#kernel/indicator/model.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { Counts } from '../model.ts'
import { type MonitorPlace, rowsHref } from '../place.ts'
import { lagWords, type PresentedCount, periodCounts, presentCounts, rateWords } from '../present.ts'
import { countWords, words } from '../words.ts'

/** The figures of the period, and below them what stands now; each leads to the rows it counts. */
export function figures(place: MonitorPlace, counts: Counts, lag: Lag): Html {
  const nothing = periodCounts(counts).every(({ value }) => value === 0)
  return html`${section({
    title: words.figures,
    children: nothing
      ? emptyState({ title: words.nothing, children: html`<p>${words.nothingWhy}</p>` })
      : grid({
          children: [
            rateTile(place, words.completeness, completenessOf(counts)),
            rateTile(place, words.timeliness, timelinessOf(counts)),
            lagTile(place, lag),
            ...periodCounts(counts).map((count) => countTile(place, count)),
          ],
        }),
  })}${section({ title: words.now, children: grid({ children: presentCounts(counts).map((count) => countTile(place, count)) }) })}`
}

/** A rate opens what it is measured against, each row with how it stands. */
const rateTile = (place: MonitorPlace, label: string, figure: Figure): Html =>
  tile({
    label,
    value: rateWords(figure),
    href: rowsHref(place, figure.rowsQuery.denominator),
    note: `${countWords[figure.rowsQuery.numerator]} ${words.of(figure.numerator, figure.denominator)}`,
  })

const lagTile = (place: MonitorPlace, lag: Lag): Html => {
  const { value, note } = lagWords(lag)
  return tile({
    label: words.lag,
    value,
    href: rowsHref(place, 'measured'),
    note,
    ...(lag.median === null ? {} : { unit: words.days }),
  })
}

const countTile = (place: MonitorPlace, { key, label, value, tone, note }: PresentedCount): Html =>
  tile({
    label,
    value: number(value),
    unit: key === 'empty' ? words.slots : words.items,
    href: rowsHref(place, key),
    tone,
    note,
  })
