import { z } from 'zod'

// Values of a query as strangers write them: what cannot be meant is read as absent, so that an old or mistyped link
// still shows a page.

// biome-ignore lint/suspicious/noControlCharactersInRegex: the database refuses a NUL, and nobody types the others
const control = /[\u0000-\u001f\u007f]+/g

/** Words to look for: without control characters, at most a hundred characters; undefined where nothing is left. */
export const searchText = z
  .string()
  .transform((text) => text.replace(control, ' ').trim().slice(0, 100) || undefined)
  .optional()
  .catch(undefined)

/** A code of letters, digits and hyphens. */
export const codeText = z
  .string()
  .regex(/^[0-9A-Za-z-]{1,60}$/)
  .optional()
  .catch(undefined)

/** One of a few words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words).optional().catch(undefined)

/** A whole number between two ends. */
export const wholeNumber = (least: number, most: number) =>
  z.coerce.number().int().min(least).max(most).optional().catch(undefined)

/** Number of a page of a long list, from 1. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1).default(1)

const isDay = (text: string) => z.iso.date().safeParse(text).success

export const isId = (text: string): boolean => z.uuid().safeParse(text).success

/** A place in a list that goes by day and id, as it stands in an address: `2026-03-05_0197…`. An impossible day is no place. */
export const dayAndId = z
  .string()
  .refine((text) => text[10] === '_' && isDay(text.slice(0, 10)) && isId(text.slice(11)))
  .transform((text) => ({ day: Temporal.PlainDate.from(text.slice(0, 10)), id: text.slice(11) }))
