import type { Context } from '#kernel/context.ts'
import { fulfil } from '#kernel/obligation/store.ts'
import { markReleased } from '#kernel/publication/attachments/store.ts'
import { recordRelease } from '#kernel/publication/records/record-release.ts'
import { addPendingLeaf } from '#kernel/publication/release/leaf-store.ts'
import { supersedeLive } from '#kernel/publication/store.ts'
import { isCheckPoint, type SelfCheck } from '#kernel/publication/urgent/model.ts'
import { takeEdition } from '../edition-at-hand.ts'
import type { EditionKey } from '../model.ts'
import { moveEdition } from '../move-edition.ts'
import { voidNils } from '../nil/store.ts'

/**
 * 应急发布（先发后审）: live at once by one person with a recorded self-check, under a public mark until another confirms.
 * The obligation is fulfilled: what had to be public is public.
 */
export async function publishUrgently(
  context: Context,
  { points, reason, basis, ...key }: EditionKey & SelfCheck,
): Promise<{ address: string; confirmBy: Temporal.Instant }> {
  const { write, now, today, emit } = context
  const { edition } = await takeEdition(context, key, 'publish-urgently')
  const check = { points: points.filter(isCheckPoint), reason: reason.trim(), basis: basis.trim() }
  await supersedeLive(write, edition.countyId, edition.publicationId)
  const { after } = await moveEdition(context, key, 'publish-urgently', { check })
  if (after.obligationId) {
    await fulfil(write, after.countyId, after.obligationId, after.id, today)
    await voidNils(write, after.countyId, after.obligationId)
  }
  await markReleased(write, key)
  await recordRelease(context, after)
  await addPendingLeaf(write, 'release', after, now, { urgent: check.reason })
  const { id: editionId, publicationId, address, organId } = after
  await emit('publication.released', after.countyId, { editionId, publicationId, address, organId })
  return { address, confirmBy: after.urgent!.confirmBy }
}
