import type { Context } from '#kernel/context.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { reasonsNotToSendBack } from './model.ts'
import { takeNil } from './nil-at-hand.ts'
import { decideNil } from './store.ts'

/** 退回零报告: whoever would sign it sends it back with what is missing; the obligation stays open. */
export async function returnNil(
  context: Context,
  { why, ...key }: { countyId: string; nilId: string; why: string },
): Promise<void> {
  const { write, actor, today } = context
  const { nil } = await takeNil(context, key, 'nil.sign')
  refuseIf(reasonsNotToSendBack(nil, why, actor.personId))
  await decideNil(write, nil, { id: actor.personId, name: actor.name, on: today }, why.trim())
}
