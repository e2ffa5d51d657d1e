import type { PublicVisit } from '#kernel/visit.ts'
import { section } from '#platform/html/components/card.ts'
import { html } from '#platform/html/html.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { accessibilityWords as words } from './accessibility-words.ts'

/** `/accessibility`: what the site does so that everybody can use it, and where to turn if it fails. */
export const accessibility = routeFor<PublicVisit>()({
  method: 'GET',
  url: '/accessibility',
  handle: () =>
    page({
      title: words.title,
      description: words.lead,
      main: html`<hgroup><h1>${words.title}</h1><p>${words.lead}</p></hgroup>
${words.parts.map(({ title, sentences }) => section({ title, children: html`<ul class="bulleted">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>` }))}`,
    }),
})
