import { attributes, type Child, classes, type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { icon } from './icon.ts'

/** One place to go to, as shells, tabs and lists take it. */
export type Link = { readonly label: string; readonly href: string; readonly current?: boolean | undefined }

/** A link in running text. An outside address is announced before the reader leaves. */
export function link(options: {
  readonly label: Child
  readonly href: string
  readonly external?: boolean | undefined
  /** A detail only a screen reader needs: which of many equal links this is. */
  readonly about?: string | undefined
  readonly class?: string | undefined
  readonly current?: boolean | undefined
}): Html {
  const { label, href, external, about, current } = options
  const rest = attributes({
    href,
    class: classes(options.class, external && 'external'),
    rel: external && 'external noopener',
    'aria-current': current && 'page',
  })
  const leaving = external && [icon({ name: 'external' }), html`<span class="unseen">${words.external}</span>`]
  return html`<a${rest}>${label}${leaving}${about && html`<span class="unseen">${about}</span>`}</a>`
}

/** "More" at the end of a heading; `about` says more of what. */
export const moreLink = (options: {
  readonly href: string
  readonly about: string
  readonly label?: string | undefined
}): Html =>
  html`<a class="more" href="${options.href}">
    ${options.label ?? words.more}<span class="unseen">${options.about}</span>${icon({ name: 'right' })}
  </a>`

/** The path from the start to this page; the last place is the page itself and no link. */
export const breadcrumb = (options: { readonly trail: readonly Link[]; readonly here: string }): Html =>
  html`<nav class="breadcrumb" aria-label="${words.breadcrumb}"><ol>${options.trail.map(
    ({ label, href }) => html`<li><a href="${href}">${label}</a></li>`,
  )}<li aria-current="page">${options.here}</li></ol></nav>`

/** Files to take away, each with its kind and size said before the click. */
export const attachmentList = (options: {
  readonly files: readonly { readonly name: string; readonly href: string; readonly note: string }[]
  readonly label?: string | undefined
}): Html =>
  html`<section class="attachments" aria-label="${options.label ?? words.attachments}">
    <p class="label">${options.label ?? words.attachments}</p>
    <ul>${options.files.map(
      ({ name, href, note }) => html`<li>
        ${icon({ name: 'document' })}<span><a href="${href}" download>${name}</a> <small>${note}</small></span>
      </li>`,
    )}</ul>
  </section>`
