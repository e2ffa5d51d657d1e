import type { Context } from '#kernel/context.ts'
import { type SystemKey, takeSystem } from './system-at-hand.ts'
import { suspend } from './system-store.ts'

/** Stops a system, or lets it go on: while it is stopped no call of it is answered and nothing is told to it. */
export async function suspendSystem(context: Context, { stop, ...key }: SystemKey & { stop: boolean }): Promise<void> {
  await takeSystem(context, key)
  await suspend(context.write, key.countyId, key.systemId, stop ? context.now : null)
}
