import { attributes, type Child, classes, type Html, html } from '../html.ts'
import { type HeadingLevel, heading } from './heading.ts'
import { icon } from './icon.ts'
import { moreLink } from './link.ts'
import { type Tone, toneIcon } from './tone.ts'

/** A part of a page under a ruled heading, with "more" at its end. */
export const section = (options: {
  readonly title: string
  readonly children: Child
  readonly id?: string | undefined
  readonly level?: HeadingLevel | undefined
  readonly more?: { readonly href: string; readonly label?: string | undefined } | undefined
  /** Buttons or a badge at the end of the heading. */
  readonly tools?: Child
}): Html =>
  html`<section${attributes({ class: 'section', id: options.id })}>
    <div class="section-head">
      ${heading({ level: options.level ?? 2, text: options.title })}
      ${options.tools}
      ${options.more && moreLink({ ...options.more, about: `：${options.title}` })}
    </div>
    ${options.children}
  </section>`

/** One thing among its like, on a sheet of its own. */
export const card = (options: {
  readonly title: string
  readonly href?: string | undefined
  readonly level?: HeadingLevel | undefined
  /** Above the title: kind, organ, day. */
  readonly above?: Child
  readonly children?: Child
  readonly foot?: Child
}): Html =>
  html`<article class="card">
    ${options.above && html`<p class="above">${options.above}</p>`}
    ${heading({
      level: options.level ?? 3,
      text: options.href ? html`<a href="${options.href}">${options.title}</a>` : options.title,
    })}
    ${options.children}
    ${options.foot && html`<div class="foot">${options.foot}</div>`}
  </article>`

/** A figure so large that it is read across the room; it leads to the rows it counts. */
export const tile = (options: {
  readonly label: string
  readonly value: string | number
  readonly href: string
  readonly unit?: string | undefined
  readonly tone?: Tone | undefined
  readonly note?: Child
}): Html => {
  const { label, value, href, unit, tone, note } = options
  return html`<a class="${classes('tile', tone)}" href="${href}">
    <span class="label">${tone && icon({ name: toneIcon(tone) })}${label}</span>
    <span class="figure">${value}${unit && html`<small>${unit}</small>`}</span>
    ${note && html`<span class="note">${note}</span>`}
  </a>`
}

/** Cards or tiles side by side, as many as fit. `wide` asks for fewer and wider ones. */
export const grid = (options: { readonly children: readonly Child[]; readonly wide?: boolean | undefined }): Html =>
  html`<ul class="${classes('grid', options.wide && 'wide')}">${options.children.map((child) => html`<li>${child}</li>`)}</ul>`

/** The page's main matter with a narrower column beside it; on a phone the column follows. */
export const columns = (options: {
  readonly main: Child
  readonly aside: Child
  readonly asideFirst?: boolean | undefined
}): Html =>
  html`<div class="${classes('columns', options.asideFirst && 'aside-first')}">
    <div>${options.main}</div>
    <div class="aside">${options.aside}</div>
  </div>`

/** The text of an article, already sanitised. */
export const prose = (options: { readonly children: Child }): Html => html`<div class="prose">${options.children}</div>`
