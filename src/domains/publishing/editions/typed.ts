import { z } from 'zod'
import type { EditionText } from '#kernel/publication/model.ts'
import { cleanBody } from '#kernel/publication/text/clean-body.ts'
import { TooMuch } from '#kernel/publication/text/too-much.ts'
import { bodyOfTyped, typedOfBody } from '#kernel/publication/text/typed-body.ts'
import { sentencesOf } from '#kernel/publication/text/words.ts'
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
  /** What the text field holds: lines as people type them, or the editor's markup. */
  body: line,
  bodyKind: z.enum(['typed', 'html']).catch('typed'),
  base: z.union([z.literal(''), z.uuid()]).catch(''),
  'element[]': several,
  'elementText[]': several,
  channels: several,
  next: z.enum(['stay', 'submit']).catch('stay'),
})

/** What was typed, to be shown again; as text to be saved, unless it is none; and what was left out of the body. */
export function readTyped(form: z.output<typeof typedForm>): {
  typed: Typed
  text: EditionText | null
  problems: string[]
  notes: string[]
} {
  const { version, base, title, documentNumber, formedOn, channels } = form
  // A name and its text stand side by side in the form, so that a text never slips under another name.
  const elements = form['element[]'].map((element, place) => ({ element, text: form['elementText[]'][place] ?? '' }))
  const { body, bodyText, problem, notes } = readBodyField(form)
  const typed: Typed = { version, base, title, documentNumber, formedOn, body, bodyText, channels, elements }
  const day = dayOf(formedOn)
  const problems = [...(day ? [] : [editorWords.badDay]), ...(problem === null ? [] : [problem])]
  if (!day || problem !== null) return { typed, text: null, problems, notes }
  const text = { title, body, elements, channels, documentNumber: documentNumber || null, formedOn: day }
  return { typed, text, problems, notes }
}

/** The body of the form in both its shapes; what is too much for a body stays in the field as it was sent. */
function readBodyField({ body: given, bodyKind }: z.output<typeof typedForm>) {
  try {
    const { html, notes } = bodyKind === 'html' ? cleanBody(given) : bodyOfTyped(given)
    const bodyText = bodyKind === 'html' ? typedOfBody(html) : given
    return { body: html, bodyText, problem: null, notes: sentencesOf(notes) }
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    return { body: '', bodyText: given, problem: error.message, notes: [] }
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
