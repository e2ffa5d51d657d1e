import { type Child, html } from '../../html.ts'

/** A name or a number of a chart, as a link where it leads somewhere. */
export const linked = (text: string, href: string | undefined): Child =>
  href ? html`<a href="${href}">${text}</a>` : text
