import { attributes, type Child, type Html, html } from '../html.ts'

export type HeadingLevel = 1 | 2 | 3 | 4

/** A heading whose level the page decides, so that no level is skipped. */
export function heading(options: {
  readonly level: HeadingLevel
  readonly text: Child
  readonly id?: string | undefined
  readonly class?: string | undefined
}): Html {
  const { level, text } = options
  const rest = attributes({ id: options.id, class: options.class })
  switch (level) {
    case 1:
      return html`<h1${rest}>${text}</h1>`
    case 2:
      return html`<h2${rest}>${text}</h2>`
    case 3:
      return html`<h3${rest}>${text}</h3>`
    case 4:
      return html`<h4${rest}>${text}</h4>`
  }
}
