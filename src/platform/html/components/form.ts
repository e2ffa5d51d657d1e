import { attributes, type Child, type Html, html } from '../html.ts'
import { words } from '../words.ts'

/** Values sent along unseen, such as the token against forged requests. */
export type Hidden = Readonly<Record<string, string>>

export const hiddenFields = (options: { readonly values: Hidden }): Html =>
  html`${Object.entries(options.values).map(([name, value]) => html`<input${attributes({ type: 'hidden', name, value })}>`)}`

/** A form. The server checks it and says what is wrong beside each field, so the browser's own bubbles are off. */
export function form(options: {
  readonly action: string
  readonly children: Child
  readonly method?: 'get' | 'post' | undefined
  readonly hidden?: Hidden | undefined
  /** Needed when files are handed in. */
  readonly files?: boolean | undefined
  readonly id?: string | undefined
  readonly label?: string | undefined
  /** Says what the star beside a label means. */
  readonly explainStars?: boolean | undefined
}): Html {
  const { action, method = 'post', hidden = {}, files, id, label, explainStars } = options
  const rest = attributes({
    class: 'form',
    action,
    method,
    enctype: files && 'multipart/form-data',
    id,
    'aria-label': label,
    novalidate: true,
  })
  return html`<form${rest}>
    ${hiddenFields({ values: hidden })}
    ${explainStars && html`<p class="hint">${words.requiredNote}</p>`}
    ${options.children}
  </form>`
}

/** Fields that belong together, under one name. */
export const fieldset = (options: { readonly legend: string; readonly hint?: Child; readonly children: Child }): Html =>
  html`<fieldset class="fields">
    <legend>${options.legend}</legend>
    ${options.hint && html`<p class="hint">${options.hint}</p>`}
    ${options.children}
  </fieldset>`

/** All errors of a form at its top, each leading to its field. */
export function errorSummary(options: {
  readonly errors: readonly { readonly id: string; readonly text: string }[]
  readonly title?: string | undefined
}): Html {
  const title = options.title ?? words.errors(options.errors.length)
  return html`<div class="error-summary" role="alert" tabindex="-1"><p class="title"><strong>${title}</strong></p><ul>${options.errors.map(
    ({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`,
  )}</ul></div>`
}
