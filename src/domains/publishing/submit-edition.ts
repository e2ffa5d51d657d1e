import type { Context } from '#kernel/context.ts'
import { reasonsNotToSubmit } from '#kernel/publication/model.ts'
import { reasonsOfTwin } from '#kernel/publication/records/model.ts'
import { findNumberTwin } from '#kernel/publication/records/number-store.ts'
import { addStep, changeState } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { EditionKey } from './model.ts'

/** 送审: the draft goes to secrecy review and approval. */
export async function submitEdition(context: Context, key: EditionKey): Promise<void> {
  const { write, actor, now } = context
  const { edition, demand } = await takeEdition(context, key, 'submit')
  const twin = await findNumberTwin(write, edition, 'open-too')
  refuseIf([...reasonsNotToSubmit(edition, demand), ...reasonsOfTwin(edition.documentNumber, twin)])
  await changeState(write, edition, 'in-review', now, { submitted_at: now })
  await addStep(write, { ...key, deed: 'submit', personId: actor.personId, personName: actor.name, remark: null }, now)
}
