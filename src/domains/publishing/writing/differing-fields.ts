import type { EditionText } from '#kernel/publication/model.ts'
import type { Field } from '#kernel/publication/text/merge-texts.ts'
import { channelNames } from '../editions/present.ts'
import { fieldName } from './words.ts'

/** The fields of a text that differ from another, with what stands in the first. */
export function differingFieldsOf(
  text: EditionText,
  other: EditionText,
): { label: string; text: string; body: boolean }[] {
  const under = (which: EditionText, name: string) => which.elements.find(({ element }) => element === name)?.text ?? ''
  const names = [...new Set([...text.elements, ...other.elements].map(({ element }) => element))]
  const lines: [Field, string, string][] = [
    ['title', text.title, other.title],
    ['documentNumber', text.documentNumber ?? '', other.documentNumber ?? ''],
    ['formedOn', text.formedOn.toString(), other.formedOn.toString()],
    ...names.map((name): [Field, string, string] => [`element:${name}`, under(text, name), under(other, name)]),
    ['body', text.body, other.body],
    ['channels', channelNames(text.channels), channelNames(other.channels)],
  ]
  return lines
    .filter(([, one, two]) => one !== two)
    .map(([field, one]) => ({ label: fieldName(field), text: one, body: field === 'body' }))
}
