import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { prose, section } from '#platform/html/components/card.ts'
import { errorSummary, fieldset, form } from '#platform/html/components/form.ts'
import { selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import { notice } from '#platform/html/components/notice.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { lackOfDuty } from '../../missing-words.ts'
import { basisOf, type OpenDuty } from '../../model.ts'
import { basisWords, askWords as words } from '../../words.ts'
import type { AskedSlot } from '../store.ts'

export interface Typed {
  duty: string
  text: string
  name: string
  phone: string
  address: string
}

export interface AskPage {
  slot: AskedSlot
  today: Temporal.PlainDate
  handlerName: string
  promise: { wording: string; dueOn: Temporal.PlainDate; provisional: boolean }
  formSecret: string
  typed: Typed
  /** What spoke against it, where something did. */
  errors: readonly string[]
  /** There is nothing to ask for here. */
  reasons: readonly string[]
}

/** The form by which anybody asks for what is missing in a slot: what is missing, what will happen, and hardly a field. */
export function askPage(page: AskPage): Html {
  const { slot, errors, reasons } = page
  const back = linkButton({ label: words.back, kind: 'quiet', href: to.slot(slot.itemAddress, slot.organ.code) })
  const head = html`<h1>${words.title(slot.itemName)}</h1>`
  if (reasons.length > 0)
    return html`${head}${notice({ tone: 'done', children: reasons.map((reason) => html`<p>${reason}</p>`) })}<p>${back}</p>`
  return html`${head}<p class="lead">${words.lead}</p>
${errors.length > 0 && errorSummary({ title: words.errors, errors: errors.map((text) => ({ id: 'f-text', text })) })}
${lackNotice(page)}${facts(page)}${next(page)}${askForm(page, back)}`
}

const dutyOf = ({ slot, typed }: AskPage): OpenDuty | null =>
  slot.open.find(({ id }) => id === typed.duty) ?? slot.open[0] ?? null

function lackNotice(page: AskPage): Html {
  const { slot, today } = page
  const duty = dutyOf(page)
  const lack = lackOfDuty(slot, duty, today)
  const [title, tone] = words.lacks[lack]
  const says = !duty
    ? words.empty
    : lack === 'overdue'
      ? words.overdue(duty.label, dayWords(duty.dueOn))
      : words.notDue(duty.label, dayWords(duty.dueOn))
  return notice({
    tone,
    title,
    children: html`<p>${says}</p>${slot.requests > 0 && html`<p>${words.asked(number(slot.requests))}</p>`}`,
  })
}

function facts(page: AskPage): Html {
  const { slot } = page
  const duty = dutyOf(page)
  return section({
    title: words.facts,
    children: descriptionList({
      boxed: true,
      items: [
        [words.item, slot.itemName],
        [words.organ, slot.organ.name],
        [words.missing, duty?.label ?? words.lacks.empty[0]],
        [words.due, duty ? dayWords(duty.dueOn) : words.noDue],
        [words.basis, slot.basis || words.unsaid],
      ],
    }),
  })
}

function next({ slot, handlerName, promise }: AskPage): Html {
  const kind = basisOf(slot.organ.kind)
  const basis = basisWords[kind]
  const due = `${dayWords(promise.dueOn)}${promise.provisional ? words.provisional : ''}`
  return section({
    title: words.next,
    children: prose({
      children: html`<ol>${[
        words.steps.code,
        words.steps.handled(handlerName, kind),
        words.steps.answered(promise.wording, due),
        words.steps.basis(basis.says, basis.cited),
        words.steps.publicly,
      ].map((line) => html`<li>${line}</li>`)}</ol>`,
    }),
  })
}

const askForm = ({ slot, formSecret, typed }: AskPage, back: Html): Html =>
  section({
    title: words.form,
    children: form({
      action: to.askFor(slot.itemAddress, slot.organ.code),
      label: words.form,
      hidden: { form: formSecret, ...(slot.open.length === 1 ? { duty: slot.open[0]!.id } : {}) },
      children: [
        slot.open.length > 1 &&
          selectField({
            name: 'duty',
            label: words.which,
            value: typed.duty || slot.open[0]!.id,
            empty: false,
            options: slot.open.map(({ id, label, dueOn }) => ({ value: id, label: `${label}（${dayWords(dueOn)}）` })),
          }),
        textArea({
          name: 'text',
          label: words.text,
          hint: words.textHint,
          value: typed.text,
          rows: 5,
          maxLength: 1_000,
        }),
        fieldset({
          legend: words.contact,
          hint: words.contactHint,
          children: [
            textField({
              name: 'name',
              label: words.name,
              value: typed.name,
              maxLength: 100,
              autocomplete: 'name',
              width: 'medium',
            }),
            textField({
              name: 'phone',
              label: words.phone,
              value: typed.phone,
              type: 'tel',
              maxLength: 100,
              autocomplete: 'tel',
              width: 'medium',
            }),
            textField({ name: 'address', label: words.address, value: typed.address, maxLength: 100, width: 'full' }),
          ],
        }),
        // Filled by programs that fill everything; hidden from eyes, screen readers and the keyboard.
        html`<div class="unseen" aria-hidden="true"><label for="f-site">${words.honeypot}</label><input id="f-site" name="site" type="text" tabindex="-1" autocomplete="off"></div>`,
        actions({ children: [button({ label: words.submit, kind: 'primary' }), back] }),
      ],
    }),
  })
