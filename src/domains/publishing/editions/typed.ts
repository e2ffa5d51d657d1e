import { z } from 'zod'
import type { EditionText } from '#kernel/publication/model.ts'
import { editorWords } from '../words.ts'
import type { Typed } from './model.ts'

const line = z.string().default('')
/** A field that a form may carry once, several times or not at all. */
const several = z.union([z.string().transform((one) => [one]), z.array(z.string()).max(200)]).default([])

/** The form of an edition as a browser sends it. */
export const typedForm = z.object({
  version: z.coerce.number().int().min(1),
  title: line,
  documentNumber: line,
  formedOn: line,
  body: line,
  'element[]': several,
  'elementText[]': several,
  channels: several,
  next: z.enum(['stay', 'submit']).catch('stay'),
})

/** What was typed, to be shown again; and as text to be saved, unless the day is none. */
export function readTyped(form: z.output<typeof typedForm>): {
  typed: Typed
  text: EditionText | null
  problems: string[]
} {
  const { version, title, documentNumber, formedOn, body, channels } = form
  // A name and its text stand side by side in the form, so that a text never slips under another name.
  const elements = form['element[]'].map((element, place) => ({ element, text: form['elementText[]'][place] ?? '' }))
  const typed: Typed = { version, title, documentNumber, formedOn, body, channels, elements }
  const day = dayOf(formedOn)
  if (!day) return { typed, text: null, problems: [editorWords.badDay] }
  return {
    typed,
    text: { title, body, elements, channels, documentNumber: documentNumber || null, formedOn: day },
    problems: [],
  }
}

/** A day as people write it: 2026-03-05, 2026/3/5 or 2026年3月5日; null where there is no such day. */
export function dayOf(typed: string): Temporal.PlainDate | null {
  const parts = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/.exec(typed)
  if (!parts) return null
  try {
    return Temporal.PlainDate.from(
      { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}
