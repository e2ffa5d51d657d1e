import { to } from '#kernel/links.ts'
import { html } from '#platform/html/html.ts'
import { askPage } from '#platform/http/ask-page.ts'

/** Where the portal of this installation is reached: from outside, and on this very machine. */
export interface PortalAddress {
  url: string
  localUrl: string
}

/** What a look from outside found: the edition, something else, or nobody who answered. */
export type Sight = 'seen' | 'not-seen' | 'no-answer'

// The head of a page says which edition it shows; a page of two million characters still begins with it.
const limits = { milliseconds: 5_000, characters: 200_000 }

/**
 * Looks at a release with the public's eyes, over HTTP: is the page there, with this very title and edition? Where the
 * public address cannot be reached from here (a server behind a gateway often cannot reach its own name), this machine's
 * own port is asked.
 */
export async function lookOutside(
  portal: PortalAddress,
  { address, title, number }: { address: string; title: string; number: number },
): Promise<Sight> {
  const at = (base: string) => askPage(`${base.replace(/\/+$/, '')}${to.publication(address)}`, limits)
  const answer = (await at(portal.url)) ?? (portal.localUrl === portal.url ? null : await at(portal.localUrl))
  if (!answer) return 'no-answer'
  const marks = [
    html`<meta name="ArticleTitle" content="${title}">`,
    html`<meta name="EditionNumber" content="${String(number)}">`,
  ]
  return answer.status === 200 && marks.every((mark) => answer.body.includes(mark.toString())) ? 'seen' : 'not-seen'
}
