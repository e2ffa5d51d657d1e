import type { Context } from '#kernel/context.ts'
import { reasonsNotToReturn } from '#kernel/publication/model.ts'
import { addStep, changeState } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { Remarked } from './model.ts'
import { takeHour } from './releasing/set-hour.ts'
import { publicReasons } from './releasing/words.ts'

/** 退回: back to the author with remarks; earlier reviews no longer count, because the text may change. */
export async function returnEdition(context: Context, { remark, ...key }: Remarked): Promise<void> {
  const { write, actor, now } = context
  const { edition } = await takeEdition(context, key, 'return')
  refuseIf(reasonsNotToReturn(edition, remark))
  await takeHour(context, edition, publicReasons.returned)
  await changeState(write, edition, 'draft', now, {
    release_at: null,
    submitted_at: null,
    secrecy_reviewer_id: null,
    secrecy_reviewed_at: null,
    secrecy_result: null,
    approver_id: null,
    approved_at: null,
  })
  await addStep(
    write,
    { ...key, deed: 'return', personId: actor.personId, personName: actor.name, remark: remark.trim() },
    now,
  )
}
