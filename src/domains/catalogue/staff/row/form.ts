import { z } from 'zod'
import type { CorrectRow } from '../../correct-row.ts'
import type { RowFields } from '../../model.ts'
import { channelCodes } from '../../reading/model.ts'

const line = z.string().max(32_000).default('')

/** The form of a row, as it is sent; what a page shows again where it is refused. */
export const rowForm = z.object({
  version: z.coerce.number().int(),
  level1: line,
  level2: line,
  elements: line,
  basis: line,
  deadlineText: line,
  body: line,
  channels: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat()),
  audienceAll: z.string().max(10).default(''),
  audienceSpecific: line,
  mode: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat()),
  confirm: z.string().optional(),
  go: z.string().max(10).optional(),
  /** The folder that the person is working through. */
  import: z.uuid().optional(),
})

export type RowForm = z.output<typeof rowForm>

/** A stored row as its form shows it. */
export const formOf = (fields: RowFields, version: number): RowForm => ({
  version,
  level1: fields.level1 ?? '',
  level2: fields.level2 ?? '',
  elements: fields.elements ?? '',
  basis: fields.basis ?? '',
  deadlineText: fields.deadlineText ?? '',
  body: fields.body ?? '',
  channels: fields.channels ?? [],
  audienceAll: fields.audienceAll === null ? '' : fields.audienceAll ? 'yes' : 'no',
  audienceSpecific: typeof fields.audienceSpecific === 'string' ? fields.audienceSpecific : '',
  mode: [...(fields.active ? ['active'] : []), ...(fields.onRequest ? ['on-request'] : [])],
})

/**
 * What the person changed, against what was stored. Line ends and blanks at the ends are no change, and a field left as
 * it was shown is absent: an open doubt about it stays open.
 */
export function changesOf(typed: RowForm, stored: RowFields): CorrectRow['fields'] {
  const shown = formOf(stored, typed.version)
  const texts = (['level1', 'level2', 'elements', 'basis', 'deadlineText', 'body'] as const)
    .filter((name) => tidy(typed[name]) !== tidy(shown[name]))
    .map((name) => [name, tidy(typed[name]) || null])
  const channels = channelCodes.filter((code) => typed.channels.includes(code))
  return {
    ...Object.fromEntries(texts),
    ...(sameSet(channels, shown.channels) ? {} : { channels: channels.length > 0 ? channels : null }),
    ...(typed.audienceAll === shown.audienceAll
      ? {}
      : { audienceAll: typed.audienceAll === '' ? null : typed.audienceAll === 'yes' }),
    ...(tidy(typed.audienceSpecific) === tidy(shown.audienceSpecific)
      ? {}
      : { audienceSpecific: tidy(typed.audienceSpecific) || false }),
    ...(sameSet(typed.mode, shown.mode)
      ? {}
      : { active: typed.mode.includes('active'), onRequest: typed.mode.includes('on-request') }),
  }
}

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each))
