import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { DraftPage } from '../draft/draft-page.ts'
import { adoptWords, draftWords as words } from '../words.ts'
import { adoptionAhead } from './adoption-ahead.ts'

/** The way from a draft to adoption: what waits for its day, who reviewed it, and the button with its reasons. */
export function draftAdoption(draft: DraftPage): Html {
  const { countyId, id } = draft.catalogue
  if (draft.ahead !== null)
    return section({
      title: words.adopt,
      id: 'adopt',
      children: adoptionAhead(draft.ahead, draft.mayAdopt ? draft.token : null),
    })
  return section({
    title: words.adopt,
    id: 'adopt',
    children: draft.mayAdopt
      ? [
          review(draft),
          html`<p>${words.adoptLead}</p>`,
          actions({
            children: linkButton({
              label: words.toAdopt,
              kind: 'primary',
              href: to.adoptCatalogue(countyId, id),
              reasons: draft.reasons,
            }),
          }),
        ]
      : html`<p>${words.notYours}</p>`,
  })
}

const review = ({ catalogue, notReviewable, token }: DraftPage): Html => {
  const { countyId, id, version } = catalogue
  if (catalogue.review !== null)
    return html`<p>${adoptWords.reviewedBy(catalogue.review.by, legalDayOf(catalogue.review.at).toString())}</p>`
  const deed = actions({ children: button({ label: words.reviewDeed, reasons: notReviewable }) })
  const hidden = { _token: token, version: String(version) }
  return html`<p>${words.reviewLead}</p>${
    notReviewable.length > 0 ? deed : form({ action: to.reviewCatalogue(countyId, id), hidden, children: deed })
  }`
}
