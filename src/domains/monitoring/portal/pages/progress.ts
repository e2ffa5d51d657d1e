import {
  completenessOf,
  type DutyCounts,
  dueOf,
  type Figure,
  fulfilledOf,
  timelinessOf,
} from '#kernel/indicator/model.ts'
import { to } from '#kernel/links.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { grid, section, tile } from '#platform/html/components/card.ts'
import { lineChart } from '#platform/html/components/charts/line.ts'
import { stackedBarChart } from '#platform/html/components/charts/stacked-bar.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { selectField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { rateWords } from '../../present.ts'
import { monthlyRates } from '../present.ts'
import type { Progress, RowKind } from '../store.ts'
import { kindWords, words } from '../words.ts'

/** What a reader chose; codes as they stand in the address. */
export interface ProgressQuery {
  year: number
  organ?: string | undefined
  field?: string | undefined
}

export interface ProgressPage {
  query: ProgressQuery
  place: string
  years: readonly number[]
  progress: Progress
  fields: readonly { code: string; name: string }[]
  organs: readonly { code: string; name: string }[]
}

type Extra = Partial<Record<'organ' | 'own' | 'field' | 'month', string>>

const rowsOf = ({ year, organ, field }: ProgressQuery, state: RowKind, extra: Extra = {}): string =>
  to.progressRows({ ...(organ ? { organ } : {}), ...(field ? { field } : {}), year: String(year), ...extra, state })

/** Completeness and timeliness of a year: in all, by month, by organ, by field; every figure opens its rows. */
export function progressPage(parts: ProgressPage): Html {
  const { query, place, progress } = parts
  return html`<hgroup><h1>${words.titleOf(place, query.year)}</h1><p>${words.lead}</p></hgroup>
${filter(parts)}
${
  dueOf(progress.all) + progress.all.waived + progress.all.nil === 0
    ? emptyState({
        title: words.nothing,
        children: html`<p>${words.nothingWhy}</p>`,
        actions: linkButton({ label: words.showAll, href: to.progress() }),
      })
    : [
        figures(query, progress.all),
        byMonth(query, progress),
        byOrgan(query, progress),
        !query.field && byField(query, progress),
      ]
}`
}

const filter = ({ query, years, fields, organs }: ProgressPage): Html => {
  const options = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }))
  return filterBar({
    action: to.progress(),
    label: words.filter,
    ...(query.organ || query.field ? { clearHref: to.progress() } : {}),
    fields: [
      selectField({
        name: 'year',
        label: words.year,
        value: String(query.year),
        empty: false,
        options: years.map((year) => ({ value: String(year), label: words.yearOf(year) })),
      }),
      selectField({
        name: 'organ',
        label: words.region,
        value: query.organ,
        empty: words.anyRegion,
        options: options(organs),
      }),
      selectField({
        name: 'field',
        label: words.field,
        value: query.field,
        empty: words.anyField,
        options: options(fields),
      }),
    ],
  })
}

function figures(query: ProgressQuery, all: DutyCounts): Html {
  const count = (kind: RowKind, value: number, tone?: 'late' | 'soon') =>
    tile({
      label: kindWords[kind],
      value: number(value),
      unit: words.times,
      href: rowsOf(query, kind),
      ...(tone && value > 0 ? { tone } : {}),
    })
  const rate = (label: string, kind: RowKind, figure: Figure) =>
    tile({
      label,
      value: rateWords(figure),
      href: rowsOf(query, kind),
      note: words.of(number(figure.numerator), number(figure.denominator)),
    })
  return section({
    title: words.figures,
    children: [
      grid({
        children: [
          rate(words.completeness, 'fulfilled', completenessOf(all)),
          rate(words.timeliness, 'on-time', timelinessOf(all)),
          count('due', dueOf(all)),
          count('late', all.late, 'soon'),
          count('overdue', all.missed, 'late'),
          count('waived', all.waived),
          count('nil', all.nil),
        ],
      }),
      html`<p><small>${words.method}</small></p>`,
    ],
  })
}

