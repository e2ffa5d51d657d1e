import { type Html, html } from '../../html.ts'
import { number, words } from '../../words.ts'
import { type ChartText, chartFrame } from './frame.ts'
import { linked } from './linked.ts'

const degrees = 5

/**
 * A grid of numbers, such as a month of each office, tinted by size. The numbers are in the cells: the tint only helps
 * the eye. `trouble` tints in red what should be small.
 */
export function heatGrid(
  options: ChartText & {
    readonly columns: readonly string[]
    readonly rows: readonly {
      readonly label: string
      readonly href?: string | undefined
      /** One value for each column, not negative; `null` where there is none. */
      readonly values: readonly (number | null)[]
      /** Where the number of each column leads. */
      readonly hrefs?: readonly (string | undefined)[] | undefined
    }[]
    readonly most?: number | undefined
    readonly kind?: 'amount' | 'trouble' | undefined
  },
): Html {
  const { title, columns, rows, kind = 'amount' } = options
  const most = options.most ?? Math.max(0, ...rows.flatMap((row) => row.values.map((value) => value ?? 0)))
  const cell = (value: number | null | undefined, href: string | undefined) =>
    value === null || value === undefined
      ? html`<td class="none"><span aria-hidden="true">–</span><span class="unseen">${words.noValue}</span></td>`
      : html`<td class="heat-${heatDegree(value, most)}">${linked(number(value), href)}</td>`
  const body = rows.map(
    ({ label, href, values, hrefs }) => html`<tr>
      <th scope="row">${linked(label, href)}</th>
      ${columns.map((_, index) => cell(values[index], hrefs?.[index]))}
    </tr>`,
  )
  const scale = Array.from({ length: degrees + 1 }, (_, degree) => html`<span class="heat-${degree}"></span>`)
  const drawing = html`<section class="sideways" aria-label="${title}" tabindex="0">
    <table class="heat ${kind}">
      <caption class="unseen">${title}</caption>
      <thead><tr>
        <th scope="col">${words.item}</th>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr></thead>
      <tbody>${body}</tbody>
    </table>
  </section>
  <p class="heat-scale ${kind}" aria-hidden="true">${words.low}${scale}${words.high}</p>`
  return chartFrame({ ...options, drawing, fills: [] })
}

/** From 0 (nothing) to 5 (the most). Anything above nothing is seen. */
export const heatDegree = (value: number, most: number) =>
  value <= 0 || most <= 0 ? 0 : Math.min(degrees, Math.max(1, Math.ceil((value / most) * degrees)))
