import { assetAddress, criticalStyle } from './assets.ts'
import { attributes, type Html, html } from './html.ts'
import type { Theme } from './theme.ts'

export type DocumentParts = {
  readonly title: string
  readonly theme: Theme
  readonly body: Html
  readonly description?: string | undefined
  /** Named `<meta>` tags, in order, such as those the inspectors of sites look for. */
  readonly meta?: Readonly<Record<string, string>> | undefined
  /** Files of `public/` linked in the head. */
  readonly styles?: readonly string[] | undefined
  /** Files of `public/` loaded as modules after the page is there. */
  readonly scripts?: readonly string[] | undefined
  /** Further head elements: feeds, canonical address. */
  readonly head?: Html | readonly Html[] | undefined
  readonly bodyClass?: string | undefined
}

/** A whole page. It needs no script; the look is a class on `<html>`. */
export function document(parts: DocumentParts): Html {
  const { title, theme, body, description, meta = {}, styles = [], scripts = [], head, bodyClass } = parts
  return html`<!doctype html>
<html lang="zh-CN" class="${theme}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="format-detection" content="telephone=no">
${description && html`<meta name="description" content="${description}">\n`}${Object.entries(meta).map(
  ([name, content]) => html`<meta name="${name}" content="${content}">\n`,
)}<link rel="icon" type="image/svg+xml" href="${assetAddress('favicon.svg')}">
${criticalStyle}
${styles.map((name) => html`<link rel="stylesheet" href="${assetAddress(name)}">\n`)}
<link rel="stylesheet" media="print" href="${assetAddress('print.css')}">
${scripts.map((name) => html`<script type="module" src="${assetAddress(name)}"></script>\n`)}${head}</head>
<body${attributes({ class: bodyClass })}>
${body}
</body>
</html>`
}
