import type { Context } from '#kernel/context.ts'
import { insertReview } from '#kernel/publication/records/review-store.ts'
import { clearMarks } from '#kernel/publication/relations/stale-store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { type PublicationKey, takePublication } from '../publication-at-hand.ts'
import { reasonsNotToConfirm } from './model.ts'

/**
 * 仍然适用: somebody has looked at a publication and says that it holds. It is a review, and takes away the marks of what
 * changed below it until then.
 */
export async function confirmApplies(
  context: Context,
  { remark, ...key }: PublicationKey & { remark: string },
): Promise<{ cleared: number }> {
  const { write, actor, now, today, emit } = context
  const { publication } = await takePublication(context, key, 'record.confirm')
  refuseIf(reasonsNotToConfirm(remark, { live: publication.state === 'live' }))
  const why = remark.trim()
  await insertReview(write, key, { on: today, personId: actor.personId, personName: actor.name, remark: why })
  const cleared = await clearMarks(write, key, { as: 'confirmed', by: actor.personId, name: actor.name, why, at: now })
  await emit('record.changed', key.countyId, { organId: publication.organId })
  return { cleared }
}
