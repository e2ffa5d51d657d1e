import type { Context } from '#kernel/context.ts'
import { attachmentsOf } from '#kernel/publication/attachments/store.ts'
import { reasonsNotToSubmit } from '#kernel/publication/model.ts'
import { addStep, changeState } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { checkEdition } from './checks/check-edition.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { EditionKey } from './model.ts'

/** 送审: the draft goes to secrecy review and approval. */
export async function submitEdition(context: Context, key: EditionKey): Promise<void> {
  const { write, actor, now, today } = context
  const { edition, demand } = await takeEdition(context, key, 'submit')
  const attachments = await attachmentsOf(write, key)
  const checked = await checkEdition(write, edition, demand, attachments, today)
  refuseIf(reasonsNotToSubmit(edition, demand, checked))
  await changeState(write, edition, 'in-review', now, { submitted_at: now })
  await addStep(write, { ...key, deed: 'submit', personId: actor.personId, personName: actor.name, remark: null }, now)
}
