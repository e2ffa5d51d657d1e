import type { Context } from '#kernel/context.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { cataloguesAtHand } from '../catalogues-at-hand.ts'
import { markPlanned } from '../store.ts'
import type { AdoptionKey } from './model.ts'
import { findAdoption, markWithdrawn } from './store.ts'

/** Takes an adoption back that waits for its day; its drafts can be corrected again. */
export async function withdrawAdoption(context: Context, given: AdoptionKey): Promise<void> {
  const { write, now } = context
  const adoption = await findAdoption(write, given)
  if (!adoption) throw new NotFound('没有找到这次采用。')
  const catalogueIds = adoption.drafts.map(({ catalogueId }) => catalogueId)
  await cataloguesAtHand(context, { countyId: given.countyId, catalogueIds }, 'catalogue.adopt')
  const { numUpdatedRows } = (await markWithdrawn(write, given, now))[0]!
  if (numUpdatedRows === 0n) throw new Refused(['这次采用已经开始或者已经结束，不能再撤回。'])
  await markPlanned(write, given.countyId, catalogueIds, null)
}
