import type { Context } from '#kernel/context.ts'
import { discardWaiting } from './issues/issue-store.ts'
import { touchSource } from './issues/source-store.ts'
import { sourceAtHand } from './source-at-hand.ts'

/** Lays aside what was read and never taken; what is in force stays. */
export async function discardIssue(context: Context, given: { countyId: string; sourceId: string }): Promise<void> {
  const { source } = await sourceAtHand(context, given, 'inventory.load')
  await discardWaiting(context.write, source.countyId, source.id)
  await touchSource(context.write, source)
}
