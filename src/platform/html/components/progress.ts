import { attributes, type Child, type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { icon } from './icon.ts'
import { type Tone, toneIcon } from './tone.ts'

const stepWords = { done: words.stepDone, now: words.stepNow, later: words.stepLater } as const

/** The stages of a procedure and which one it is in. */
export const steps = (options: {
  readonly label: string
  readonly steps: readonly {
    readonly label: string
    readonly state: 'done' | 'now' | 'later'
    readonly note?: Child
  }[]
}): Html =>
  html`<ol class="steps" aria-label="${options.label}">${options.steps.map(
    ({ label, state, note }, index) =>
      html`<li${attributes({ class: state, 'aria-current': state === 'now' && 'step' })}>
        <span class="sign" aria-hidden="true">${state === 'done' ? icon({ name: 'check' }) : index + 1}</span>
        <span class="words">
          <strong>${label}</strong><span class="unseen">：${stepWords[state]}</span>
          ${note && html`<small>${note}</small>`}
        </span>
      </li>`,
  )}</ol>`

/** How far a piece of work has come, in figures and as a bar; when it will end is not promised. */
export const progressBar = (options: {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly unit?: string | undefined
  readonly note?: Child
}): Html => {
  const { label, value, max, unit = '', note } = options
  const bar = attributes({ max: Math.max(1, max), value: Math.min(value, max), 'aria-label': label })
  return html`<div class="progress">
    <p><span>${label}</span><strong>${value} / ${max} ${unit}</strong></p>
    <progress${bar}>${value} / ${max}</progress>
    ${note && html`<p class="hint">${note}</p>`}
  </div>`
}

/** What happened, in order, each with its day. What is still to come is drawn open. */
export const timeline = (options: {
  readonly label: string
  readonly entries: readonly {
    /** As a reader reads it. */
    readonly when: string
    /** As a machine reads it: 2026-03-01. */
    readonly date?: string | undefined
    readonly title: Child
    readonly children?: Child
    readonly tone?: Tone | undefined
    readonly ahead?: boolean | undefined
  }[]
}): Html =>
  html`<ol class="timeline" aria-label="${options.label}">${options.entries.map(
    ({ when, date, title, children, tone = 'calm', ahead }) =>
      html`<li class="${ahead ? 'ahead' : tone}">
        <span class="sign" aria-hidden="true">${icon({ name: toneIcon(tone) })}</span>
        <p class="when">${date ? html`<time datetime="${date}">${when}</time>` : when}</p>
        <div>
          <p class="title"><strong>${title}</strong></p>
          ${children}
        </div>
      </li>`,
  )}</ol>`
