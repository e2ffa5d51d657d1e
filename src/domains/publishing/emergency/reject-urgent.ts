import type { Context } from '#kernel/context.ts'
import { ownerNow } from '#kernel/obligation/life/changes-store.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { recordWithdrawal } from '#kernel/publication/records/record-release.ts'
import { settleAlerts } from '#kernel/publication/release/alert-store.ts'
import { addPendingLeaf } from '#kernel/publication/release/leaf-store.ts'
import { insertWithdrawal } from '#kernel/publication/release/withdrawal-store.ts'
import type { Remarked } from '../model.ts'
import { moveEdition } from '../move-edition.ts'

/** 补审不通过: the second person finds an emergency release wrong; it is withdrawn with the reason. */
export async function rejectUrgent(context: Context, { remark, ...key }: Remarked): Promise<void> {
  const { write, actor, now, today } = context
  const { after } = await moveEdition(context, key, 'reject-urgent', { remark })
  const organ = await findOrgan(write, await ownerNow(write, after))
  const reason = remark.trim()
  const given = { kind: 'error', reason, authority: organ?.name ?? '', basis: null, instead: null } as const
  await insertWithdrawal(write, after, { ...given, effectiveOn: today, titleHidden: false }, actor.personId, now)
  await recordWithdrawal(context, after)
  await settleAlerts(write, key, ['unseen'], now)
  await addPendingLeaf(write, 'withdrawal', after, now, given)
  const { id: editionId, publicationId, address, organId } = after
  await context.emit('publication.withdrawn', after.countyId, { editionId, publicationId, address, organId })
}
