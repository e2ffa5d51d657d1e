import { classes, type Html, html } from '../../html.ts'
import { number, words } from '../../words.ts'
import { dataTable } from '../table.ts'
import { type Fill, percentLength, seriesFill } from './fills.ts'
import { type ChartText, chartFrame } from './frame.ts'
import { axis } from './scale.ts'

type Series = {
  readonly label: string
  /** One value for each label of the axis; `null` where there is none, which breaks the line. */
  readonly values: readonly (number | null)[]
  readonly fill?: Fill | undefined
}

/** Shapes that tell the lines apart without colour: circle, square, triangle, diamond, cross, bar. */
const markers = [
  'M-3.5 0a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0Z',
  'M-3.2-3.2h6.4v6.4h-6.4Z',
  'M0-4 4 3.4h-8Z',
  'M0-4.4 4.4 0 0 4.4-4.4 0Z',
  'M-4-1.3h2.7V-4h2.6v2.7H4v2.6H1.3V4h-2.6V1.3H-4Z',
  'M-4-1.5h8v3h-8Z',
]
const dashes = ['', '6 3', '2 3', '9 3 2 3', '1 4', '12 4']

/** Follows numbers through time. The scale begins at zero, so that a slope is not larger than it is. */
export function lineChart(
  options: ChartText & { readonly labels: readonly string[]; readonly series: readonly Series[] },
): Html {
  const { title, unit = '', labels } = options
  const series = options.series.map((one, index) => ({
    ...one,
    fill: one.fill ?? seriesFill(index),
    marker: markers[index % markers.length]!,
    dash: dashes[index % dashes.length]!,
  }))
  const { top, ticks } = axis(series.flatMap((one) => one.values.filter((value) => value !== null)))
  const across = (index: number) => (labels.length > 1 ? 0.09 + (0.88 * index) / (labels.length - 1) : 0.5)
  const height = (value: number) => 1 - value / top
  const says = `${title}。${series.map((one) => summary(one, labels, unit)).join('；')}`

  const grid = ticks.map((tick) => {
    const y = percentLength(height(tick))
    return html`<line x1="0" x2="100%" y1="${y}" y2="${y}"/><text x="0" y="${y}" dy="-0.3em">${number(tick)}</text>`
  })
  const lines = series.map((one) => {
    const path = pathOf(one.values, across, height)
    return html`<path class="line ${one.fill}" d="${path}" stroke-dasharray="${one.dash}" vector-effect="non-scaling-stroke"/>`
  })
  const points = series.flatMap((one) =>
    one.values.map((value, index) => {
      if (value === null) return null
      const says = `${labels[index]} ${one.label} ${number(value)}${unit}`
      return html`<svg x="${percentLength(across(index))}" y="${percentLength(height(value))}" overflow="visible">
        <path class="marker ${one.fill}" d="${one.marker}"><title>${says}</title></path>
      </svg>`
    }),
  )
  const below = labels.map(
    (label, index) =>
      html`<text class="${classes('label', index % 2 === 1 && 'second')}" x="${percentLength(across(index))}" y="15.4em">${label}</text>`,
  )
  // The plot stretches with the page; lines are drawn in percent of it, points and words keep their size.
  const drawing = html`<svg class="plot" role="img" aria-label="${says}" width="100%" height="16em" focusable="false">
    <title>${title}</title>
    <svg y="1.4em" width="100%" height="12.5em" overflow="visible">
      <g class="gridlines">${grid}</g>
      <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">${lines}</svg>
      ${points}
    </svg>
    ${below}
  </svg>`
  const numbers = dataTable({
    caption: title,
    captionUnseen: true,
    narrow: 'scroll',
    rows: labels.map((label, index) => ({ label, index })),
    columns: [
      { key: 'label', label: words.item, names: true, cell: (row) => row.label },
      ...series.map((one, at) => ({
        key: String(at),
        label: one.label,
        numeric: true,
        cell: (row: { readonly index: number }) => shown(one.values[row.index]),
      })),
    ],
  })
  const legend = series.map(({ label, fill, marker, dash }) => ({
    label,
    fill,
    sign: html`<svg class="sample" width="28" height="14" viewBox="-14 -7 28 14" aria-hidden="true" focusable="false">
      <path class="line ${fill}" d="M-14 0h28" stroke-dasharray="${dash}"/><path class="marker ${fill}" d="${marker}"/>
    </svg>`,
  }))
  return chartFrame({ ...options, drawing, fills: [], legend, numbers })
}

const shown = (value: number | null | undefined) =>
  value === null || value === undefined ? words.noValue : number(value)

/** The line through all values; a missing one begins a new piece. In percent of the plot. */
export function pathOf(
  values: readonly (number | null)[],
  across: (index: number) => number,
  height: (value: number) => number,
) {
  const round = (share: number) => Math.round(share * 10000) / 100
  return values
    .map((value, index) => {
      if (value === null) return ''
      const start = index === 0 || values[index - 1] === null
      return `${start ? 'M' : 'L'}${round(across(index))} ${round(height(value))}`
    })
    .join('')
}

function summary({ label, values }: Series, labels: readonly string[], unit: string) {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, at: labels[index]! }]))
  const last = known.at(-1)
  if (!last) return `${label} ${words.noValue}`
  const highest = known.reduce((best, one) => (one.value > best.value ? one : best))
  return `${label}：${last.at} ${number(last.value)}${unit}，${words.highest} ${highest.at} ${number(highest.value)}${unit}`
}
