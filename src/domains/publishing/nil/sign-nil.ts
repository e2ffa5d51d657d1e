import type { Context } from '#kernel/context.ts'
import { endDuty } from '#kernel/obligation/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { reasonsNotToSign } from './model.ts'
import { takeNil } from './nil-at-hand.ts'
import { decideNil, isInReview } from './store.ts'

/** 签发零报告: a second person signs, and the period's obligation ends with the public reason; never the declarer. */
export async function signNil(context: Context, key: { countyId: string; nilId: string }): Promise<void> {
  const { write, actor, today, emit } = context
  const { nil, duty, slot, organ } = await takeNil(context, key, 'nil.sign')
  const around = { slot, inReview: await isInReview(write, key.countyId, duty.id) }
  refuseIf(reasonsNotToSign(nil, duty, around, actor.personId))
  await decideNil(write, nil, { id: actor.personId, name: actor.name, on: today }, null)
  await endDuty(write, duty, { as: 'nil', by: actor.personId, on: today, reason: nil.reason })
  await emit('obligation.changed', key.countyId, { organId: organ.id })
}
