import { attributes, type Html, html } from '#platform/html/html.ts'
import { inheritanceWords as words } from '../words.ts'

/** A box to choose a line by, with the relation that was seen. */
export const tick = (kind: 'line' | 'drop', key: string, seen: string | null, name: string): Html => {
  const id = `t-${key.replace(':', '-')}`
  return html`<div class="choice"><input${attributes({ type: 'checkbox', id, name: kind, value: `${key}|${seen ?? ''}` })}><label for="${id}"><span class="unseen">${words.choose(name)}</span></label></div>`
}
