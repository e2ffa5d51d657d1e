import { assetAddress } from '#platform/html/assets.ts'
import { type Html, html } from '#platform/html/html.ts'

/** The style sheet of the rows of a catalogue; no other page needs it. */
export const catalogueStyle = (): Html => html`<link rel="stylesheet" href="${assetAddress('catalogue.css')}">\n`
