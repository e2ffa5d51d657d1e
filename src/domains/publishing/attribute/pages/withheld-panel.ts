import { to } from '#kernel/links.ts'
import { articleOf, attributeWords } from '#kernel/publication/attribute/model.ts'
import type { assessmentsOf } from '#kernel/publication/attribute/withheld-store.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { form } from '#platform/html/components/form.ts'
import { dateField, textArea } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { timeline } from '#platform/html/components/progress.ts'
import { type Html, html } from '#platform/html/html.ts'
import { withheldWords as words } from '../words.ts'

export interface WithheldPanel {
  edition: Edition
  assessments: Awaited<ReturnType<typeof assessmentsOf>>
  token: string
  mayAssess: boolean
  typed: { verdict: string; reason: string; nextOn: string; reasons: readonly string[] } | null
}

/** What was decided about a text that is not public, each time, and the form of the next assessment. */
export function withheldPanel(panel: WithheldPanel): Html | null {
  const { edition, assessments } = panel
  if (assessments.length === 0) return null
  return html`${section({
    title: words.history,
    children: timeline({
      label: words.history,
      entries: assessments.map(({ verdict, attribute, groundId, reason, nextOn, by, on }) => ({
        when: on.toString(),
        date: on.toString(),
        title: `${words.verdicts[verdict]}（${attributeWords[attribute]}）`,
        tone: verdict === 'opens' ? 'done' : 'doubt',
        children: [
          html`<p>${by}</p>`,
          groundId && html`<p>${articleOf({ groundId, otherLaw: edition.attribute?.otherLaw ?? '' })}</p>`,
          html`<p>${reason}</p>`,
          nextOn && html`<p><small>${words.nextOf(nextOn.toString())}</small></p>`,
        ],
      })),
    }),
  })}${edition.withheldOn && panel.mayAssess && assessForm(panel)}`
}

const assessForm = ({ edition, token, typed }: WithheldPanel): Html =>
  section({
    title: words.assess,
    id: 'assess',
    children: [
      html`<p class="hint">${words.assessLead}</p>`,
      typed &&
        notice({
          tone: 'late',
          announce: true,
          title: words.refused,
          children: html`<ul class="reasons">${typed.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
        }),
      form({
        action: to.editionDeed(edition.countyId, edition.id, 'assess'),
        hidden: { _token: token },
        label: words.assess,
        children: [
          radioGroup({
            name: 'verdict',
            label: words.verdict,
            required: true,
            options: [
              { value: 'stays', label: words.stays },
              { value: 'opens', label: words.opens },
            ],
            value: typed?.verdict,
          }),
          textArea({
            name: 'reason',
            id: 'f-assess-reason',
            label: words.why,
            required: true,
            rows: 2,
            maxLength: 500,
            value: typed?.reason,
          }),
          dateField({ name: 'nextOn', label: words.nextOn, hint: words.nextOnHint, value: typed?.nextOn }),
          html`<div>${button({ label: words.save, kind: 'primary' })}</div>`,
        ],
      }),
    ],
  })
