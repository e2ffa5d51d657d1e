import { type Html, html } from '../../html.ts'
import { number } from '../../words.ts'
import { pathOf } from './line.ts'
import { axis } from './scale.ts'

/** A small line within a row or a tile. Its words say every number, so no table is needed beside it. */
export function sparkline(options: {
  readonly label: string
  readonly values: readonly number[]
  /** What each value belongs to, such as its month. */
  readonly labels?: readonly string[] | undefined
}): Html {
  const { label, values, labels } = options
  const { top } = axis(values)
  const across = (index: number) => (values.length > 1 ? index / (values.length - 1) : 0.5)
  const height = (value: number) => 0.92 - (0.84 * value) / top
  const says = `${label}：${values.map((value, index) => `${labels?.[index] ?? ''} ${number(value)}`.trim()).join('，')}`
  const last = values.at(-1)
  const end = last !== undefined && `M${across(values.length - 1) * 100} ${height(last) * 100}h.01`
  return html`<svg class="sparkline" role="img" aria-label="${says}" width="88" height="24" viewBox="-4 0 108 100" preserveAspectRatio="none" focusable="false">
    <title>${says}</title>
    <path class="line c1" d="${pathOf(values, across, height)}" vector-effect="non-scaling-stroke"/>
    ${end && html`<path class="end" d="${end}" vector-effect="non-scaling-stroke"/>`}
  </svg>`
}
