import { type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { icon } from './icon.ts'

/** Moves through a list that is read by key: back and forth, without counting what lies beyond. Nothing where all is shown. */
export const stepPager = (options: {
  readonly summary: string
  readonly previousHref?: string | undefined
  readonly nextHref?: string | undefined
  readonly label?: string | undefined
}): Html => {
  const { summary, previousHref, nextHref, label = words.pages } = options
  return html`<nav class="pager" aria-label="${label}"><p>${summary}</p>${
    (previousHref || nextHref) &&
    html`<ul>${previousHref && html`<li><a href="${previousHref}" rel="prev">${icon({ name: 'left' })}${words.previous}</a></li>`}${nextHref && html`<li><a href="${nextHref}" rel="next">${words.next}${icon({ name: 'right' })}</a></li>`}</ul>`
  }</nav>`
}
