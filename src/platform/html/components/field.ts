import { type Child, classes, type Html, html, nothing } from '../html.ts'
import { words } from '../words.ts'
import { icon } from './icon.ts'

/** What every field has: its name in the form, its label, help before and an error after. */
export type FieldText = {
  readonly name: string
  readonly label: string
  /** Id of the control; by default made from the name. The error summary links to it. */
  readonly id?: string | undefined
  readonly hint?: Child
  /** What is wrong and how to go on; undefined when nothing is. */
  readonly error?: string | undefined
  readonly required?: boolean | undefined
}

export const fieldId = (field: Pick<FieldText, 'id' | 'name'>) => field.id ?? `f-${field.name}`

const hintId = (field: FieldText) => `${fieldId(field)}-hint`
const errorId = (field: FieldText) => `${fieldId(field)}-error`

/** The attributes that tie a control to its label, hint and error. */
export const controlAttributes = (field: FieldText) => ({
  id: fieldId(field),
  name: field.name,
  required: field.required,
  'aria-invalid': field.error ? 'true' : undefined,
  'aria-describedby': describedBy(field),
})

/** Ids of hint and error, whichever are there. */
export const describedBy = (field: FieldText) =>
  classes(Boolean(field.hint) && hintId(field), field.error && errorId(field))

export const requiredMark = (field: Pick<FieldText, 'required'>) =>
  field.required ? html`<span class="required" aria-hidden="true">*</span>` : nothing

export const hintOf = (field: FieldText): Html =>
  field.hint ? html`<p class="hint" id="${hintId(field)}">${field.hint}</p>` : nothing

export const errorOf = (field: FieldText): Html =>
  field.error
    ? html`<p class="error" id="${errorId(field)}">
        ${icon({ name: 'late' })}
        <span><span class="unseen">${words.error}：</span>${field.error}</span>
      </p>`
    : nothing

/** A labelled place for one control. */
export const field = (options: FieldText & { readonly control: Html }): Html =>
  html`<div class="${classes('field', options.error && 'wrong')}">
    <label for="${fieldId(options)}">${options.label}${requiredMark(options)}</label>
    ${hintOf(options)}${options.control}${errorOf(options)}
  </div>`
