import type { Context } from '#kernel/context.ts'
import type { RunKey } from './model.ts'
import { markRefused } from './runs-store.ts'

export interface RefuseReconciliation extends RunKey {
  reasons: readonly string[]
}

/** Says why a run came to nothing; the one before stays. Done by the program itself, for the job that carries it out. */
export async function refuseReconciliation({ write, now }: Context, given: RefuseReconciliation): Promise<void> {
  await markRefused(write, given, given.reasons, now)
}
