import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { form } from '#platform/html/components/form.ts'
import { textArea } from '#platform/html/components/inputs.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import type { NilReturn } from '../model.ts'
import { nilStateWords, nilWords as words } from '../words.ts'

/** A form of this panel that was refused, with what was typed. */
export interface NilTyped {
  form: 'declare' | 'return' | 'judge'
  text: string
  errors: readonly string[]
}

/** What the page of an obligation shows of nil returns: those there were, and what this person may do now. */
export interface NilPanel {
  countyId: string
  obligationId: string
  token: string
  nils: readonly NilReturn[]
  /** What speaks against declaring one; null for whoever may not or need not. */
  declare: readonly string[] | null
  /** What speaks against signing the one that waits. */
  sign: { id: string; reasons: readonly string[] } | null
  judge: { id: string; reasons: readonly string[] } | null
  typed: NilTyped | null
}

/** Nothing where the obligation never had a nil return and this person cannot declare one. */
export function nilPanel(panel: NilPanel): Child {
  if (panel.nils.length === 0 && !panel.declare) return null
  return section({
    title: words.panel,
    id: 'nil',
    children: [panel.nils.map(told), declareForm(panel), signForms(panel), judgeForm(panel)],
  })
}

const told = (nil: NilReturn): Html => {
  const declaredOn = legalDayOf(nil.declaredAt).toString()
  return html`<p>${badge(nilStateWords[nil.state])} ${
    nil.decidedOn && nil.state !== 'returned'
      ? words.signedBy(nil.declaredByName, nil.decidedByName!, nil.decidedOn.toString())
      : words.declaredBy(nil.declaredByName, declaredOn)
  }<br>${nil.reason}${
    nil.returnedWhy && html`<br>${words.returnedFor(nil.decidedByName!, nil.decidedOn!.toString(), nil.returnedWhy)}`
  }${nil.judgement && html`<br>${words.judgedBy(nil.judgedByName!, nil.judgedOn!.toString(), nil.judgement)}`}</p>`
}

const typedIn = ({ typed }: NilPanel, name: NilTyped['form']) => ({
  value: typed?.form === name ? typed.text : '',
  error: typed?.form === name ? typed.errors.join('') || undefined : undefined,
})

function declareForm(panel: NilPanel): Child {
  const { declare, countyId, obligationId, token } = panel
  if (!declare) return null
  if (declare.length > 0) return button({ label: words.declare, id: 'deed-declare-nil', reasons: declare })
  return form({
    action: to.declareNil(countyId, obligationId),
    hidden: { _token: token },
    children: [
      html`<p class="hint">${words.panelLead}</p>`,
      textArea({
        name: 'reason',
        id: 'nil-reason',
        label: words.why,
        hint: words.whyHint,
        rows: 3,
        maxLength: 500,
        required: true,
        ...typedIn(panel, 'declare'),
      }),
      html`<div>${button({ label: words.declare })}</div>`,
    ],
  })
}

function signForms(panel: NilPanel): Child {
  const { sign, countyId, token } = panel
  if (!sign) return null
  const back = form({
    action: to.nilDeed(countyId, sign.id, 'return'),
    hidden: { _token: token },
    children: [
      textArea({
        name: 'why',
        id: 'nil-why',
        label: words.sendBackWhy,
        hint: words.sendBackHint,
        rows: 2,
        maxLength: 500,
        required: true,
        ...typedIn(panel, 'return'),
      }),
      html`<div>${button({ label: words.sendBack })}</div>`,
    ],
  })
  if (sign.reasons.length > 0) return [button({ label: words.sign, id: 'deed-sign-nil', reasons: sign.reasons }), back]
  const sends = form({
    action: to.nilDeed(countyId, sign.id, 'sign'),
    hidden: { _token: token },
    children: html`<div>${button({ label: words.sign, kind: 'primary' })}</div>`,
  })
  return [sends, back]
}

function judgeForm(panel: NilPanel): Child {
  const { judge, countyId, token } = panel
  if (!judge) return null
  if (judge.reasons.length > 0) return button({ label: words.judge, id: 'deed-judge-nil', reasons: judge.reasons })
  return form({
    action: to.nilDeed(countyId, judge.id, 'judge'),
    hidden: { _token: token },
    children: [
      html`<p class="hint">${words.judgeLead}</p>`,
      radioGroup({
        name: 'verdict',
        label: words.judge,
        required: true,
        inline: true,
        options: [
          { value: 'upheld', label: words.uphold },
          { value: 'overturned', label: words.overturn },
        ],
      }),
      textArea({
        name: 'reason',
        id: 'nil-judgement',
        label: words.judgement,
        hint: words.judgementHint,
        rows: 3,
        maxLength: 500,
        required: true,
        ...typedIn(panel, 'judge'),
      }),
      html`<div>${button({ label: words.judge })}</div>`,
    ],
  })
}
