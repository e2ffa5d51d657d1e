import { type Child, type Html, html } from '../html.ts'
import { words } from '../words.ts'

/** Head of a printed page, unseen on the screen: who says it, where it stands, when it was printed. */
export const printHeader = (options: {
  readonly name: string
  readonly address: string
  readonly printedOn: string
  /** A code that leads back to the page. */
  readonly code?: Html | undefined
  readonly lines?: readonly Child[] | undefined
}): Html =>
  html`<div class="print-header">
    <div>
      <p class="name">${options.name}</p>
      <p>${words.printedFrom} ${options.address}</p>
      <p>${words.printedOn} ${options.printedOn}</p>
      ${options.lines?.map((line) => html`<p>${line}</p>`)}
    </div>
    ${options.code}
  </div>`
