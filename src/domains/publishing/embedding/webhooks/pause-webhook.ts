import type { Context } from '#kernel/context.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { type SystemKey, takeSystem } from '../system-at-hand.ts'
import { pause } from './webhook-store.ts'

/** Stops deliveries to an address, or lets them go on; what waits is kept meanwhile. */
export async function pauseWebhook(
  context: Context,
  { stop, ...key }: SystemKey & { webhookId: string; stop: boolean },
): Promise<void> {
  await takeSystem(context, key)
  if (!(await pause(context.write, key, stop ? context.now : null))) throw new NotFound('没有找到这个推送地址。')
}
