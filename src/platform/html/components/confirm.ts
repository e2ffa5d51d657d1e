import { type Child, type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { actions, button, linkButton } from './button.ts'
import { form, type Hidden } from './form.ts'
import { heading } from './heading.ts'
import { descriptionList } from './table.ts'

/** Asks once more on a page of its own, where a dialog would need a script: what will happen, to what, and the way back. */
export const confirmation = (options: {
  readonly title: string
  readonly children: Child
  readonly facts: readonly (readonly [name: string, value: Child])[]
  readonly action: string
  readonly cancelHref: string
  readonly confirm?: string | undefined
  readonly cancel?: string | undefined
  readonly danger?: boolean | undefined
  readonly hidden?: Hidden | undefined
  /** Reasons against the deed, which grey the button. */
  readonly reasons?: readonly string[] | undefined
  /** Fields to fill before: a reason, a day. */
  readonly fields?: Child
  readonly level?: 1 | 2 | undefined
}): Html =>
  html`<div class="confirmation">
    ${heading({ level: options.level ?? 1, text: options.title })}
    <div class="lead">${options.children}</div>
    ${descriptionList({ items: options.facts, boxed: true })}
    ${form({
      action: options.action,
      hidden: options.hidden,
      children: [
        options.fields,
        actions({
          children: [
            button({
              label: options.confirm ?? words.confirm,
              kind: options.danger ? 'danger' : 'primary',
              reasons: options.reasons,
            }),
            linkButton({ label: options.cancel ?? words.cancel, kind: 'quiet', href: options.cancelHref }),
          ],
        }),
      ],
    })}
  </div>`
