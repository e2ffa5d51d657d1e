import type { Context } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { catalogueAtHand } from '../catalogue-at-hand.ts'
import type { RunKey, Scope } from './model.ts'
import { enqueueRun, insertRun } from './runs-store.ts'
import { scopeOf } from './scope-of.ts'
import { reconcileWords as words } from './words.ts'

export interface AskReconciliation {
  countyId: string
  catalogueId: string
}

/** Asks for a catalogue to be held against the statutory items; a job of this transaction does it. */
export async function askReconciliation(context: Context, given: AskReconciliation): Promise<RunKey> {
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.reconcile', false)
  const scope = scopeOf(catalogue)
  if (!scope) throw new Refused([words.notDraft])
  const key = await startRun(context, scope)
  if (!key) throw new Refused([words.underWay])
  return key
}

/** Begins a run of a scope; null where one is under way. */
export async function startRun({ write, actor, now }: Context, scope: Scope): Promise<RunKey | null> {
  const key = { countyId: scope.countyId, runId: newId() }
  if (!(await insertRun(write, { ...scope, ...key }, { id: actor.personId, name: actor.name }, now))) return null
  await enqueueRun(write, key)
  return key
}
