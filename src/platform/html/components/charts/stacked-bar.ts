import { type Html, html } from '../../html.ts'
import { number, words } from '../../words.ts'
import { dataTable } from '../table.ts'
import { barTable } from './bar-table.ts'
import { type Fill, fillWith, percentLength, seriesFill } from './fills.ts'
import { type ChartText, chartFrame } from './frame.ts'
import { linked } from './linked.ts'

export type StackedRow = {
  readonly label: string
  readonly href?: string | undefined
  /** One value for each series, not negative. */
  readonly values: readonly number[]
  /** Where the number of each series leads, and that of the whole. */
  readonly hrefs?: readonly (string | undefined)[] | undefined
  readonly valueHref?: string | undefined
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * Shows how a whole is made up, for many things below each other.
 * With `normalised` every bar has the full length; without, it is as long as its sum.
 */
export function stackedBarChart(
  options: ChartText & {
    readonly series: readonly { readonly label: string; readonly fill?: Fill | undefined }[]
    readonly rows: readonly StackedRow[]
    readonly normalised?: boolean | undefined
  },
): Html {
  const { id, title, rows, normalised } = options
  const series = options.series.map(({ label, fill }, index) => ({ label, fill: fill ?? seriesFill(index) }))
  const most = Math.max(...rows.map((row) => sum(row.values)), 0)

  const lines = rows.map(({ label, href, values, valueHref }) => {
    const total = sum(values)
    const full = normalised ? total : most
    const shares = series.map((_, index) => (full > 0 ? (values[index] ?? 0) / full : 0))
    return {
      label,
      href,
      value: total,
      valueHref,
      says: `${label}：${series.map((one, index) => `${one.label} ${number(values[index] ?? 0)}`).join('，')}`,
      pieces: series.map((one, index) => {
        const from = percentLength(sum(shares.slice(0, index)))
        const width = percentLength(shares[index]!)
        const fill = fillWith(id, one.fill)
        return (
          shares[index]! > 0 && html`<rect class="piece" x="${from}" width="${width}" height="100%" fill="${fill}"/>`
        )
      }),
    }
  })
  const numbers = dataTable<StackedRow>({
    caption: title,
    captionUnseen: true,
    narrow: 'scroll',
    rows,
    columns: [
      { key: 'label', label: words.item, names: true, cell: (row) => row.label },
      ...series.map((one, index) => ({
        key: String(index),
        label: one.label,
        numeric: true,
        cell: (row: StackedRow) => linked(number(row.values[index] ?? 0), row.hrefs?.[index]),
      })),
      {
        key: 'total',
        label: words.total,
        numeric: true,
        cell: (row) => linked(number(sum(row.values)), row.valueHref),
      },
    ],
  })
  const drawing = barTable({ title, valueLabel: words.total, lines })
  return chartFrame({ ...options, drawing, fills: series.map((one) => one.fill), legend: series, numbers })
}
