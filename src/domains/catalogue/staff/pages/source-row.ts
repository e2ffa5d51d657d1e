import { attributes, type Child, classes, type Html, html } from '#platform/html/html.ts'
import type { DraftRow } from '../../model.ts'
import type { TableHeadings } from '../../reading/model.ts'
import { type Origin, sourceCells } from '../row/source.ts'
import { sourceWords as words } from '../row/words.ts'

/** The row as its file prints it, in one line of a table; the cells in question are marked. */
export function sourceRow(
  row: DraftRow,
  headings: readonly TableHeadings[],
  isInQuestion: (cell: { fields: string[]; from: string | null; title: string }) => boolean,
): Html {
  const cells = sourceCells(row, headings)
  return html`<section class="sideways source-row" aria-label="${words.row}" tabindex="0"><table>
    <caption class="unseen">${words.row}</caption>
    <thead><tr>${cells.map((cell) => html`<th scope="col"${marked(isInQuestion(cell))}>${cell.title}</th>`)}</tr></thead>
    <tbody><tr>${cells.map((cell) => {
      const inQuestion = isInQuestion(cell)
      return html`<td${marked(inQuestion)}>${
        cell.text === null || cell.text === ''
          ? html`<span class="none">${words.nothing}</span>`
          : html`<span class="chars">${cell.text}</span>`
      }<small>${inQuestion && html`<strong>${words.doubt}</strong> `}${cell.from}${cell.above && ` ${words.above}`}</small></td>`
    })}</tr></tbody>
  </table></section>`
}

const marked = (inQuestion: boolean) => attributes({ class: classes(inQuestion && 'in-question') })

/** What stands in the file for one value: address, characters, and how they became the value. */
export const originNote = ({ from, text, notes }: Origin, more?: Child): Html =>
  html`<div class="origin">
    <p class="place">${words.original}${from && html` <b>${from}</b>`}</p>
    ${
      from === null
        ? html`<p class="none">${words.notThere}</p>`
        : text === null || text === ''
          ? html`<p class="none">${words.nothing}</p>`
          : html`<p class="chars">${text}</p>`
    }
    ${notes.length > 0 && html`<ul class="how">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
    ${more}
  </div>`
