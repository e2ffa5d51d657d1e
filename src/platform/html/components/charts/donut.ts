import { type Html, html } from '../../html.ts'
import { number, percent, words } from '../../words.ts'
import { type Fill, fillWith, seriesFill, swatch } from './fills.ts'
import { type ChartText, chartFrame } from './frame.ts'

/** Shares of one whole, at most six; the numbers stand beside the ring. Values are not negative. */
export function donutChart(
  options: ChartText & {
    readonly parts: readonly { readonly label: string; readonly value: number; readonly fill?: Fill | undefined }[]
    /** What stands in the middle; by default the sum. */
    readonly centre?: { readonly figure: string; readonly label: string } | undefined
  },
): Html {
  const { id, title, unit = '' } = options
  const parts = options.parts.map((part, index) => ({ ...part, fill: part.fill ?? seriesFill(index) }))
  const total = parts.reduce((sum, part) => sum + part.value, 0)
  const shareOf = (value: number) => (total > 0 ? value / total : 0)
  const centre = options.centre ?? { figure: number(total), label: words.total }
  const said = parts.map((part) => `${part.label} ${number(part.value)}${unit}，${percent(shareOf(part.value))}`)
  const says = `${title}。${said.join('；')}`

  const pieces = parts.map((part, index) => {
    const from = shareOf(parts.slice(0, index).reduce((sum, before) => sum + before.value, 0))
    const path = ringPiece(from, from + shareOf(part.value))
    return part.value > 0 && html`<path class="piece" d="${path}" fill="${fillWith(id, part.fill)}"/>`
  })
  const rows = parts.map(
    (part) => html`<tr>
      <th scope="row">${swatch(id, part.fill)}${part.label}</th>
      <td class="numeric">${number(part.value)}</td>
      <td class="numeric">${percent(shareOf(part.value))}</td>
    </tr>`,
  )
  const drawing = html`<div class="ring">
    <svg role="img" aria-label="${says}" width="11em" height="11em" viewBox="0 0 200 200" focusable="false">
      <title>${title}</title>
      <circle class="track-line" cx="100" cy="100" r="76"/>
      ${pieces}
      <text class="figure" x="100" y="104">${centre.figure}</text>
      <text class="label" x="100" y="130">${centre.label}</text>
    </svg>
    <table class="shares">
      <caption class="unseen">${title}</caption>
      <thead><tr>
        <th scope="col">${words.item}</th>
        <th scope="col" class="numeric">${unit || words.total}</th>
        <th scope="col" class="numeric">${words.share}</th>
      </tr></thead>
      <tbody>${rows}</tbody>
    </table>
  </div>`
  return chartFrame({ ...options, unit: undefined, drawing, fills: parts.map((part) => part.fill) })
}

const outer = 96
const inner = 56

/** The path of a ring between two shares of a turn, clockwise from the top, about (100, 100). */
export function ringPiece(from: number, to: number) {
  // A full turn has no ends for an arc to join, so it stops a hair before.
  const end = Math.min(to, from + 0.99999)
  const large = end - from > 0.5 ? 1 : 0
  const point = (share: number, radius: number) => {
    const angle = share * 2 * Math.PI
    return `${(100 + radius * Math.sin(angle)).toFixed(2)} ${(100 - radius * Math.cos(angle)).toFixed(2)}`
  }
  return `M${point(from, outer)}A${outer} ${outer} 0 ${large} 1 ${point(end, outer)}L${point(end, inner)}A${inner} ${inner} 0 ${large} 0 ${point(from, inner)}Z`
}