function byMonth(query: ProgressQuery, { months }: Progress): Html {
  const rates = monthlyRates(months)
  return section({
    title: words.byMonth,
    children: [
      lineChart({
        id: 'months',
        title: words.byMonth,
        unit: words.percent,
        labels: rates.labels,
        series: [
          { label: words.completeness, values: rates.completeness },
          { label: words.timeliness, values: rates.timeliness },
        ],
      }),
      countTable(
        words.byMonth,
        words.month,
        months.map((row) => ({
          ...row,
          label: words.monthOf(row.month),
          href: null,
          extra: { month: String(row.month) },
        })),
        query,
      ),
    ],
  })
}

const series = [
  { label: kindWords['on-time'], fill: 'done' },
  { label: kindWords.late, fill: 'soon' },
  { label: kindWords.overdue, fill: 'late' },
] as const

function byOrgan(query: ProgressQuery, { organs }: Progress): Html {
  const { organ: _, ...wide } = query
  const lines = organs.map((row) => ({
    ...row,
    label: row.own ? words.ownDuties(row.name) : row.name,
    href: row.own
      ? to.organ(row.code)
      : to.progress({ organ: row.code, year: String(query.year), ...(query.field ? { field: query.field } : {}) }),
    extra: { organ: row.code, ...(row.own ? { own: '1' } : {}) },
  }))
  return section({
    title: words.byOrgan,
    children: [chart('organs', words.byOrgan, lines), countTable(words.byOrgan, words.organ, lines, wide)],
  })
}

function byField(query: ProgressQuery, { fields }: Progress): Html {
  const lines = fields.map((row) => ({
    ...row,
    label: row.name ?? words.otherField,
    href: to.progress({ field: row.code, year: String(query.year), ...(query.organ ? { organ: query.organ } : {}) }),
    extra: { field: row.code },
  }))
  return section({
    title: words.byField,
    children: [chart('fields', words.byField, lines), countTable(words.byField, words.field, lines, query)],
  })
}

type Line = DutyCounts & { label: string; href: string | null; extra: Extra }

const chart = (id: string, title: string, lines: readonly Line[]): Html =>
  stackedBarChart({
    id,
    title,
    unit: words.times,
    normalised: true,
    series,
    rows: lines.map(({ label, onTime, late, missed }) => ({ label, values: [onTime, late, missed] })),
  })

/** The same figures as numbers, each leading to its rows. */
function countTable(caption: string, first: string, lines: readonly Line[], query: ProgressQuery): Html {
  const cell = (kind: RowKind, line: Line, value: number) =>
    value === 0
      ? '0'
      : html`<a href="${rowsOf(query, kind, line.extra)}">${number(value)}<span class="unseen">${line.label}${kindWords[kind]}</span></a>`
  return dataTable<Line>({
    caption: words.numbersOf(caption),
    captionUnseen: true,
    narrow: 'scroll',
    rows: lines,
    columns: [
      {
        key: 'label',
        label: first,
        names: true,
        cell: ({ label, href }) => (href ? html`<a href="${href}">${label}</a>` : label),
      },
      { key: 'due', label: kindWords.due, numeric: true, cell: (line) => cell('due', line, dueOf(line)) },
      {
        key: 'fulfilled',
        label: kindWords.fulfilled,
        numeric: true,
        cell: (line) => cell('fulfilled', line, fulfilledOf(line)),
      },
      {
        key: 'completeness',
        label: words.completeness,
        numeric: true,
        cell: (line) => rateWords(completenessOf(line)),
      },
      { key: 'timeliness', label: words.timeliness, numeric: true, cell: (line) => rateWords(timelinessOf(line)) },
      { key: 'overdue', label: kindWords.overdue, numeric: true, cell: (line) => cell('overdue', line, line.missed) },
    ],
  })
}
