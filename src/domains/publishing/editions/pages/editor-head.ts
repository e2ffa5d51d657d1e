import { assetAddress } from '#platform/html/assets.ts'
import { type Html, html } from '#platform/html/html.ts'
import { islandAddress } from '#platform/html/islands.ts'

/** The look of shown texts in the workspace. */
export const articleHead = (): Html => html`<link rel="stylesheet" href="${assetAddress('editor.css')}">\n`

/** The editor comes after the page: the form works before it is there, and without it. */
export const editorHead = (): Html =>
  html`${articleHead()}<script type="module" src="${islandAddress('editor')}"></script>\n`
