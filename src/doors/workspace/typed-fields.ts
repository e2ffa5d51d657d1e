import { type Html, html, nothing } from '#platform/html/html.ts'
import { failureWords as words } from './words.ts'

/** Fields of forms that nobody typed, or that must never be shown. */
const untyped = new Set([
  '_token',
  'version',
  'id',
  'item',
  'organ',
  'element[]',
  'channels',
  'next',
  'password',
  'code',
])

/** Texts that somebody typed into a form, in the order of its fields. */
export const typedTexts = (fields: unknown): string[] =>
  Object.entries((fields ?? {}) as Record<string, unknown>)
    .filter(([name]) => !untyped.has(name))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')

/** What was typed into a form that could not be taken, to be copied: an hour of writing is not lost with a session. */
export function typedBefore(fields: unknown): Html {
  const texts = typedTexts(fields)
  if (texts.length === 0) return nothing
  return html`<p>${words.typed}</p><div class="typed">${texts.map((text) => html`<pre>${text}</pre>`)}</div>`
}
