import { assetAddress } from '#platform/html/assets.ts'
import { type Html, html } from '#platform/html/html.ts'

/** The style sheets of findings; no other page needs the second. */
export const supplementStyle = (): Html =>
  html`<link rel="stylesheet" href="${assetAddress('versions.css')}">\n<link rel="stylesheet" href="${assetAddress('supplement.css')}">\n`
