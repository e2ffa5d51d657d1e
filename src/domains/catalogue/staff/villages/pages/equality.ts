import { to } from '#kernel/links.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { form } from '#platform/html/components/form.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { Line } from '../../../inheritance/lines.ts'
import type { CatalogueRecord } from '../../../store.ts'
import { fieldTable } from '../../../versions/pages/field-table.ts'
import type { Inequality } from '../../../villages/compare-village.ts'
import { villageWords as words } from '../words.ts'

export interface Unequal {
  line: Line
  inequalities: readonly Inequality[]
}

export interface EqualityPage {
  catalogue: CatalogueRecord
  tier: number | null
  /** Lines that come from above, and those of them that do not say the same. */
  related: number
  unequal: readonly Unequal[]
  total: number
  page: number
  pages: number
  mayDecide: boolean
  token: string
}

/** Where a village's list does not say the same as the town's, field by field, each with the ways to settle it. */
export function equalityPage(view: EqualityPage): Html {
  const { catalogue, unequal, total, related } = view
  const { countyId, id, state } = catalogue
  const back = linkButton({ label: words.toCatalogue, href: to.draftCatalogue(countyId, id), kind: 'quiet' })
  if (total === 0)
    return html`<p>${words.equalityLead}</p>${emptyState({
      title: words.equal,
      children: html`<p>${words.equalWhy(number(related))}</p>`,
      actions: back,
    })}`
  const align = (keys: string, label: string, about?: string) =>
    form({
      action: to.villageEquality(countyId, id),
      hidden: { _token: view.token, keys },
      children: actions({ children: button({ label, small: about !== undefined, about: about && `：${about}` }) }),
    })
  const isDraft = state === 'draft'
  return html`<p>${words.equalityLead}</p>
${notice({
  tone: 'doubt',
  title: words.unequal(number(total), number(related)),
  children: view.mayDecide
    ? [!isDraft && html`<p>${words.alignNewHint}</p>`, align('all', isDraft ? words.alignAll : words.alignNew)]
    : null,
})}
${unequal.map(
  ({ line: { lower, upper, reason }, inequalities }) => html`<article class="change">
  <div class="change-head"><h2>${lower.address ? html`<a href="${to.item(lower.address)}">${lower.name}</a>` : lower.name}</h2></div>
  <p>${words.upper}：${upper!.address === null ? upper!.name : html`<a href="${to.item(upper!.address)}">${upper!.name}</a>`}</p>
  <ul>${inequalities.map(({ says }) => html`<li>${says}</li>`)}</ul>
  ${fieldTable({
    fields: inequalities.map((each) => ({ field: each.field, before: each.upper, after: each.lower })),
    name: lower.name,
    heads: { before: words.upper, after: words.village },
  })}
  ${reason !== null && html`<p>${words.reasonGiven(reason)}</p>`}
  ${
    view.mayDecide &&
    html`${isDraft && align(lower.key, words.align, lower.name)}<p><a href="${to.inheritance(countyId, id, { tier: String(view.tier), view: 'narrowed' })}#l-${lower.key.replace(':', '-')}">${words.giveReason}<span class="unseen">：${lower.name}</span></a></p>`
  }
</article>`,
)}
${view.pages > 1 && pager({ page: view.page, pages: view.pages, total, href: (page) => to.villageEquality(countyId, id, { page: String(page) }) })}
${actions({ children: back })}`
}
