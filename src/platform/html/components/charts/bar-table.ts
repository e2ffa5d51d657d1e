import { type Html, html } from '../../html.ts'
import { number, words } from '../../words.ts'
import { linked } from './linked.ts'

/** One line of a bar chart: a name, a drawing, a number. The drawing fills whatever width is left. */
export type BarLine = {
  readonly label: string
  readonly href?: string | undefined
  /** What the drawing shows, in words. */
  readonly says: string
  readonly pieces: Html | readonly (Html | false)[]
  readonly value: number
  /** Where the number leads. */
  readonly valueHref?: string | undefined
}

/** A table whose middle column is drawn. Names stay text, so that long ones wrap and a link can stand on them. */
export const barTable = (options: {
  readonly title: string
  readonly valueLabel: string
  readonly lines: readonly BarLine[]
}): Html =>
  html`<table class="bars">
    <caption class="unseen">${options.title}</caption>
    <thead class="unseen"><tr>
      <th scope="col">${words.item}</th>
      <th scope="col">${words.drawing}</th>
      <th scope="col">${options.valueLabel}</th>
    </tr></thead>
    <tbody>${options.lines.map(barLine)}</tbody>
  </table>`

const barLine = ({ label, href, says, pieces, value, valueHref }: BarLine) => html`<tr>
  <th scope="row">${linked(label, href)}</th>
  <td class="drawing"><svg role="img" aria-label="${says}" width="100%" height="1.1em" focusable="false">
    <title>${says}</title><rect class="track" width="100%" height="100%"/>${pieces}
  </svg></td>
  <td class="numeric">${linked(number(value), valueHref)}</td>
</tr>`
