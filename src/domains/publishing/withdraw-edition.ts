import type { Context } from '#kernel/context.ts'
import { reasonsNotToWithdraw } from '#kernel/publication/model.ts'
import { recordWithdrawal } from '#kernel/publication/records/record-release.ts'
import { addStep, changeState } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from './edition-at-hand.ts'
import type { Remarked } from './model.ts'

/** 撤回: the text leaves the public side, the address answers with the reason; what was fulfilled stays fulfilled. */
export async function withdrawEdition(context: Context, { remark, ...key }: Remarked): Promise<void> {
  const { write, actor, now, emit } = context
  const { edition } = await takeEdition(context, key, 'withdraw')
  refuseIf(reasonsNotToWithdraw(edition, remark))
  await changeState(write, edition, 'withdrawn', now, { withdrawn_at: now, withdrawal: remark.trim() })
  await addStep(
    write,
    { ...key, deed: 'withdraw', personId: actor.personId, personName: actor.name, remark: remark.trim() },
    now,
  )
  await recordWithdrawal(context, edition)
  const { publicationId, address, organId } = edition
  await emit('publication.withdrawn', edition.countyId, { editionId: edition.id, publicationId, address, organId })
}
