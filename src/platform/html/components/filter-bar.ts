import { type Child, type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { button, linkButton } from './button.ts'
import { type Hidden, hiddenFields } from './form.ts'
import { icon } from './icon.ts'

/** A condition in force, and the same list without it. */
export type Condition = { readonly label: string; readonly removeHref: string }

/** Conditions of a list, in one line where there is room; those in force can be taken away one by one. */
export const filterBar = (options: {
  readonly action: string
  readonly fields: Child
  readonly label?: string | undefined
  readonly hidden?: Hidden | undefined
  readonly clearHref?: string | undefined
  readonly chosen?: readonly Condition[] | undefined
}): Html =>
  html`<search class="filter">
    <form action="${options.action}" method="get" aria-label="${options.label ?? words.filter}">
      ${hiddenFields({ values: options.hidden ?? {} })}
      ${options.fields}
      <div class="actions">
        ${button({ label: words.apply, kind: 'primary', icon: 'filter' })}
        ${options.clearHref && linkButton({ label: words.clear, kind: 'quiet', href: options.clearHref })}
      </div>
    </form>
    ${options.chosen?.length ? chosenConditions(options.chosen) : null}
  </search>`

const chosenConditions = (chosen: readonly Condition[]) =>
  html`<div class="chosen"><span>${words.chosen}</span><ul>${chosen.map(
    ({ label, removeHref }) =>
      html`<li><a href="${removeHref}" aria-label="${words.remove(label)}">${label}${icon({ name: 'close' })}</a></li>`,
  )}</ul></div>`
