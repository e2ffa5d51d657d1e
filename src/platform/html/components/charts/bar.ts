import { type Html, html } from '../../html.ts'
import { number, words } from '../../words.ts'
import { dataTable } from '../table.ts'
import { type Fill, fillWith, percentLength, seriesFill } from './fills.ts'
import { type ChartText, chartFrame } from './frame.ts'

export type BarRow = {
  readonly label: string
  readonly value: number
  readonly href?: string | undefined
  readonly fill?: Fill | undefined
}

/**
 * Compares one number of many things. Names stay text, so that long ones wrap; the numbers stand beside the bars.
 * Values are not negative. `most` fixes the full length, such as 100 for percentages.
 */
export function barChart(
  options: ChartText & { readonly rows: readonly BarRow[]; readonly most?: number | undefined },
): Html {
  const { id, title, unit = '', rows } = options
  const most = options.most ?? Math.max(...rows.map((row) => row.value), 0)
  const fills = rows.map((row) => row.fill ?? 'c1')
  const body = rows.map(({ label, value, href }, index) => {
    const says = `${label}：${number(value)}${unit}`
    return html`<tr><th scope="row">${href ? html`<a href="${href}">${label}</a>` : label}</th><td class="drawing"><svg role="img" aria-label="${says}" width="100%" height="1em" focusable="false"><title>${says}</title><rect class="track" width="100%" height="100%"/><rect width="${percentLength(most > 0 ? value / most : 0)}" height="100%" fill="${fillWith(id, fills[index]!)}"/></svg></td><td class="numeric">${number(value)}</td></tr>`
  })
  const drawing = html`<table class="bars"><caption class="unseen">${title}</caption><thead class="unseen"><tr><th scope="col">${words.item}</th><th scope="col">${words.share}</th><th scope="col">${unit || words.total}</th></tr></thead><tbody>${body}</tbody></table>`
  return chartFrame({ ...options, drawing, fills })
}

/**
 * Shows how a whole is made up, for many things below each other.
 * With `normalised` every bar has the full length; without, it is as long as its sum.
 */
export function stackedBarChart(
  options: ChartText & {
    readonly series: readonly { readonly label: string; readonly fill?: Fill | undefined }[]
    readonly rows: readonly {
      readonly label: string
      readonly href?: string | undefined
      /** One value for each series, not negative. */
      readonly values: readonly number[]
    }[]
    readonly normalised?: boolean | undefined
  },
): Html {
  const { id, title, rows, normalised } = options
  const series = options.series.map(({ label, fill }, index) => ({ label, fill: fill ?? seriesFill(index) }))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const most = Math.max(...rows.map((row) => sum(row.values)), 0)
  const body = rows.map(({ label, href, values }) => {
    const total = sum(values)
    const full = normalised ? total : most
    const says = `${label}：${series.map((one, index) => `${one.label} ${number(values[index] ?? 0)}`).join('，')}`
    let from = 0
    const pieces = series.map((one, index) => {
      const share = full > 0 ? (values[index] ?? 0) / full : 0
      const piece =
        share > 0 &&
        html`<rect class="piece" x="${percentLength(from)}" width="${percentLength(share)}" height="100%" fill="${fillWith(id, one.fill)}"/>`
      from += share
      return piece
    })
    return html`<tr><th scope="row">${href ? html`<a href="${href}">${label}</a>` : label}</th><td class="drawing"><svg role="img" aria-label="${says}" width="100%" height="1.15em" focusable="false"><title>${says}</title><rect class="track" width="100%" height="100%"/>${pieces}</svg></td><td class="numeric">${number(total)}</td></tr>`
  })
  const drawing = html`<table class="bars"><caption class="unseen">${title}</caption><thead class="unseen"><tr><th scope="col">${words.item}</th><th scope="col">${words.share}</th><th scope="col">${words.total}</th></tr></thead><tbody>${body}</tbody></table>`
  const numbers = dataTable({
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
        cell: (row: { readonly values: readonly number[] }) => number(row.values[index] ?? 0),
      })),
      { key: 'total', label: words.total, numeric: true, cell: (row) => number(sum(row.values)) },
    ],
  })
  return chartFrame({ ...options, drawing, fills: series.map((one) => one.fill), legend: series, numbers })
}
