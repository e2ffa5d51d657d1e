import { type Child, type Html, html } from '../../html.ts'
import { words } from '../../words.ts'
import { type Fill, patterns, swatch } from './fills.ts'

/** What every chart is given. `id` must be unique on the page; `unit` follows each number when it is read out. */
export type ChartText = {
  readonly id: string
  readonly title: string
  readonly unit?: string | undefined
  /** Source, day and way of counting, below the drawing. */
  readonly note?: Child
}

/** A chart with its name, its legend and, folded below, the same numbers as a table. */
export function chartFrame(
  options: ChartText & {
    readonly drawing: Child
    readonly fills: readonly Fill[]
    readonly legend?:
      | readonly { readonly label: string; readonly fill: Fill; readonly sign?: Html | undefined }[]
      | undefined
    readonly numbers?: Html | undefined
  },
): Html {
  const { id, title, unit, note, drawing, fills, legend, numbers } = options
  return html`<figure class="chart" id="${id}">
    <figcaption>${title}${unit && html` <small>（${unit}）</small>`}</figcaption>
    ${patterns({ id, fills })}
    ${
      legend &&
      html`<ul class="legend">${legend.map(({ label, fill, sign }) => html`<li>${sign ?? swatch(id, fill)}${label}</li>`)}</ul>`
    }
    ${drawing}
    ${note && html`<p class="note">${note}</p>`}
    ${
      numbers &&
      html`<details class="numbers">
        <summary>${words.numbers}<span class="unseen">：${title}</span></summary>
        ${numbers}
      </details>`
    }
  </figure>`
}
