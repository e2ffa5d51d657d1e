import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { withdrawDecisions } from './attribute-store.ts'

/** Takes back what one deed decided at once; it stays in the history as withdrawn, and the items are undecided again. */
export async function undoDecisions(
  { write, actor, now }: Context,
  { countyId, deed }: { countyId: string; deed: string },
): Promise<{ undone: number }> {
  const county = await findOrgan(write, countyId)
  if (!county) throw new NotFound('没有找到这个县区。')
  requireMay(actor, 'inventory.decide', { organId: county.id, lineage: county.lineage })
  const undone = await withdrawDecisions(write, countyId, deed, { personId: actor.personId, at: now })
  if (undone === 0) throw new Refused(['没有可以撤销的，可能刚刚已经撤销，或者已经重新认定。'])
  return { undone }
}
