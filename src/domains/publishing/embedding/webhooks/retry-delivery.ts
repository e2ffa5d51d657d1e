import type { Context } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { type SystemKey, takeSystem } from '../system-at-hand.ts'
import { renewDelivery } from './webhook-store.ts'

/** Tries a delivery again at once, from the beginning. */
export async function retryDelivery(context: Context, key: SystemKey & { deliveryId: string }): Promise<void> {
  await takeSystem(context, key)
  if (!(await renewDelivery(context.write, key, context.now))) throw new Refused(['这一条已经送达，不需要再推送。'])
}
