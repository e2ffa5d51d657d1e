import type { Context } from '#kernel/context.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { catalogueAtHand, requireDraft } from '../catalogue-at-hand.ts'
import { insertRows, lastRowNumber } from '../rows-store.ts'
import { touchCatalogue } from '../store.ts'
import { statutoryItems } from '../supplement/statutory-items.ts'
import { startRun } from './ask-reconciliation.ts'
import { findDecisions, insertDeed, markUndone } from './decisions-store.ts'
import { findFindings } from './findings-store.ts'
import type { RunKey } from './model.ts'
import { planDecisions } from './plan-decisions.ts'
import { rowOfStatutory } from './row-of-statutory.ts'
import { runAtHand } from './run-at-hand.ts'
import { reconcileWords as words } from './words.ts'

export interface AddStatutoryRow extends RunKey {
  /** The finding that says it is missing. */
  key: string
}

/**
 * Adds a missing statutory item to a draft as a row at its end, says so as a decision that can be taken back, and has the
 * draft reconciled once more.
 */
export async function addStatutoryRow(
  context: Context,
  given: AddStatutoryRow,
): Promise<{ rowNumber: number; deed: string }> {
  const { write, actor, now } = context
  const { countyId, key } = given
  const run = await runAtHand(context, given)
  const { catalogueId } = run
  if (catalogueId === null) throw new Refused([words.onlyDraft])
  const { catalogue } = await catalogueAtHand(context, { countyId, catalogueId }, 'catalogue.correct')
  requireDraft(catalogue)
  const [finding] = await findFindings(write, given, [key])
  const item = statutoryItems.find(({ id }) => id === finding?.statutory)
  if (!finding || !item) throw new NotFound(words.noRun)
  if (finding.kind !== 'missing') throw new Refused([words.onlyMissing])
  const decisions = await findDecisions(write, run)
  const { decided, skipped } = planDecisions(run, [finding], decisions, { keys: [key], verdict: 'added' })
  if (decided.length === 0) throw new Refused(skipped.map(({ why }) => why))
  const rowNumber = (await lastRowNumber(write, countyId, catalogueId)) + 1
  const deed = newId()
  const by = { id: actor.personId, name: actor.name, at: now }
  for (const each of decisions) if (each.key === key) await markUndone(write, countyId, each.deed, [key], by)
  const decision = { by: actor.name, at: now.toString(), how: 'confirmed' as const, deed }
  await insertRows(write, countyId, catalogueId, [
    rowOfStatutory(item, { rowNumber, binds: run.binds, decided: decision }),
  ])
  await touchCatalogue(write, countyId, catalogueId)
  const { kind, statutory, rests } = finding
  const made = { key, kind, statutory, rests, alike: null, catalogueId, draftRow: rowNumber }
  const kept = await insertDeed(
    write,
    run,
    { deed, verdict: 'added', reason: words.added(rowNumber), decisions: [made], skipped: [] },
    by,
  )
  if (!kept.has(key)) throw new Refused([words.decidedMeanwhile])
  await startRun(context, run)
  return { rowNumber, deed }
}
