import { type AttributeValue, attributes, classes, type Html, html } from '../html.ts'
import { words } from '../words.ts'
import { controlAttributes, type FieldText, field } from './field.ts'

/** How wide a control is: as wide as what is expected in it. */
export type ControlWidth = 'short' | 'medium' | 'full'

type Control = FieldText & {
  readonly width?: ControlWidth | undefined
  readonly disabled?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined
}

const common = (options: Control) => ({
  ...controlAttributes(options),
  class: options.width ?? 'full',
  disabled: options.disabled,
  autocomplete: options.autocomplete,
  ...options.attributes,
})

/** One line of text, a number, an address, a password. */
export function textField(
  options: Control & {
    readonly value?: string | number | undefined
    readonly type?: 'text' | 'search' | 'tel' | 'email' | 'number' | 'password' | 'url' | undefined
    readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined
    readonly placeholder?: string | undefined
    readonly maxLength?: number | undefined
    readonly min?: number | undefined
    readonly max?: number | undefined
    readonly step?: number | undefined
    readonly pattern?: string | undefined
    /** Unit or ending after the control. */
    readonly suffix?: string | undefined
  },
): Html {
  const { type = 'text', value, inputMode, placeholder, maxLength, min, max, step, pattern, suffix } = options
  const own = { inputmode: inputMode, placeholder, maxlength: maxLength, min, max, step, pattern }
  const input = html`<input${attributes({ type, value, ...common(options), ...own })}>`
  return field({
    ...options,
    control: suffix ? html`<span class="affixed">${input}<span>${suffix}</span></span>` : input,
  })
}

/** Several lines of text. */
export const textArea = (
  options: Control & {
    readonly value?: string | undefined
    readonly rows?: number | undefined
    readonly maxLength?: number | undefined
  },
): Html =>
  field({
    ...options,
    // The line end after the tag is dropped by browsers; without it, a first empty line of the text would be.
    control: html`<textarea${attributes({ rows: options.rows ?? 5, ...common(options), maxlength: options.maxLength })}>
${options.value}</textarea>`,
  })

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean | undefined }

/** One of many, from a list that unfolds. `empty` is the line shown while nothing is chosen. */
export function selectField(
  options: Control & {
    readonly options: readonly Option[]
    readonly value?: string | undefined
    /** Words for "nothing chosen"; `false` leaves the line out. */
    readonly empty?: string | false | undefined
  },
): Html {
  const { empty = words.choose, value } = options
  const line = (option: Option) =>
    html`<option${attributes({ value: option.value, selected: option.value === value, disabled: option.disabled })}>${option.label}</option>`
  return field({
    ...options,
    control: html`<select${attributes(common(options))}>
      ${empty !== false && html`<option value="">${empty}</option>`}
      ${options.options.map(line)}
    </select>`,
  })
}

/** A day, written as 2026-03-01. */
export function dateField(
  options: Control & {
    readonly value?: string | undefined
    readonly min?: string | undefined
    readonly max?: string | undefined
  },
): Html {
  const { value, min, max, width } = options
  const rest = attributes({ type: 'date', value, ...common(options), class: classes('date', width), min, max })
  return field({ ...options, control: html`<input${rest}>` })
}

/** Files to hand in. Say the allowed kinds and the size in the hint. */
export const fileField = (
  options: Control & { readonly accept?: string | undefined; readonly multiple?: boolean | undefined },
): Html =>
  field({
    ...options,
    control: html`<input${attributes({ type: 'file', ...common(options), accept: options.accept, multiple: options.multiple })}>`,
  })
