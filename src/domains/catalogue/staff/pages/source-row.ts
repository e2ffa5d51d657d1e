import { attributes, type Child, classes, type Html, html } from '#platform/html/html.ts'
import type { Doubt, DraftRow } from '../../model.ts'
import type { TableHeadings } from '../../reading/model.ts'
import { type Origin, type SourceColumn, sourceColumns } from '../row/source.ts'
import { sourceWords as words } from '../row/words.ts'

/** Characters from which a cell needs width of its own, or a phone would show it one word a line. */
const longText = 20

/** The row as its file prints it, in one line of a table; the cells in question are marked. */
export function sourceRow(
  row: DraftRow,
  headings: readonly TableHeadings[],
  doubts: readonly Pick<Doubt, 'column' | 'from'>[],
): Html {
  const columns = sourceColumns(row, headings)
  const inQuestion = new Set(
    columns.filter(({ fields, parts, title }) =>
      doubts.some(({ column, from }) =>
        column !== null
          ? fields.includes(column) || title === column
          : from !== null && parts.some((part) => part.from === from),
      ),
    ),
  )
  return html`<section class="sideways source-row" aria-label="${words.row}" tabindex="0"><table>
    <caption class="unseen">${words.row}</caption>
    <thead><tr>${columns.map((column) => html`<th scope="col"${marked(inQuestion.has(column))}>${column.title}</th>`)}</tr></thead>
    <tbody><tr>${columns.map((column) => html`<td${marked(inQuestion.has(column))}>${cell(column, inQuestion.has(column))}</td>`)}</tr></tbody>
  </table></section>`
}

function cell({ parts }: SourceColumn, inQuestion: boolean): Child {
  const doubt = inQuestion && html`<small><strong>${words.doubt}</strong></small>`
  if (parts.length === 0) return [html`<span class="none">${words.nothing}</span>`, doubt]
  return [
    parts.map(
      ({ text, from, above }) =>
        html`<div>${text === '' ? html`<span class="none">${words.nothing}</span>` : html`<span${attributes({ class: classes('chars', text.length > longText && 'long') })}>${text}</span>`}<small>${from}${above && ` ${words.above}`}</small></div>`,
    ),
    doubt,
  ]
}

const marked = (inQuestion: boolean) => attributes({ class: classes(inQuestion && 'in-question') })

/** What stands in the file for one value: address, characters, and how they became the value. */
export const originNote = ({ from, text, lines, notes }: Origin, more?: Child): Html =>
  html`<div class="origin">
    <p class="place">${words.original}${from && html` <b>${from}</b>`}</p>
    ${
      from === null
        ? html`<p class="none">${words.notThere}</p>`
        : lines.length > 0
          ? lines.map((line) => html`<p class="chars">${line.text} <small>${line.from}</small></p>`)
          : text === null || text === ''
            ? html`<p class="none">${words.nothing}</p>`
            : html`<p class="chars">${text}</p>`
    }
    ${notes.length > 0 && html`<ul class="how">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
    ${more}
  </div>`
