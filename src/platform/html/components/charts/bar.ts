import { type Html, html } from '../../html.ts'
import { number, words } from '../../words.ts'
import { barTable } from './bar-table.ts'
import { type Fill, fillWith, percentLength } from './fills.ts'
import { type ChartText, chartFrame } from './frame.ts'

export type BarRow = {
  readonly label: string
  readonly value: number
  readonly href?: string | undefined
  readonly fill?: Fill | undefined
  /** Where the number leads. */
  readonly valueHref?: string | undefined
}

/**
 * Compares one number of many things; the numbers stand beside the bars.
 * Values are not negative. `most` fixes the full length, such as 100 for percentages.
 */
export function barChart(
  options: ChartText & { readonly rows: readonly BarRow[]; readonly most?: number | undefined },
): Html {
  const { id, title, unit = '' } = options
  const most = options.most ?? Math.max(...options.rows.map((row) => row.value), 0)
  const rows = options.rows.map((row) => ({ ...row, fill: row.fill ?? ('c1' as const) }))
  const lines = rows.map(({ label, value, href, fill, valueHref }) => {
    const width = percentLength(most > 0 ? value / most : 0)
    return {
      label,
      href,
      value,
      valueHref,
      says: `${label}：${number(value)}${unit}`,
      pieces: html`<rect width="${width}" height="100%" fill="${fillWith(id, fill)}"/>`,
    }
  })
  const drawing = barTable({ title, valueLabel: unit || words.total, lines })
  return chartFrame({ ...options, drawing, fills: rows.map((row) => row.fill) })
}
