import type { LetterTemplate } from '#kernel/casework/letters.ts'
import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { type ButtonKind, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup } from '#platform/html/components/choices.ts'
import { form } from '#platform/html/components/form.ts'
import { dateField, selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { type ComplaintDeed, complaint } from '../../complaint.ts'
import { acceptance, answer, question, rectification } from '../../letter-templates.ts'
import { outcomes, proposedOutcome } from '../../model.ts'
import { fileWords as words } from '../../staff-words.ts'
import { outcomeWords } from '../../words.ts'
import { type TypedFields, textOf } from '../model.ts'
import type { ComplaintPage } from '../view.ts'

/** Every deed in the order of the work; what is impossible is greyed and says why. */
export const deedSections = (page: ComplaintPage): Html =>
  html`${[
    deed(page, 'accept', { label: words.accept, kind: 'primary', fields: (typed) => letterFields(acceptance, typed) }),
    deed(page, 'answer', { label: words.answerSend, kind: 'primary', fields: (typed) => answerFields(page, typed) }),
    deed(page, 'order', { label: words.order, lead: words.orderLead, fields: (typed) => orderFields(page, typed) }),
    deed(page, 'ask-back', { label: words.ask, fields: (typed) => letterFields(question, typed) }),
    deed(page, 'assign', { label: words.assign, fields: (typed) => assignField(page, typed) }),
    deed(page, 'note', {
      label: words.noteSend,
      fields: (typed) =>
        textArea({
          name: 'text',
          id: 'note-text',
          label: words.note,
          rows: 3,
          maxLength: 2_000,
          required: true,
          value: textOf(typed, 'text'),
        }),
    }),
    deed(page, 'close', { label: words.close, lead: words.closeLead, fields: () => null }),
    deed(page, 'reopen', {
      label: words.reopen,
      lead: words.reopenLead,
      fields: (typed) =>
        textArea({
          name: 'reason',
          id: 'reopen-reason',
          label: words.reopenReason,
          rows: 2,
          maxLength: 500,
          required: true,
          value: textOf(typed, 'reason'),
        }),
    }),
  ]}`

interface DeedForm {
  label: string
  kind?: ButtonKind
  lead?: string
  fields: (typed: TypedFields) => Child
}

function deed(
  { view, token, tried }: ComplaintPage,
  name: ComplaintDeed,
  { label, kind, lead, fields }: DeedForm,
): Html {
  const { file } = view
  const reasons = view.reasons[name]
  const failed = tried?.deed === name ? tried : null
  const title = complaint.deedWords[name]
  const said = lead && html`<p class="hint">${lead}</p>`
  if (reasons.length > 0)
    return section({
      title,
      id: `deed-${name}`,
      children: [said, button({ label, id: `b-${name}`, reasons, folded: true })],
    })
  return section({
    title,
    id: `deed-${name}`,
    children: [
      said,
      failed && html`<ul class="error">${failed.errors.map((error) => html`<li>${error}</li>`)}</ul>`,
      form({
        action: to.complaintDeed(file.countyId, file.id, name),
        label: title,
        hidden: { _token: token, version: String(file.version) },
        children: [fields(failed?.typed ?? {}), html`<div>${button({ label, ...(kind ? { kind } : {}) })}</div>`],
      }),
    ],
  })
}

/** The fields of a letter, one for each part. */
const letterFields = (template: LetterTemplate, typed: TypedFields, proposed: Record<string, string> = {}): Child =>
  template.parts.map(({ key, label, hint, required, longest, rows }) => {
    const name = `${template.key}-${key}`
    const value = name in typed ? textOf(typed, name) : (proposed[key] ?? '')
    const common = { name, label, hint, required, value, maxLength: longest }
    return rows ? textArea({ ...common, rows }) : textField(common)
  })

function answerFields(page: ComplaintPage, typed: TypedFields): Child {
  const { evidence, about } = page.view
  const { published } = evidence
  const chosen = 'outcome' in typed ? textOf(typed, 'outcome') : (proposedOutcome(evidence) ?? undefined)
  return [
    selectField({
      name: 'outcome',
      label: words.outcomeLabel,
      required: true,
      value: chosen,
      options: outcomes.map((value) => ({ value, label: outcomeWords[value] })),
    }),
    letterFields(
      answer,
      typed,
      published
        ? {
            finding: `经核实，您提出请求时${about.organ.name}确实还没有公开这项内容。`,
            result: `${about.organ.name}已于${dayWords(published.on)}公开。`,
          }
        : {},
    ),
    siblingBoxes(page, 'answer', typed),
  ]
}

const orderFields = (page: ComplaintPage, typed: TypedFields): Child => [
  letterFields(rectification, typed),
  dateField({
    name: 'orderDue',
    label: words.orderDue,
    required: true,
    width: 'medium',
    value: 'orderDue' in typed ? textOf(typed, 'orderDue') : page.orderDueOn.toString(),
  }),
  siblingBoxes(page, 'order', typed),
]

/** Others about the same slot that the deed can take, ticked from the start. */
function siblingBoxes({ view: { siblings } }: ComplaintPage, name: 'answer' | 'order', typed: TypedFields): Child {
  const able = siblings.filter(({ state }) => complaint.transitions[state as 'in-process'][name])
  if (able.length === 0) return null
  const given = typed['others']
  const values = able.map(({ id, version }) => `${id}_${version}`)
  return checkboxGroup({
    name: 'others',
    id: `${name}-others`,
    label: words.together,
    hint: words.togetherLead,
    values: Object.keys(typed).length > 0 ? [given ?? []].flat() : values,
    options: able.map(({ number, state, receivedOn }, place) => ({
      value: values[place]!,
      label: words.togetherLine(
        number,
        complaint.stateWords[state as keyof typeof complaint.stateWords],
        dayWords(receivedOn),
      ),
    })),
  })
}

function assignField({ view: { handlers, file } }: ComplaintPage, typed: TypedFields): Child {
  if (handlers.length === 0) return html`<p class="hint">${words.noHandlers}</p>`
  return selectField({
    name: 'person',
    label: words.assignTo,
    value: 'person' in typed ? textOf(typed, 'person') : (file.assignedTo ?? ''),
    empty: words.assignNobody,
    options: handlers.map(({ id, name }) => ({ value: id, label: name })),
  })
}
