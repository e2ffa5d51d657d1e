import { type Child, type Html, html } from '../html.ts'
import { icon } from './icon.ts'
import { type Tone, toneIcon } from './tone.ts'

/** A status in words, with the shape and the colour of its tone. */
export const badge = (options: { readonly tone: Tone; readonly label: Child }): Html =>
  html`<span class="badge ${options.tone}">${icon({ name: toneIcon(options.tone) })}${options.label}</span>`

/** A plain mark for a kind or a subject, without any judgement. */
export const tag = (options: { readonly label: Child }): Html => html`<span class="tag">${options.label}</span>`
