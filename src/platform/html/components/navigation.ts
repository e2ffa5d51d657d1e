import { attributes, type Html, html } from '../html.ts'
import { number, words } from '../words.ts'
import { icon } from './icon.ts'
import type { Link } from './link.ts'

/** Views of one thing, each with its own address. */
export const tabs = (options: {
  readonly label: string
  readonly tabs: readonly (Link & { readonly count?: number | undefined })[]
}): Html =>
  html`<nav class="tabs" aria-label="${options.label}"><ul>${options.tabs.map(
    ({ label, href, current, count }) =>
      html`<li><a${attributes({ href, 'aria-current': current && 'page' })}>
        ${label}${count !== undefined && html` <span class="count">${number(count)}</span>`}
      </a></li>`,
  )}</ul></nav>`

/** Moves through a long list. Pages count from 1; the first, the last and the neighbours are always there. */
export function pager(options: {
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly href: (page: number) => string
  readonly label?: string | undefined
}): Html {
  const { page, pages, total, href, label = words.pages } = options
  const isThere = (to: number) => to >= 1 && to <= pages
  const previous =
    isThere(page - 1) &&
    html`<li><a href="${href(page - 1)}" rel="prev">${icon({ name: 'left' })}${words.previous}</a></li>`
  const next =
    isThere(page + 1) &&
    html`<li><a href="${href(page + 1)}" rel="next">${words.next}${icon({ name: 'right' })}</a></li>`
  const one = (to: number | undefined) => {
    if (to === undefined) return html`<li class="gap" aria-hidden="true">…</li>`
    const rest = { href: href(to), 'aria-label': words.page(to), 'aria-current': to === page && 'page' }
    return html`<li><a${attributes(rest)}>${to}</a></li>`
  }
  const summary = total === 0 ? words.noEntries : words.pageOf(page, pages, number(total))
  return html`<nav class="pager" aria-label="${label}">
    <p>${summary}</p>
    ${pages > 1 && html`<ul>${previous}${shownPages(page, pages).map(one)}${next}</ul>`}
  </nav>`
}

/** Pages to offer; `undefined` is a gap. */
export function shownPages(page: number, pages: number): readonly (number | undefined)[] {
  const near = new Set([1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages))
  // A gap that hides one page is wider than the page.
  if (near.has(3)) near.add(2)
  if (near.has(pages - 2)) near.add(pages - 1)
  const sorted = [...near].filter((one) => one >= 1).sort((a, b) => a - b)
  return sorted.flatMap((one, index) => (index > 0 && one - sorted[index - 1]! > 1 ? [undefined, one] : [one]))
}

/** A list of addresses on this page. */
export const contents = (options: { readonly label: string; readonly links: readonly Link[] }): Html =>
  html`<nav class="contents" aria-label="${options.label}">
    <p class="label" aria-hidden="true">${options.label}</p>
    <ul>${options.links.map(({ label, href }) => html`<li><a href="${href}">${label}</a></li>`)}</ul>
  </nav>`
