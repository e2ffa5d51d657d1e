import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { deleteLinksOfDeed } from './link-store.ts'

/** Takes back what one deed confirmed; what was decided otherwise since stays. */
export async function undoLinks(
  { write, actor, emit }: Context,
  { countyId, deed }: { countyId: string; deed: string },
): Promise<{ undone: number }> {
  const county = await findOrgan(write, countyId)
  if (!county) throw new NotFound('没有找到这个县区。')
  requireMay(actor, 'inventory.link', { organId: county.id, lineage: county.lineage })
  const undone = await deleteLinksOfDeed(write, countyId, deed)
  if (undone === 0) throw new Refused(['没有可以撤销的，可能刚刚已经撤销。'])
  await emit('inventory.changed', county.id, { organId: county.id })
  return { undone }
}
