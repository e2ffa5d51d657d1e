import type { Context } from '#kernel/context.ts'
import { reasonsNotToApprove } from '#kernel/publication/model.ts'
import { addStep, changeState } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { EditionKey } from './model.ts'

/** 审核通过, by somebody other than the author. */
export async function approveEdition(context: Context, key: EditionKey): Promise<void> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'approve')
  refuseIf(reasonsNotToApprove(edition, actor.personId))
  await changeState(write, edition, 'approved', now, { approver_id: actor.personId, approved_at: now })
  await addStep(write, { ...key, deed: 'approve', personId: actor.personId, personName: actor.name, remark: null }, now)
}
