import { z } from 'zod'
import type { KeptFields } from '#kernel/publication/records/fields-store.ts'
import { type DocumentFields, type Normative, normativeKinds } from '#kernel/publication/records/model.ts'
import { dayOf } from '../editions/typed.ts'
import { words } from './words.ts'

/** Fields as they stand in the form: days as somebody wrote them. */
export interface TypedFields {
  normative: Normative
  from: Temporal.PlainDate | null
  fromText: string
  untilText: string
  theme: string
  genre: string
  keywords: string
  office: string
  summary: string
  version: number
}

const line = z.string().max(5_000).default('')
export const fieldsBody = z.object({
  version: z.coerce.number().int().min(0),
  normative: z.enum(normativeKinds).catch('no'),
  from: line,
  until: line,
  theme: line,
  genre: line,
  keywords: line,
  office: line,
  summary: line,
})

/** What is kept, as the form begins with it. */
export const typedOfFields = (fields: KeptFields): TypedFields => ({
  normative: fields.normative,
  from: fields.inForceFrom,
  fromText: fields.inForceFrom?.toString() ?? '',
  untilText: fields.inForceUntil?.toString() ?? '',
  theme: fields.theme ?? '',
  genre: fields.genre ?? '',
  keywords: fields.keywords.join('、'),
  office: fields.office,
  summary: fields.summary,
  version: fields.version,
})

/** What was typed, to be shown again and to be kept; problems where a day is none. */
export function readFields(body: z.output<typeof fieldsBody>): {
  typed: TypedFields
  fields: DocumentFields
  problems: string[]
} {
  const [from, until] = [dayOf(body.from), dayOf(body.until)]
  const problems = [
    ...(body.from.trim() && !from ? [words.badDay(words.fromField)] : []),
    ...(body.until.trim() && !until ? [words.badDay(words.untilField)] : []),
  ]
  const { version, normative, theme, genre, keywords, office, summary } = body
  return {
    typed: {
      version,
      normative,
      from,
      fromText: body.from,
      untilText: body.until,
      theme,
      genre,
      keywords,
      office,
      summary,
    },
    fields: {
      normative,
      theme: theme || null,
      genre: genre || null,
      keywords: keywords.split(/[\s、，,;；]+/u),
      office,
      summary,
      inForceFrom: from,
      inForceUntil: until,
    },
    problems,
  }
}

/** To which control a reason belongs. */
export function controlOf(reason: string): string {
  const place = (
    [
      ['有效期', 'f-until'],
      ['施行日期', 'f-from'],
      ['主题词', 'f-keywords'],
      ['责任科室', 'f-office'],
      ['内容概述', 'f-summary'],
      ['没有这个主题', 'f-theme'],
      ['没有这个体裁', 'f-genre'],
    ] as const
  ).find(([word]) => reason.includes(word))
  return place?.[1] ?? 'main'
}
