import { classes, type Html, html } from '../../html.ts'
import type { Tone } from '../tone.ts'

/** A colour that always comes with a pattern, so that it is told apart in grey print and by colour-blind eyes. */
export type Fill = Tone | 'c1' | 'c2' | 'c3' | 'c4' | 'c5' | 'c6'

const series = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const

/** The fill of the n-th series, counted from 0. */
export const seriesFill = (index: number): Fill => series[index % series.length]!

const plain = ''
const rising = 'M-1 1 1-1M0 6 6 0M5 7 7 5'
const falling = 'M-1 5 1 7M0 0 6 6M5-1 7 1'
const dots = 'M2.9 3h.2'
const across = 'M0 3h6'
const down = 'M3 0v6'
const crossed = 'M0 0 6 6M0 6 6 0'

const hatches: Readonly<Record<Fill, string>> = {
  done: plain,
  late: rising,
  soon: dots,
  calm: down,
  empty: across,
  doubt: crossed,
  c1: plain,
  c2: rising,
  c3: dots,
  c4: across,
  c5: crossed,
  c6: falling,
}

const round: ReadonlySet<Fill> = new Set(['soon', 'c3'])

/** Definitions of the patterns a chart uses. `id` keeps charts of one page apart. */
export const patterns = (options: { readonly id: string; readonly fills: readonly Fill[] }): Html =>
  html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>${[
    ...new Set(options.fills),
  ].map(
    (fill) => html`<pattern id="${options.id}-${fill}" width="6" height="6" patternUnits="userSpaceOnUse">
      <rect class="fill ${fill}" width="6" height="6"/>
      <path class="${classes('hatch', round.has(fill) && 'round')}" d="${hatches[fill]}"/>
    </pattern>`,
  )}</defs></svg>`

/** Value of a `fill` attribute that uses such a pattern. */
export const fillWith = (id: string, fill: Fill) => `url(#${id}-${fill})`

/** The small square in a legend. */
export const swatch = (id: string, fill: Fill): Html =>
  html`<svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">
    <rect width="14" height="14" rx="2" fill="${fillWith(id, fill)}"/>
  </svg>`

/** An SVG length in percent, short enough to read. */
export const percentLength = (share: number) => `${Math.round(share * 10000) / 100}%`
