import type { Context } from '#kernel/context.ts'
import { fulfil } from '#kernel/obligation/store.ts'
import { markReleased } from '#kernel/publication/attachments/store.ts'
import { endRound } from '#kernel/publication/flow/move-store.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { recordRelease } from '#kernel/publication/records/record-release.ts'
import { settleAlerts } from '#kernel/publication/release/alert-store.ts'
import { addPendingLeaf } from '#kernel/publication/release/leaf-store.ts'
import { addStep, changeState, supersedeLive } from '#kernel/publication/store.ts'
import { voidNils } from '../nil/store.ts'

/**
 * 发布: the one way to the public, for a person and for the clock. The edition goes live, the one before gives way, its
 * obligation is fulfilled, the ledger gets its leaf, the others hear of it: in the transaction of the caller, who has
 * the edition locked and has asked what speaks against it.
 */
export async function releaseEdition(
  context: Context,
  edition: Edition,
  remark: string | null = null,
): Promise<{ address: string }> {
  const { write, actor, now, today, emit } = context
  const { countyId, id: editionId, publicationId, address, organId } = edition
  const by = { personId: actor.personId, personName: actor.name, remark: null, at: now }
  await endRound(write, edition, 'passed', by)
  await supersedeLive(write, countyId, publicationId)
  await changeState(write, edition, 'live', now, { released_by: actor.personId, released_at: now })
  await markReleased(write, { countyId, editionId })
  if (edition.obligationId) {
    await fulfil(write, countyId, edition.obligationId, editionId, today)
    await voidNils(write, countyId, edition.obligationId)
  }
  if (edition.releaseAt) await settleAlerts(write, { countyId, editionId }, ['held'], now)
  const step = { deed: 'publish', personId: actor.personId, personName: actor.name, remark }
  await addStep(write, { countyId, editionId, ...step }, now)
  await recordRelease(context, edition)
  await addPendingLeaf(write, 'release', edition, now)
  await emit('publication.released', countyId, { editionId, publicationId, address, organId })
  return { address }
}
