import { to } from '#kernel/links.ts'
import { icon } from '#platform/html/components/icon.ts'
import { demonstrationBanner } from '#platform/html/components/notice.ts'
import { document } from '#platform/html/document.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { Theme } from '#platform/html/theme.ts'
import { words } from '../words.ts'

export interface Entrance {
  theme: Theme
  title: string
  /** Where the other look leads back to. */
  path: string
  demonstration: boolean
  main: Child
}

/** A page in front of the workspace: its name, the other look, and one thing to do. */
export function entrancePage({ theme, title, path, demonstration, main }: Entrance): Html {
  const other = theme === 'elder' ? ('standard' as const) : ('elder' as const)
  return document({
    theme,
    title: `${title} - ${words.product}`,
    styles: ['base.css', 'workspace.css'],
    bodyClass: 'workspace entrance',
    body: html`<a class="skip" href="#main">${words.skip}</a>
${demonstration && demonstrationBanner({ label: words.demonstration, children: words.demonstrationNote })}
<header class="topbar">
  <a class="product" href="${to.desk()}">${icon({ name: 'window' })}<strong>${words.product}</strong></a>
  <ul class="tools">
    <li><a href="${to.theme({ to: other, next: path })}">${words[other]}</a></li>
    <li><a href="${to.home()}">${words.portal}</a></li>
  </ul>
</header>
<main id="main" tabindex="-1">
  <h1>${title}</h1>
  ${main}
</main>`,
  })
}
