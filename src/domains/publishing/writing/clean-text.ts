import type { EditionText } from '#kernel/publication/model.ts'
import { reasonsNotToSave } from '#kernel/publication/model.ts'
import { cleanBody } from '#kernel/publication/text/clean-body.ts'
import { TooMuch } from '#kernel/publication/text/too-much.ts'
import { Refused, refuseIf } from '#platform/errors/errors.ts'
import { tidyText } from '../model.ts'

/** A text as it may be kept: tidy lines, a body of nothing but what a body can say. Refuses with every reason at once. */
export function cleanText(given: EditionText, today: Temporal.PlainDate): EditionText {
  const text = tidyText({ ...given, body: cleanedBody(given.body) })
  refuseIf(reasonsNotToSave(text, today))
  return text
}

function cleanedBody(html: string): string {
  try {
    return cleanBody(html).html
  } catch (error) {
    if (error instanceof TooMuch) throw new Refused([error.message])
    throw error
  }
}
