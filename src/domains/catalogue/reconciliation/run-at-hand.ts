import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound } from '#platform/errors/errors.ts'
import type { Run, RunKey } from './model.ts'
import { findRun } from './runs-store.ts'
import { reconcileWords as words } from './words.ts'

/** The run that an action is about, locked, after the permission was checked. */
export async function runAtHand({ write, actor }: Context, key: RunKey): Promise<Run> {
  const run = await findRun(write, key, true)
  const organ = run && (await findOrgan(write, run.organId))
  if (!run || !organ) throw new NotFound(words.noRun)
  requireMay(actor, 'catalogue.reconcile', { organId: organ.id, lineage: organ.lineage })
  return run
}
