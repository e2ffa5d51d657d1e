import { contentTypes } from '#kernel/publication/attribute/model.ts'
import { kindWords, limitUnitWords } from '#kernel/publication/flow/model.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import { type Html, html } from '#platform/html/html.ts'
import { flowKinds, linkWords } from '../model.ts'
import type { TypedRow } from '../typed.ts'
import { words } from '../words.ts'

export interface RowPage {
  action: string
  typed: TypedRow
  reasons: readonly string[]
  token: string
}

/** One row in a form. */
export const rowPage = ({ action, typed, reasons, token }: RowPage): Html =>
  html`${
    reasons.length > 0 &&
    errorSummary({ title: words.refused, errors: reasons.map((text) => ({ id: controlOf(text), text })) })
  }${form({
    action,
    hidden: { _token: token, version: String(typed.version), link: typed.link },
    label: words.row,
    explainStars: true,
    children: [
      html`<p>${words.link}：${linkWords[typed.link]}</p>`,
      textField({ name: 'task', label: words.task, value: typed.task, required: true, maxLength: 60 }),
      typed.link === 'active' &&
        selectField({
          name: 'step',
          label: words.step,
          hint: words.stepHint,
          empty: words.notAStep,
          value: typed.step,
          options: flowKinds.map((value) => ({ value, label: kindWords[value] })),
        }),
      typed.link === 'active' &&
        selectField({
          name: 'contentType',
          label: words.contentType,
          empty: words.everyType,
          value: typed.contentType,
          options: Object.entries(contentTypes).map(([value, { name }]) => ({ value, label: name })),
        }),
      textField({ name: 'unit', label: words.unit, value: typed.unit, required: true, maxLength: 60 }),
      textField({ name: 'office', label: words.office, value: typed.office, maxLength: 60 }),
      textField({ name: 'post', label: words.post, value: typed.post, required: true, maxLength: 60 }),
      textField({ name: 'authority', label: words.authority, value: typed.authority, maxLength: 300 }),
      textArea({ name: 'procedure', label: words.procedure, value: typed.procedure, rows: 3, maxLength: 500 }),
      textField({
        name: 'amount',
        label: words.amount,
        hint: words.amountHint,
        value: typed.amount,
        inputMode: 'numeric',
        width: 'short',
      }),
      selectField({
        name: 'limitUnit',
        label: words.limitUnit,
        empty: false,
        value: typed.limitUnit,
        options: Object.entries(limitUnitWords).map(([value, label]) => ({ value, label })),
      }),
      textField({ name: 'basis', label: words.basis, value: typed.basis, maxLength: 200 }),
      actions({ children: button({ label: words.save, kind: 'primary' }) }),
    ],
  })}`

/** To which control a reason belongs. */
function controlOf(reason: string): string {
  if (reason.includes('时限')) return 'f-amount'
  if (reason.includes('办理环节')) return 'f-step'
  const names = {
    环节: 'task',
    单位: 'unit',
    科: 'office',
    岗位: 'post',
    权限: 'authority',
    程序: 'procedure',
    依据: 'basis',
  }
  return `f-${Object.entries(names).find(([word]) => reason.includes(word))?.[1] ?? 'task'}`
}
