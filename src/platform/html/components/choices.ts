import { attributes, type Child, classes, type Html, html } from '../html.ts'
import { describedBy, errorOf, type FieldText, fieldId, hintOf, requiredMark } from './field.ts'

export type Choice = {
  readonly value: string
  readonly label: string
  readonly hint?: Child
  readonly disabled?: boolean | undefined
}

type Group = FieldText & {
  readonly options: readonly Choice[]
  /** Places the choices in one line where there is room. */
  readonly inline?: boolean | undefined
}

/** One of a few, all in sight. */
export const radioGroup = (options: Group & { readonly value?: string | undefined }): Html =>
  group(options, 'radio', (choice) => choice === options.value)

/** Any of a few, all in sight. */
export const checkboxGroup = (options: Group & { readonly values?: readonly string[] | undefined }): Html =>
  group({ ...options, required: undefined }, 'checkbox', (choice) => options.values?.includes(choice) ?? false, options)

/** One statement to agree to. */
export function checkbox(
  options: FieldText & {
    readonly value?: string | undefined
    readonly checked?: boolean | undefined
    readonly disabled?: boolean | undefined
  },
): Html {
  const { name, value = 'yes', checked, required, disabled, error } = options
  const input = attributes({
    type: 'checkbox',
    id: fieldId(options),
    name,
    value,
    checked,
    required,
    disabled,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': describedBy(options),
  })
  return html`<div class="${classes('field', error && 'wrong')}">
    <div class="choice">
      <input${input}><label for="${fieldId(options)}">${options.label}${requiredMark(options)}</label>
    </div>
    ${hintOf(options)}${errorOf(options)}
  </div>`
}

function group(
  options: Group,
  type: 'radio' | 'checkbox',
  isChosen: (value: string) => boolean,
  shown: Pick<FieldText, 'required'> = options,
): Html {
  const { label, name, required, error, inline } = options
  const one = (choice: Choice, index: number) => {
    // The first control carries the plain id, so that the error summary leads to it.
    const id = index === 0 ? fieldId(options) : `${fieldId(options)}-${index + 1}`
    const hint = choice.hint ? `${id}-note` : undefined
    const input = attributes({
      type,
      id,
      name,
      value: choice.value,
      checked: isChosen(choice.value),
      required,
      disabled: choice.disabled,
      'aria-describedby': hint,
    })
    return html`<div class="choice">
      <input${input}><label for="${id}">${choice.label}</label>
      ${hint && html`<p class="hint" id="${hint}">${choice.hint}</p>`}
    </div>`
  }
  const frame = attributes({ class: classes('field', error && 'wrong'), 'aria-describedby': describedBy(options) })
  return html`<fieldset${frame}>
    <legend>${label}${requiredMark(shown)}</legend>
    ${hintOf(options)}
    <div class="${classes('choices', inline && 'inline')}">${options.options.map(one)}</div>
    ${errorOf(options)}
  </fieldset>`
}
