import type { Filled } from '#kernel/casework/letters.ts'
import type { CaseFile } from '#kernel/casework/model.ts'
import { dayWords } from '#law/deadline/explain.ts'
import type { About } from './about-store.ts'
import { basisOf } from './model.ts'
import { basisWords } from './words.ts'

/** What every letter of a complaint may name. */
export function letterFacts(file: CaseFile, about: About, today: Temporal.PlainDate): Filled {
  const basis = basisWords[basisOf(about.organ.kind)]
  return {
    number: file.number,
    organ: about.organ.name,
    handler: about.handler.name,
    item: file.subject,
    missing: file.missing ?? file.subject,
    receivedOn: dayWords(file.receivedOn),
    dueOn: dayWords(file.dueOn),
    promise: file.promise,
    basis: basis.cited,
    remedy: basis.remedy,
    today: dayWords(today),
  }
}
