import { attributes, type Child, classes, type Html, html } from '../html.ts'
import { icon } from './icon.ts'
import { type Tone, toneIcon } from './tone.ts'

/** A message on the page. `announce` has screen readers read it at once: after a deed, never for standing texts. */
export function notice(options: {
  readonly tone?: Tone | 'info' | undefined
  readonly title?: string | undefined
  readonly children: Child
  readonly announce?: boolean | undefined
}): Html {
  const { tone = 'info', title, announce } = options
  const role = announce ? (tone === 'late' ? 'alert' : 'status') : undefined
  return html`<div${attributes({ class: classes('notice', tone), role })}>
    ${icon({ name: tone === 'info' ? 'info' : toneIcon(tone) })}
    <div>
      ${title && html`<p class="title"><strong>${title}</strong></p>`}
      ${options.children}
    </div>
  </div>`
}

/** Says on every page that what is shown is not real. */
export const demonstrationBanner = (options: { readonly label: string; readonly children: Child }): Html =>
  html`<aside class="demonstration" aria-label="${options.label}">
    <p><strong>${options.label}</strong> ${options.children}</p>
  </aside>`

/** Where a list has nothing: why, and what to do next. */
export const emptyState = (options: {
  readonly title: string
  readonly children: Child
  readonly actions?: Child
}): Html =>
  html`<div class="empty-state">
    ${icon({ name: 'empty' })}
    <p class="title"><strong>${options.title}</strong></p>
    <div>${options.children}</div>
    ${options.actions && html`<div class="actions">${options.actions}</div>`}
  </div>`
