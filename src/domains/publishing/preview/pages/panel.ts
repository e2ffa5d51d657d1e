import { to } from '#kernel/links.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { form } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { type Html, html } from '#platform/html/html.ts'
import { carriers, mostDays } from '../model.ts'
import { words } from '../words.ts'

export interface PreviewPanel {
  countyId: string
  editionId: string
  /** For those who write the text: posts to choose from, and the links that are open. */
  share: {
    posts: readonly { id: string; name: string }[]
    links: readonly { id: string; posts: string; until: string }[]
    token: string
  } | null
}

/** The ways to look at a text before it is public. */
export function previewPanel({ countyId, editionId, share }: PreviewPanel): Html {
  const looks = carriers.map(
    (carrier) =>
      html`<li><a href="${to.previewEdition(countyId, editionId, carrier)}">${words.carriers[carrier]}</a></li>`,
  )
  return section({
    title: words.panel,
    children: [
      html`<p class="hint">${words.lead}</p><ul class="plain-list">${looks}</ul>`,
      share && shareParts({ countyId, editionId }, share),
    ],
  })
}

function shareParts(key: { countyId: string; editionId: string }, share: NonNullable<PreviewPanel['share']>): Html {
  const { countyId, editionId } = key
  const { posts, links, token } = share
  const opened = links.map(
    ({ id, posts: names, until }) =>
      html`<li><a href="${to.sharedPreview(countyId, editionId, id, 'web')}">${words.until(until, names)}</a>${form({
        action: to.endPreview(countyId, editionId, id),
        hidden: { _token: token },
        children: button({ label: words.end, about: words.endAbout(names), kind: 'quiet', small: true }),
      })}</li>`,
  )
  return html`<details><summary>${words.share}</summary>${form({
    action: to.sharePreview(countyId, editionId),
    hidden: { _token: token },
    children: [
      html`<p class="hint">${words.shareLead}</p>`,
      checkboxGroup({
        name: 'posts',
        label: words.posts,
        options: posts.map(({ id, name }) => ({ value: id, label: name })),
      }),
      textField({
        name: 'days',
        label: words.days,
        hint: words.daysHint,
        value: '3',
        width: 'short',
        maxLength: String(mostDays).length,
      }),
      button({ label: words.make }),
    ],
  })}${opened.length > 0 && html`<p><strong>${words.links}</strong></p><ul class="plain-list">${opened}</ul>`}</details>`
}
