import type { Context } from '#kernel/context.ts'
import { findObligation, findSlots, type ObligationRow, type SlotRow } from '#kernel/obligation/store.ts'
import type { Deed } from '#kernel/organisation/grid.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import type { NilReturn } from './model.ts'
import { lockNil, obligationOfNil } from './store.ts'

export interface DutyAtHand {
  duty: ObligationRow
  organ: Organ
  slot: SlotRow | null
}

/** An obligation in hand for a deed about its nil return: locked, permission first. */
export async function takeDuty(
  { write, actor }: Context,
  { countyId, obligationId }: { countyId: string; obligationId: string },
  deed: Deed,
): Promise<DutyAtHand> {
  const duty = await findObligation(write, countyId, obligationId, true)
  const organ = duty && (await findOrgan(write, duty.organId))
  if (!duty || !organ) throw new NotFound('没有找到这项公开义务。')
  const [slot] = await findSlots(write, countyId, [{ organId: duty.organId, itemId: duty.itemId }])
  requireMay(actor, deed, { organId: organ.id, lineage: organ.lineage, fieldCode: slot?.fieldCode ?? null })
  return { duty, organ, slot: slot ?? null }
}

/** A nil return in hand with its obligation; whose it is now is the obligation's organ, which may have changed since. */
export async function takeNil(
  context: Context,
  { countyId, nilId }: { countyId: string; nilId: string },
  deed: Deed,
): Promise<DutyAtHand & { nil: NilReturn }> {
  const obligationId = await obligationOfNil(context.write, countyId, nilId)
  if (!obligationId) throw new NotFound('没有找到这份零报告。')
  // The obligation before its nil return, as a release does: the other way round two deeds wait for each other.
  const atHand = await takeDuty(context, { countyId, obligationId }, deed)
  return { nil: await lockNil(context.write, countyId, nilId), ...atHand }
}
