import { type Child, type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { button } from './button.ts'
import { type Hidden, hiddenFields } from './form.ts'
import { icon } from './icon.ts'

/** Conditions of a list, in one line where there is room; those in force can be taken away one by one. */
export const filterBar = (options: {
  readonly action: string
  readonly fields: Child
  readonly label?: string | undefined
  readonly hidden?: Hidden | undefined
  readonly clearHref?: string | undefined
  readonly chosen?: readonly { readonly label: string; readonly removeHref: string }[] | undefined
}): Html =>
  html`<search class="filter"><form action="${options.action}" method="get" aria-label="${options.label ?? words.filter}">${hiddenFields({ values: options.hidden ?? {} })}${options.fields}<div class="actions">${button({ label: words.apply, kind: 'primary', icon: 'filter' })}${
    options.clearHref && html`<a class="button quiet" href="${options.clearHref}">${words.clear}</a>`
  }</div></form>${
    options.chosen?.length
      ? html`<div class="chosen"><span>${words.chosen}</span><ul>${options.chosen.map(
          ({ label, removeHref }) =>
            html`<li><a href="${removeHref}" aria-label="${words.remove(label)}">${label}${icon({ name: 'close' })}</a></li>`,
        )}</ul></div>`
      : null
  }</search>`
