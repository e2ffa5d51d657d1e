import { tidyText } from './model.ts'

/** A part of a letter that a person fills in. */
export interface LetterPart {
  key: string
  label: string
  hint?: string
  required: boolean
  longest: number
  /** Lines of the field; one where nothing is said. */
  rows?: number
}

/**
 * A letter as data: `{name}` is filled with what the case knows or what was typed into a part. A line with
 * something optional that is empty is left out.
 */
export interface LetterTemplate {
  key: string
  title: string
  parts: readonly LetterPart[]
  /** What the case may or may not know. */
  optional?: readonly string[]
  lines: readonly string[]
}

export type Filled = Readonly<Record<string, string>>

/** What was typed for a template, part by part, without what nobody can see. */
export const typedParts = ({ parts }: LetterTemplate, typed: Filled): Record<string, string> =>
  Object.fromEntries(parts.map(({ key }) => [key, tidyText(typed[key] ?? '')]))

/** What speaks against sending: every required part that is missing, every part that is too long, at once. */
export function* reasonsNotToSend({ title, parts }: LetterTemplate, typed: Filled): Generator<string> {
  for (const { key, label, required, longest } of parts) {
    const { length } = [...(typed[key] ?? '').trim()]
    if (required && length === 0) yield `《${title}》缺少：${label}。`
    if (length > longest) yield `“${label}”请控制在${longest}字以内，现在有${length}字。`
  }
}

const placeholder = /\{([a-zA-Z]+)\}/g

/**
 * The letter as it is sent. Filled in one pass, so that braces in a typed text stay what they are. Throws where the
 * template names what neither the case nor a part gives: a letter with a hole is never sent.
 */
export function writeLetter(template: LetterTemplate, facts: Filled, typed: Filled): string {
  const values: Filled = { ...facts, ...typedParts(template, typed) }
  const optional = new Set([
    ...template.parts.filter(({ required }) => !required).map(({ key }) => key),
    ...(template.optional ?? []),
  ])
  const lines = template.lines.filter((line) =>
    [...line.matchAll(placeholder)].every(([, name]) => values[name!] || !optional.has(name!)),
  )
  return lines
    .map((line) =>
      line.replace(placeholder, (_, name: string) => {
        const value = values[name]
        if (!value) throw new Error(`letter ${template.key} lacks ${name}`)
        return value
      }),
    )
    .join('\n\n')
}
