import { addressAttributes, escapeText, isForbiddenAttribute, safeAddress } from './escape.ts'
import { type Hole, readTemplate } from './template.ts'

const markup: unique symbol = Symbol('markup')
const tagPart: unique symbol = Symbol('attributes')

/** A piece of safe markup. Only `html` and `raw` make one; data read from outside can never pass for it. */
export type Html = { readonly [markup]: string; toString(): string }

/** Attributes of a tag, made by `attributes`. */
export type Attributes = { readonly [tagPart]: string }

/** What may stand between tags. `null`, `undefined` and `false` leave nothing behind. */
export type Child = Html | string | number | bigint | null | undefined | false | readonly Child[]

/** What may stand in a template: a child, or attributes inside a tag. */
export type Value = Child | Attributes

export type AttributeValue = string | number | boolean | null | undefined

const holesOf = new WeakMap<TemplateStringsArray, readonly Hole[]>()

function holesIn(template: TemplateStringsArray) {
  const known = holesOf.get(template)
  if (known) return known
  const holes = readTemplate(template)
  holesOf.set(template, holes)
  return holes
}

/**
 * Markup with values in it, each made safe for the place where it stands.
 *
 * @throws TypeError when the template has a value where none can be made safe, or a value of the wrong kind
 */
export function html(template: TemplateStringsArray, ...values: readonly Value[]): Html {
  const holes = holesIn(template)
  let text = template[0]!
  for (let index = 0; index < values.length; index += 1) {
    text += fill(holes[index]!, values[index]) + template[index + 1]!
  }
  return raw(text)
}

/** Takes text as markup without looking at it. Only for text that is already safe: own files, sanitised articles. */
export const raw = (text: string): Html => ({ [markup]: text, toString: () => text })

export const nothing: Html = raw('')

export const isHtml = (value: unknown): value is Html => typeof value === 'object' && value !== null && markup in value

/**
 * Attributes of a tag: `html\`<input${attributes({ name, required: true })}>\``.
 * `true` writes the bare name; `false`, `null` and `undefined` leave the attribute out.
 */
export function attributes(record: Readonly<Record<string, AttributeValue>>): Attributes {
  let text = ''
  for (const [name, value] of Object.entries(record)) {
    if (!/^[a-z][a-z0-9:-]*$/i.test(name) || isForbiddenAttribute(name)) {
      throw new TypeError(`The attribute ${name} is not allowed`)
    }
    if (value === null || value === undefined || value === false) continue
    const safe = addressAttributes.has(name.toLowerCase()) ? safeAddress(String(value)) : String(value)
    text += value === true ? ` ${name}` : ` ${name}="${escapeText(safe)}"`
  }
  return { [tagPart]: text }
}

/** Class names that apply, as one attribute value; `undefined` when none does, so that the attribute is left out. */
export const classes = (...names: readonly (string | false | null | undefined)[]) =>
  names.filter(Boolean).join(' ') || undefined

function fill(hole: Hole, value: Value): string {
  if (hole === 'content') return childText(value)
  if (hole === 'attributes') {
    if (isEmpty(value)) return ''
    if (typeof value === 'object' && tagPart in value) return value[tagPart]
    throw new TypeError('Inside a tag only attributes() may stand')
  }
  if (isEmpty(value)) return ''
  if (typeof value === 'object' || typeof value === 'boolean') {
    throw new TypeError('An attribute, a title and a text area take text, not markup or lists')
  }
  return escapeText(hole === 'address' ? safeAddress(String(value)) : String(value))
}

const isEmpty = (value: unknown): value is null | undefined | false =>
  value === null || value === undefined || value === false

function childText(value: Value): string {
  if (typeof value === 'string') return escapeText(value)
  if (isEmpty(value)) return ''
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) {
    let text = ''
    for (const child of value as readonly Child[]) text += childText(child)
    return text
  }
  if (isHtml(value)) return value[markup]
  throw new TypeError(`This cannot be shown on a page: ${typeof value}`)
}
