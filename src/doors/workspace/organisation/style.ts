import { assetAddress } from '#platform/html/assets.ts'
import { type Html, html } from '#platform/html/html.ts'

/** The style sheet of the pages of organs and posts. */
export const organisationStyle = (): Html => html`<link rel="stylesheet" href="${assetAddress('organisation.css')}">\n`
