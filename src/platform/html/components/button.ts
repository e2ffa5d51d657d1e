import { createHash } from 'node:crypto'
import { type AttributeValue, attributes, type Child, classes, type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { type IconName, icon } from './icon.ts'

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet'

export type ButtonOptions = {
  readonly label: string
  readonly kind?: ButtonKind | undefined
  readonly icon?: IconName | undefined
  /** A detail only a screen reader needs, so that ten "edit" buttons in a table differ. */
  readonly about?: string | undefined
  readonly small?: boolean | undefined
  readonly id?: string | undefined
  /** Reasons against the deed. With one or more the button is greyed, does nothing, and says all of them. */
  readonly reasons?: readonly string[] | undefined
  /** Folds the reasons away behind a summary, for narrow rows. */
  readonly folded?: boolean | undefined
}

export type SubmitOptions = ButtonOptions & {
  readonly type?: 'submit' | 'button' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly formAction?: string | undefined
  /** Further attributes, such as those of a progressive enhancement. */
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined
}

const look = ({ kind = 'secondary', small }: ButtonOptions) => classes('button', kind, small && 'small')

const face = ({ icon: name, label, about }: ButtonOptions): Child => [
  name ? icon({ name }) : null,
  html`<span>${label}${about && html`<span class="unseen">${about}</span>`}</span>`,
]

/** A button of a form. With `reasons` it cannot be pressed, but it can be reached, and says why. */
export function button(options: SubmitOptions): Html {
  if (options.reasons?.length) return greyed(options, options.reasons)
  const { type = 'submit', id, name, value, formAction } = options
  const rest = attributes({
    type,
    class: look(options),
    id,
    name,
    value,
    formaction: formAction,
    ...options.attributes,
  })
  return html`<button${rest}>${face(options)}</button>`
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function linkButton(options: ButtonOptions & { readonly href: string }): Html {
  if (options.reasons?.length) return greyed(options, options.reasons)
  return html`<a${attributes({ class: look(options), id: options.id, href: options.href })}>${face(options)}</a>`
}

/** Buttons side by side, the first one being the most likely. */
export const actions = (options: { readonly children: Child }): Html =>
  html`<div class="actions">${options.children}</div>`

function greyed(options: ButtonOptions, reasons: readonly string[]): Html {
  const digest = createHash('sha256')
    .update(`${options.label}${options.about ?? ''}${reasons.join()}`)
    .digest('hex')
  const id = options.id ?? `b-${digest.slice(0, 8)}`
  const why = `${id}-why`
  const list = html`<ul id="${why}">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`
  const rest = attributes({
    type: 'button',
    id,
    class: classes('button', options.small && 'small'),
    'aria-disabled': 'true',
    'aria-describedby': why,
  })
  return html`<div class="greyed">
    <button${rest}>${face({ ...options, icon: 'lock' })}</button>
    ${
      options.folded
        ? html`<details><summary>${words.whyNot(reasons.length)}</summary>${list}</details>`
        : html`<p>${words.cannot}</p>${list}`
    }
  </div>`
}
