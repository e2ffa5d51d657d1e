import { to } from '#kernel/links.ts'
import { type Edition, withdrawalKinds } from '#kernel/publication/model.ts'
import { correctionWeights, weightWords, withdrawalWords } from '#kernel/publication/release/model.ts'
import type { ReleasePlan } from '#kernel/publication/release/plan-store.ts'
import type { WithdrawalRow } from '#kernel/publication/release/withdrawal-store.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkbox, radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { dateField, textArea, textField } from '#platform/html/components/inputs.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { correctWords, hourWords, restoreWords, withdrawWords } from '../words.ts'

/** What every form about a release stands on: the edition, what was typed, and what spoke against it. */
export interface Form<Typed> {
  edition: Edition
  token: string
  typed: Typed
  errors: readonly string[]
}

/** The form under its lead, with what spoke against it at the top and the way back at the end. */
function frame({ edition, errors }: Form<unknown>, lead: Child, first: string, children: Child): Html {
  return html`<p>${lead}</p>${errors.length > 0 && errorSummary({ errors: errors.map((text) => ({ id: `f-${first}`, text })) })}${children}<p><a href="${to.edition(edition.countyId, edition.id)}">${hourWords.back}</a></p>`
}

export interface HourTyped {
  day: string
  time: string
  announce: boolean
  reason: string
}

/** 定时发布: day and time, and whether the public is told; where an hour is set, also the way to call it off. */
export function hourPage(parts: Form<HourTyped> & { plan: ReleasePlan | null }): Html {
  const { edition, token, typed, plan } = parts
  const action = to.scheduleEdition(edition.countyId, edition.id)
  const hint = plan?.announced ? hourWords.reasonPublic : undefined
  const set = form({
    action,
    hidden: { _token: token, deed: 'set' },
    label: hourWords.title,
    children: [
      dateField({ name: 'day', label: hourWords.day, required: true, value: typed.day, width: 'short' }),
      textField({
        name: 'time',
        label: hourWords.time,
        hint: hourWords.timeHint,
        required: true,
        value: typed.time,
        width: 'short',
        maxLength: 5,
      }),
      radioGroup({
        name: 'announce',
        label: hourWords.announce,
        hint: hourWords.announceHint,
        value: typed.announce ? 'yes' : 'no',
        inline: true,
        options: [
          { value: 'no', label: hourWords.no },
          { value: 'yes', label: hourWords.yes },
        ],
      }),
      plan !== null &&
        textField({
          name: 'reason',
          label: hourWords.reason,
          hint,
          required: true,
          value: typed.reason,
          maxLength: 300,
        }),
      actions({ children: button({ label: hourWords.save, kind: 'primary' }) }),
    ],
  })
  const off =
    plan !== null &&
    section({
      title: hourWords.callOff,
      children: form({
        action,
        hidden: { _token: token, deed: 'call-off' },
        label: hourWords.callOff,
        children: [
          html`<p class="hint">${hourWords.callOffLead}</p>`,
          textField({
            name: 'reason',
            id: 'f-off',
            label: hourWords.callOffReason,
            hint,
            required: true,
            value: typed.reason,
            maxLength: 300,
          }),
          actions({ children: button({ label: hourWords.callOff, kind: 'danger' }) }),
        ],
      }),
    })
  return frame(parts, hourWords.lead, 'day', [set, off])
}

export interface WithdrawalTyped {
  kind: string
  reason: string
  authority: string
  basis: string
  instead: string
  effectiveOn: string
  titleHidden: boolean
}

