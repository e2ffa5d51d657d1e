import { linkButton } from '#platform/html/components/button.ts'
import { notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { systemWords as words } from '../words.ts'

/** A secret that is shown once, at the moment it was made. */
export const oncePage = (secret: { name: string; text: string; why: string; back: string }): Html =>
  html`${notice({ tone: 'soon', title: words.onceTitle, children: html`<p>${secret.why}</p>` })}
<p>${secret.name}</p>
<pre><code>${secret.text}</code></pre>
<p>${linkButton({ label: words.back, href: secret.back, kind: 'primary' })}</p>`
