import { attributes, type Child, type Html, html } from '../html.ts'
import { dataTable } from './table.ts'

/** A line of an account of days, in the words shown. */
export interface LedgerRow {
  /** The days it is about, in pieces that stay together. */
  readonly span: readonly string[]
  /** What they do to the period. */
  readonly says: string
  /** How many count; empty where none does. */
  readonly count: string
  readonly basis: string
}

/**
 * How a day was counted: an account in lines, each with its effect and its ground, folded behind `label`. It opens without
 * a script, becomes a list on a narrow screen, and lies open on paper.
 */
export const ledger = (options: {
  readonly label: string
  readonly rows: readonly LedgerRow[]
  /** Heads of the columns. */
  readonly heads: Readonly<Record<'span' | 'says' | 'basis', string>>
  /** Below the lines. */
  readonly note?: Child
  readonly open?: boolean | undefined
}): Html => {
  const { label, rows, heads, note, open } = options
  const table = dataTable<LedgerRow>({
    caption: label,
    captionUnseen: true,
    rows,
    columns: [
      {
        key: 'span',
        label: heads.span,
        names: true,
        cell: ({ span }) => span.map((piece) => html`<span>${piece}</span>`),
      },
      {
        key: 'says',
        label: heads.says,
        cell: ({ says, count }) => html`<span>${says}${count && html` <strong>${count}</strong>`}</span>`,
      },
      { key: 'basis', label: heads.basis, width: 'wide', cell: ({ basis }) => basis },
    ],
  })
  return html`<details${attributes({ class: 'numbers ledger', open })}><summary>${label}</summary>${table}${note}</details>`
}
