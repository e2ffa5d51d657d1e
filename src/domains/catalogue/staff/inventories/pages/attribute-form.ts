import { to } from '#kernel/links.ts'
import { type Attribute, attributes, grounds } from '#law/attribute/grounds.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { form } from '#platform/html/components/form.ts'
import { dateField, selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import { timeline } from '#platform/html/components/progress.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { Decision } from '../../../inventories/attributes/model.ts'
import { attributeNames, undecidedWords } from '../attribute-words.ts'
import { attributeWords as words } from '../attributes/words.ts'
import { attributeTones } from './attribute-tones.ts'

export interface TypedDecision {
  attribute?: Attribute | undefined
  ground?: string | undefined
  otherLaw?: string | undefined
  reason?: string | undefined
  nextOn?: string | undefined
}

/** The fields of a decision; for one subject or for many. */
export const decisionFields = ({ attribute, ground, otherLaw, reason, nextOn }: TypedDecision): Child => [
  radioGroup({
    name: 'attribute',
    label: words.attribute,
    required: true,
    inline: true,
    options: attributes.map((value) => ({ value, label: attributeNames[value] })),
    value: attribute,
  }),
  selectField({
    name: 'ground',
    label: words.ground,
    hint: words.groundHint,
    options: grounds.map(({ id, name, article }) => ({
      value: id,
      label: `${article.replace('《政府信息公开条例》', '')} ${name}`,
    })),
    value: ground,
    empty: words.noGround,
  }),
  textField({ name: 'otherLaw', label: words.otherLaw, hint: words.otherLawHint, value: otherLaw, maxLength: 200 }),
  textArea({ name: 'reason', label: words.reason, required: true, rows: 2, value: reason, maxLength: 500 }),
  dateField({ name: 'nextOn', label: words.nextOn, hint: words.nextOnHint, value: nextOn }),
]

/** Decides for one subject, with what was decided before. */
export const attributeSection = (options: {
  subject: string
  countyId: string
  back: string
  decisions: readonly Decision[]
  typed: TypedDecision
  mayDecide: boolean
  token: string
}): Html => {
  const { subject, countyId, back, decisions, typed, mayDecide, token } = options
  const now = decisions.find(({ ended }) => ended === null)
  return html`<p>${
    now
      ? badge({ tone: attributeTones[now.attribute], label: attributeNames[now.attribute] })
      : badge({ tone: 'doubt', label: undecidedWords })
  }</p>${
    decisions.length > 0 &&
    timeline({
      label: words.history,
      entries: decisions.map((each) => ({
        when: each.on.toString(),
        date: each.on.toString(),
        title: words.decided(attributeNames[each.attribute], each.by, each.ended),
        children: [
          each.article && html`<p>${each.article}</p>`,
          html`<p>${each.reason}</p>`,
          each.nextOn && each.ended === null && html`<p><small>${words.nextOf(each.nextOn.toString())}</small></p>`,
        ],
        tone: each.ended ? 'empty' : attributeTones[each.attribute],
      })),
    })
  }${
    mayDecide &&
    form({
      action: to.decideAttribute(),
      hidden: { _token: token, county: countyId, subject, back },
      label: words.decide,
      explainStars: true,
      children: [
        decisionFields(typed),
        actions({ children: button({ label: now ? words.decideAgain : words.decide, kind: 'primary' }) }),
      ],
    })
  }`
}
