import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { section } from '#platform/html/components/card.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { EndedOrgan } from '../ended-store.ts'
import { endedWords as words } from '../words.ts'

/** An organ that no longer stands: since when, who took over, and what it published. */
export const endedOrganPage = ({ name, kind, on, successors, latest }: EndedOrgan): Html => html`<h1>${name}</h1>
${notice({
  tone: 'empty',
  title: words.title(kind),
  children: html`<p>${words.since(dayWords(on))}</p><ul class="plain">${successors.map(
    (one) => html`<li><a href="${to.organ(one.code)}">${one.name}</a></li>`,
  )}</ul>`,
})}
${section({
  title: words.published,
  children:
    latest.length > 0
      ? html`<ul class="plain">${latest.map((one) => html`<li><a href="${to.publication(one.address)}">${one.title}</a></li>`)}</ul>`
      : emptyState({ title: words.none, children: html`<p>${words.noneWhy}</p>` }),
})}`
