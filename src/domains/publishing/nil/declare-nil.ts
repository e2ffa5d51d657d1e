import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { reasonsNotToDeclare, reasonsOfText } from './model.ts'
import { takeDuty } from './nil-at-hand.ts'
import { insertNil, isInReview, nilsOf } from './store.ts'

/** 申报零报告: the clerk declares that a period has nothing to publish; it counts when another person has signed it. */
export async function declareNil(
  context: Context,
  { countyId, obligationId, reason }: { countyId: string; obligationId: string; reason: string },
): Promise<{ nilId: string }> {
  const { write, actor, today, now } = context
  const { duty, slot, organ } = await takeDuty(context, { countyId, obligationId }, 'nil.declare')
  const waiting = (await nilsOf(write, countyId, obligationId)).some(({ state }) => state === 'declared')
  const around = { slot, waiting, inReview: await isInReview(write, countyId, obligationId) }
  refuseIf([...reasonsNotToDeclare(duty, around, today), ...reasonsOfText('没有内容可公开的理由', reason)])
  const nilId = newId()
  const declared = { declaredBy: actor.personId, declaredByName: actor.name, reason: reason.trim() }
  await insertNil(write, { countyId, id: nilId, obligationId, organId: organ.id, ...declared }, now)
  return { nilId }
}
