import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import { Forbidden } from '#platform/errors/errors.ts'
import { ThreadTooSlow } from '#platform/jobs/in-thread.ts'
import { compareInThread } from './compare-in-thread.ts'
import { catalogueItemOf, itemsToCompare } from './items-to-compare.ts'
import { keepReconciliation } from './keep-reconciliation.ts'
import { hasEnded, mostAttempts, type Run, type RunKey } from './model.ts'
import { refuseReconciliation } from './refuse-reconciliation.ts'
import { findRun, markProgress, markRunning } from './runs-store.ts'
import { reconcileWords as words } from './words.ts'

/**
 * Carries a reconciliation out, for the person who asked. May run again and at the same time as itself: what a killed
 * program left half done was never kept, and what has ended is left alone.
 */
export async function carryOutReconciliation(office: Office, key: RunKey): Promise<void> {
  const run = await findRun(office.staff, key)
  if (!run || hasEnded(run)) return
  const reasons = run.attempts >= mostAttempts ? [words.gaveUp] : await reconcileOrSayWhyNot(office, run)
  if (reasons) await office.act(theSystem(key.countyId), refuseReconciliation, { ...key, reasons })
}

async function reconcileOrSayWhyNot(office: Office, run: Run): Promise<readonly string[] | null> {
  const actor = await loadActor(office.staff, run.askedBy, office.today())
  if (!actor) return [words.noLonger]
  await markRunning(office.staff, run)
  const ground = await itemsToCompare(office.staff, run)
  if (!ground) return [words.notDraft]
  await markProgress(office.staff, run, 1)
  try {
    const compared = await compareInThread({
      binds: run.binds,
      items: ground.items.map(catalogueItemOf),
      calendar: office.calendar,
    })
    await markProgress(office.staff, run, 2)
    await office.act(actor, keepReconciliation, { countyId: run.countyId, runId: run.runId, ground, compared })
    return null
  } catch (error) {
    if (error instanceof ThreadTooSlow) return [words.tooLong]
    if (error instanceof Forbidden) return [words.noLonger]
    throw error
  }
}
