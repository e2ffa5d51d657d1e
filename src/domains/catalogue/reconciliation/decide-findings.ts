import type { Context } from '#kernel/context.ts'
import { Refused, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { reasonsNotToSettle } from '../supplement/settle-findings.ts'
import { findDecisions, insertDeed, markUndone, saveSkipped } from './decisions-store.ts'
import { findFindings, findLines } from './findings-store.ts'
import { holdsIn, type RunKey, type Skipped, type Verdict } from './model.ts'
import { planDecisions } from './plan-decisions.ts'
import { runAtHand } from './run-at-hand.ts'
import { namesOf } from './settle-run.ts'
import { reconcileWords as words } from './words.ts'

export interface DecideFindings extends RunKey {
  keys: readonly string[]
  verdict: Verdict
  reason: string
}

export interface DecidedFindings {
  deed: string
  decided: number
  skipped: Skipped[]
}

/**
 * Decides findings of a run, one or many at once; what somebody else decided before or what cannot be decided so is left
 * alone, with the reason. The run must be the newest: what nobody has seen is not decided.
 */
export async function decideFindings(context: Context, given: DecideFindings): Promise<DecidedFindings> {
  const { write, actor, now } = context
  const { countyId, keys, verdict } = given
  const reason = given.reason.trim()
  const run = await runAtHand(context, given)
  refuseIf(reasonsAgainst({ by: actor.name, reason, keys, verdict }))
  const decisions = await findDecisions(write, run)
  const plan = planDecisions(run, await findLines(write, given), decisions, { keys, verdict })
  if (plan.decided.length === 0) throw new Refused([...new Set(plan.skipped.map(({ why }) => why))])
  const by = { id: actor.personId, name: actor.name, at: now }
  // A row that was added and is gone again answers nothing any more.
  const lapsed = decisions.filter((each) => !holdsIn(each, run) && keys.includes(each.key))
  for (const each of lapsed) await markUndone(write, countyId, each.deed, [each.key], by)
  const found = await findFindings(
    write,
    given,
    plan.decided.map(({ key }) => key),
  )
  const deed = newId()
  const kept = await insertDeed(
    write,
    run,
    {
      deed,
      verdict,
      reason,
      skipped: plan.skipped,
      decisions: found.map((each) => ({
        key: each.key,
        kind: each.kind,
        statutory: each.statutory,
        rests: each.rests,
        alike: each.statutory === null ? namesOf(each) : null,
        catalogueId: null,
        draftRow: null,
      })),
    },
    by,
  )
  const lost = found.filter(({ key }) => !kept.has(key)).map(({ key }) => ({ key, why: words.decidedMeanwhile }))
  if (kept.size === 0) throw new Refused([words.decidedMeanwhile])
  const skipped = [...plan.skipped, ...lost]
  if (lost.length > 0) await saveSkipped(write, countyId, deed, skipped)
  return { deed, decided: kept.size, skipped }
}

/** What speaks against deciding so, whatever is decided; the form and the action say the same. */
export function* reasonsAgainst(given: {
  by: string
  reason: string
  keys: readonly string[]
  verdict: Verdict | undefined
}): Generator<string> {
  if (given.keys.length === 0) yield words.noneChosen
  if (given.verdict === undefined) yield words.noVerdict
  yield* reasonsNotToSettle(given)
}
