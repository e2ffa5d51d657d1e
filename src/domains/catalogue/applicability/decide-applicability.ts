import type { Context } from '#kernel/context.ts'
import {
  type Answer,
  type ChosenSlot,
  reasonsNotToSign,
  type SignedSlot,
  signSlots,
  tidyReason,
  turned,
} from '#kernel/obligation/applicability.ts'
import { endPeriods, findSlotsAtHand, holdAdoptions, saveAct } from '#kernel/obligation/applicability-store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { oweAgain } from './owe-again.ts'

export interface DecideApplicability {
  countyId: string
  organId: string
  chosen: readonly ChosenSlot[]
  answer: Answer
  reason: string
}

/** Slots that one act may sign for: more than the longest catalogue of a town. */
export const mostInAnAct = 3_000

/**
 * 适用声明: a person signs for an organ whether chosen items apply. Where one no longer does, the periods to come end with
 * the reason; what was due before, what is over and what a recorded fact set running stay owed.
 */
export async function decideApplicability(
  context: Context,
  { countyId, organId, chosen, answer, reason }: DecideApplicability,
): Promise<{ actId: string; signed: number; passedOver: number }> {
  const { write, actor, now, today, emit } = context
  const organ = await findOrgan(write, organId)
  if (!organ || organ.countyId !== countyId) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'slot.decide', { organId, lineage: organ.lineage })
  refuseIf(reasonsNotToDecide(chosen, { answer, reason }))
  const place = { countyId, organId }
  await holdAdoptions(write, organ.lineage)
  const slots = await findSlotsAtHand(
    write,
    place,
    chosen.map(({ itemId }) => itemId),
    true,
  )
  const results = signSlots(chosen, slots, { answer, reason })
  refuseIf(reasonsNotToChange(results))
  const id = newId()
  const by = { personId: actor.personId, name: actor.name }
  const kept = answer === 'does-not-apply' ? tidyReason(reason) : null
  await saveAct(write, { ...place, id, answer, reason: kept, by, at: now, on: today }, results)
  const ends = turned(results, 'does-not-apply').map(({ itemId, after }) => ({ itemId, reason: after!.reason }))
  await endPeriods(write, place, ends, { by: actor.personId, on: today })
  await oweAgain(
    context,
    place,
    turned(results, 'applies').map(({ itemId }) => itemId),
  )
  await emit('obligation.changed', countyId, { organId })
  const signed = results.filter(({ after }) => after !== null).length
  return { actId: id, signed, passedOver: results.length - signed }
}

/** What speaks against an act before its slots are looked at. */
export function* reasonsNotToDecide(
  chosen: readonly ChosenSlot[],
  given: { answer: Answer; reason: string },
): Generator<string> {
  if (chosen.length === 0) yield '请先勾选要声明的事项。'
  if (chosen.length > mostInAnAct) yield `一次最多声明${mostInAnAct}项，请按领域分批办理。`
  yield* reasonsNotToSign(given)
}

/** Nothing is written where every slot was passed over. */
export function* reasonsNotToChange(results: readonly SignedSlot[]): Generator<string> {
  if (results.every(({ after }) => after === null)) yield* new Set(results.flatMap(({ why }) => why ?? []))
}
