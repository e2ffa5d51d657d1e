import type { Context } from '#kernel/context.ts'
import { insertCompared, insertFindings } from './findings-store.ts'
import type { Ground } from './items-to-compare.ts'
import { type Compared, hasEnded, type RunKey } from './model.ts'
import { runAtHand } from './run-at-hand.ts'
import { markDone, removeEndedBefore } from './runs-store.ts'

export interface KeepReconciliation extends RunKey {
  ground: Ground
  compared: Compared
}

/** Keeps what a run found, all of it or nothing, in the place of the run before; decisions stay where they are. */
export async function keepReconciliation(context: Context, given: KeepReconciliation): Promise<void> {
  const { write, now } = context
  const { ground, compared } = given
  const run = await runAtHand(context, given)
  if (hasEnded(run)) return
  const named = new Set([...compared.standings, ...compared.findings].flatMap(({ items }) => items))
  await removeEndedBefore(write, run)
  await insertFindings(write, given, compared.findings)
  await insertCompared(
    write,
    given,
    ground.items.filter(({ item }) => named.has(item)),
  )
  await markDone(write, given, { madeOn: ground.madeOn, standings: compared.standings }, now)
}
