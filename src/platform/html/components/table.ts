import { attributes, type Child, classes, type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { icon } from './icon.ts'
import type { Tone } from './tone.ts'

export type Direction = 'ascending' | 'descending'

export type Column<Row> = {
  readonly key: string
  readonly label: string
  readonly cell: (row: Row, index: number) => Child
  /** Digits under digits, aligned to the right. */
  readonly numeric?: boolean | undefined
  /** This cell names the row. */
  readonly names?: boolean | undefined
  readonly sortable?: boolean | undefined
  /** `narrow` never wraps; `wide` takes what is left. */
  readonly width?: 'narrow' | 'wide' | undefined
  /** The label is said, not shown: a column of buttons. */
  readonly unseen?: boolean | undefined
}

export type TableOptions<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly id?: string | undefined
  readonly captionUnseen?: boolean | undefined
  readonly sorted?: { readonly key: string; readonly direction: Direction } | undefined
  /** Address of the same list in another order; needed where a column is sortable. */
  readonly sortHref?: ((key: string, direction: Direction) => string) | undefined
  /** On a narrow screen: rows become cards, or (for grids of numbers) the table moves sideways in its own frame. */
  readonly narrow?: 'cards' | 'scroll' | undefined
  /** Marks a row at its edge; the words must be in a cell. */
  readonly tone?: ((row: Row) => Tone | undefined) | undefined
  /** A closing row of sums, one cell for each column. */
  readonly totals?: readonly Child[] | undefined
  /** Shown instead of the table when there are no rows. */
  readonly empty?: Html | undefined
}

/** A table of data. With no rows it shows `empty`, so that a list never ends in silence. */
export function dataTable<Row>(options: TableOptions<Row>): Html {
  const { caption, columns, rows, id, captionUnseen, narrow = 'cards', tone, totals, empty } = options
  if (rows.length === 0 && empty) return empty
  const body = rows.map((row, index) => {
    const cells = columns.map((column) => cellOf(column, column.cell(row, index)))
    return html`<tr${attributes({ class: tone?.(row) })}>${cells}</tr>`
  })
  const foot = totals && html`<tfoot><tr>${columns.map((column, index) => cellOf(column, totals[index]))}</tr></tfoot>`
  const table = html`<table${attributes({ id, class: classes('table', narrow) })}>
    <caption${attributes({ class: captionUnseen && 'unseen' })}>${caption}</caption>
    <thead><tr>${columns.map((column) => headOf(options, column))}</tr></thead>
    <tbody>${body}</tbody>
    ${foot}
  </table>`
  if (narrow === 'cards') return table
  return html`<section class="sideways" aria-label="${caption}" tabindex="0">${table}</section>`
}

const cellClass = <Row>({ numeric, width }: Column<Row>) => classes(numeric && 'numeric', width)

function cellOf<Row>(column: Column<Row>, content: Child): Html {
  if (column.names) return html`<th scope="row"${attributes({ class: cellClass(column) })}>${content}</th>`
  return html`<td${attributes({ class: cellClass(column), 'data-label': column.unseen ? undefined : column.label })}>${content}</td>`
}

function headOf<Row>({ sorted, sortHref }: TableOptions<Row>, column: Column<Row>): Html {
  const direction = sorted?.key === column.key ? sorted.direction : undefined
  const rest = attributes({ class: cellClass(column), 'aria-sort': direction })
  if (column.unseen) return html`<th scope="col"${rest}><span class="unseen">${column.label}</span></th>`
  if (!column.sortable || !sortHref) return html`<th scope="col"${rest}>${column.label}</th>`
  const next: Direction = direction === 'ascending' ? 'descending' : 'ascending'
  const sign = direction === undefined ? 'sort' : direction === 'ascending' ? 'up' : 'down'
  const says = next === 'ascending' ? words.sortUp : words.sortDown
  return html`<th scope="col"${rest}>
    <a href="${sortHref(column.key, next)}">${column.label}<span class="unseen">${says}</span>${icon({ name: sign })}</a>
  </th>`
}

/** Names and values in pairs. `boxed` draws the lined sheet that official documents carry on top. */
export const descriptionList = (options: {
  readonly items: readonly (readonly [name: string, value: Child])[]
  readonly boxed?: boolean | undefined
}): Html =>
  html`<dl class="${classes('facts', options.boxed && 'boxed')}">${options.items.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`
