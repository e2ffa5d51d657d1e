import type { CountKey } from '#kernel/indicator/model.ts'
import { section } from '#platform/html/components/card.ts'
import { barChart } from '#platform/html/components/charts/bar.ts'
import { heatGrid } from '#platform/html/components/charts/heat.ts'
import { lineChart } from '#platform/html/components/charts/line.ts'
import { stackedBarChart } from '#platform/html/components/charts/stacked-bar.ts'
import { type Column, dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { type Line, numberOf, percentOf, rateWords, worstFirst } from '../present.ts'
import { countWords, words } from '../words.ts'

/** As many bars as are looked at; the table below holds all. */
const mostBars = 20

/** Organs, the worst first: how complete, how it stands, and every number as a link. */
export function organBreakdown(lines: readonly Line[], total: Line, grid: OrganMonths): Html {
  const ranked = worstFirst(lines)
  const rated = ranked.filter((line) => line.completeness.value !== null)
  const drawn = rated.slice(0, mostBars)
  const note = drawn.length < rated.length ? words.rankingNote(drawn.length, rated.length) : undefined
  return section({
    title: words.byOrgan,
    id: 'organs',
    children: [
      drawn.length > 1 && [
        barChart({
          id: 'ranking',
          title: words.ranking,
          unit: words.percent,
          most: 100,
          note,
          rows: drawn.map((line) => ({
            label: line.label,
            href: line.href,
            value: percentOf(line.completeness) ?? 0,
            valueHref: line.rows('due'),
          })),
        }),
        standing(drawn, note),
      ],
      heat(grid),
      countTable({ caption: words.byOrgan, first: words.organ, lines: ranked, total }),
    ],
  })
}

const standingSeries = [
  { key: 'on-time', fill: 'done' },
  { key: 'late', fill: 'soon' },
  { key: 'missed', fill: 'late' },
  { key: 'pending', fill: 'calm' },
  { key: 'waived', fill: 'empty' },
  { key: 'nil', fill: 'doubt' },
] as const

const standing = (lines: readonly Line[], note: string | undefined): Html =>
  stackedBarChart({
    id: 'standing',
    title: words.standing,
    unit: words.items,
    normalised: true,
    note,
    series: standingSeries.map(({ key, fill }) => ({ label: countWords[key], fill })),
    rows: lines.map((line) => ({
      label: line.label,
      href: line.href,
      values: standingSeries.map(({ key }) => numberOf(line.counts, key)),
      hrefs: standingSeries.map(({ key }) => line.rows(key)),
    })),
  })

export interface OrganMonths {
  months: readonly string[]
  /** What is missing of each month; null where nothing was due. */
  rows: readonly {
    label: string
    href?: string | undefined
    missed: readonly (number | null)[]
    hrefs: readonly (string | undefined)[]
  }[]
}

const heat = ({ months, rows }: OrganMonths): Child =>
  months.length > 1 &&
  rows.length > 1 &&
  heatGrid({
    id: 'heat',
    title: words.heat,
    unit: words.items,
    kind: 'trouble',
    columns: months,
    rows: rows.map(({ label, href, missed, hrefs }) => ({ label, href, values: missed, hrefs })),
  })

/** The two rates through the months, and the numbers behind them. */
export const monthBreakdown = (lines: readonly Line[], total: Line): Html =>
  section({
    title: words.byMonth,
    id: 'months',
    children: [
      lines.length > 1 &&
        lineChart({
          id: 'rates',
          title: words.monthRates,
          unit: words.percent,
          labels: lines.map(({ label }) => label),
          series: [
            { label: words.completeness, values: lines.map((line) => percentOf(line.completeness)) },
            { label: words.timeliness, values: lines.map((line) => percentOf(line.timeliness)) },
          ],
        }),
      countTable({ caption: words.byMonth, first: words.month, lines, total, keys: ofPeriod }),
    ],
  })

export const fieldBreakdown = (lines: readonly Line[], total: Line): Html =>
  section({
    title: words.byField,
    id: 'fields',
    children: countTable({ caption: words.byField, first: words.field, lines, total }),
  })

const ofPeriod = ['due', 'fulfilled', 'on-time', 'late', 'missed', 'waived', 'nil', 'pending'] as const
const ofNow = ['overdue', 'empty'] as const

/** A number that leads to its rows; what it is of is said to those who hear links out of their table. */
const linkOf = (line: Line, key: CountKey, text: string, about: string): Html =>
  html`<a href="${line.rows(key)}">${text}<span class="unseen">${line.label}${about}</span></a>`

/** A table of lines in which every number leads to its rows. */
function countTable(options: {
  caption: string
  first: string
  lines: readonly Line[]
  total: Line
  keys?: readonly Exclude<CountKey, 'measured'>[]
}): Html {
  const { first, total, keys = [...ofPeriod, ...ofNow] } = options
  const cell = (key: Exclude<CountKey, 'measured'>) => (line: Line) => {
    const value = numberOf(line.counts, key)
    return value === 0 ? '0' : linkOf(line, key, number(value), countWords[key])
  }
  const count = (key: Exclude<CountKey, 'measured'>): Column<Line> => ({
    key,
    label: countWords[key],
    numeric: true,
    cell: cell(key),
  })
  // A rate opens what it is measured against.
  const rate = (key: 'completeness' | 'timeliness'): Column<Line> => ({
    key,
    label: words[key],
    numeric: true,
    cell: (line) =>
      line[key].value === null ? rateWords(line[key]) : linkOf(line, 'due', rateWords(line[key]), words[key]),
  })
  const [due, fulfilled, ...others] = keys
  const columns: Column<Line>[] = [
    {
      key: 'label',
      label: first,
      names: true,
      width: 'narrow',
      cell: ({ label, href }) => (href ? html`<a href="${href}">${label}</a>` : label),
    },
    ...[due, fulfilled].filter((key) => key !== undefined).map(count),
    rate('completeness'),
    rate('timeliness'),
    ...others.map(count),
  ]
  return dataTable<Line>({
    caption: words.numbersOf(options.caption),
    captionUnseen: true,
    narrow: 'scroll',
    rows: options.lines,
    columns,
    totals: columns.map((column, index) => (index === 0 ? words.total : column.cell(total, 0))),
  })
}
