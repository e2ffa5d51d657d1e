import type { Context } from '#kernel/context.ts'
import { reasonsNotToWaive } from '#kernel/obligation/model.ts'
import { endDuty, findObligation, findSlots } from '#kernel/obligation/store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'

/** 豁免: the county office lifts an obligation, with a public reason. */
export async function waiveObligation(
  { write, actor, today, emit }: Context,
  { countyId, obligationId, reason }: { countyId: string; obligationId: string; reason: string },
): Promise<void> {
  const duty = await findObligation(write, countyId, obligationId, true)
  const organ = duty && (await findOrgan(write, duty.organId))
  if (!duty || !organ) throw new NotFound('没有找到这项公开义务。')
  const [slot] = await findSlots(write, countyId, [{ organId: duty.organId, itemId: duty.itemId }])
  requireMay(actor, 'obligation.waive', {
    organId: organ.id,
    lineage: organ.lineage,
    fieldCode: slot?.fieldCode ?? null,
  })
  refuseIf(reasonsNotToWaive({ ...duty }, reason))
  const end = { as: 'waived', by: actor.personId, on: today, reason: reason.trim() } as const
  await endDuty(write, { countyId, id: obligationId }, end)
  await emit('obligation.changed', countyId, { organId: organ.id })
}