/** 撤回: which of the four kinds, with what the public page of that kind must say. */
export function withdrawalPage(parts: Form<WithdrawalTyped>): Html {
  const { edition, token, typed } = parts
  return frame(
    parts,
    withdrawWords.lead,
    'kind',
    form({
      action: to.withdrawEdition(edition.countyId, edition.id),
      hidden: { _token: token },
      label: withdrawWords.title,
      explainStars: true,
      children: [
        radioGroup({
          name: 'kind',
          label: withdrawWords.kind,
          required: true,
          value: typed.kind,
          options: withdrawalKinds.map((kind) => ({
            value: kind,
            label: withdrawalWords[kind].name,
            hint: withdrawalWords[kind].effect,
          })),
        }),
        textArea({
          name: 'reason',
          label: withdrawWords.reason,
          hint: withdrawWords.reasonHint,
          required: true,
          rows: 3,
          maxLength: 500,
          value: typed.reason,
        }),
        textField({
          name: 'authority',
          label: withdrawWords.authority,
          required: true,
          value: typed.authority,
          maxLength: 100,
        }),
        dateField({
          name: 'effectiveOn',
          label: withdrawWords.effectiveOn,
          required: true,
          value: typed.effectiveOn,
          width: 'short',
        }),
        textField({
          name: 'basis',
          label: withdrawWords.basis,
          hint: withdrawWords.basisHint,
          value: typed.basis,
          maxLength: 300,
        }),
        textField({
          name: 'instead',
          label: withdrawWords.instead,
          hint: withdrawWords.insteadHint,
          value: typed.instead,
          maxLength: 300,
        }),
        checkbox({ name: 'titleHidden', label: withdrawWords.titleHidden, checked: typed.titleHidden }),
        actions({ children: button({ label: withdrawWords.save, kind: 'danger' }) }),
      ],
    }),
  )
}

/** 恢复: with the reason; where the text was gone, first asked for by one and then decided by another. */
export function restorePage(
  parts: Form<{ reason: string }> & { withdrawal: WithdrawalRow | null; deed: 'ask' | 'restore'; twoPeople: boolean },
): Html {
  const { edition, token, typed, withdrawal, deed, twoPeople } = parts
  return frame(parts, restoreWords.lead, 'reason', [
    twoPeople && html`<p>${restoreWords.twoPeople}</p>`,
    withdrawal?.askedByName &&
      html`<p>${restoreWords.askedBy(withdrawal.askedByName, withdrawal.restoreReason ?? '')}</p>`,
    form({
      action: to.restoreEdition(edition.countyId, edition.id),
      hidden: { _token: token, deed },
      label: restoreWords.title,
      children: [
        textArea({
          name: 'reason',
          label: restoreWords.reason,
          hint: restoreWords.reasonHint,
          required: true,
          rows: 3,
          maxLength: 500,
          value: typed.reason,
        }),
        actions({
          children: button({ label: deed === 'ask' ? restoreWords.ask : restoreWords.restore, kind: 'primary' }),
        }),
      ],
    }),
  ])
}

/** 更正: what was wrong and what is right, before the text itself is changed. */
export function correctionPage(parts: Form<{ weight: string; wrong: string; remedy: string }>): Html {
  const { edition, token, typed } = parts
  const field = (name: 'wrong' | 'remedy') =>
    textArea({ name, label: correctWords[name], required: true, rows: 3, maxLength: 1_000, value: typed[name] })
  return frame(
    parts,
    correctWords.lead,
    'weight',
    form({
      action: to.correctEdition(edition.countyId, edition.id),
      hidden: { _token: token },
      label: correctWords.title,
      children: [
        radioGroup({
          name: 'weight',
          label: correctWords.weight,
          required: true,
          value: typed.weight,
          options: correctionWeights.map((weight) => ({
            value: weight,
            label: weightWords[weight].name,
            hint: weightWords[weight].hint,
          })),
        }),
        field('wrong'),
        field('remedy'),
        actions({
          children: button({
            label: edition.state === 'draft' ? correctWords.save : correctWords.begin,
            kind: 'primary',
          }),
        }),
      ],
    }),
  )
}

/** A deed that is not this person's, or not of this state: said instead of a form. */
export const notNow = (edition: Edition, reasons: readonly string[]): Html =>
  html`<ul class="reasons">${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>${linkButton({ label: hourWords.back, href: to.edition(edition.countyId, edition.id) })}`
