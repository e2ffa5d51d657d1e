import type { Context } from '#kernel/context.ts'
import { turned } from '#kernel/obligation/applicability.ts'
import {
  type ActRecord,
  endAct,
  endPeriods,
  findAct,
  findSlotsAtHand,
  holdAdoptions,
  inForceOfAct,
  reopenPeriods,
} from '#kernel/obligation/applicability-store.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { oweAgain } from './owe-again.ts'

/**
 * Takes a whole act back: each slot says again what it said before, and so do its obligations. Where somebody decided
 * anew since, the newer decision stays.
 */
export async function takeBackAct(
  context: Context,
  { countyId, actId }: { countyId: string; actId: string },
): Promise<{ takenBack: number; stayed: number }> {
  const { write, actor, now, today, emit } = context
  const found = await findAct(write, countyId, actId)
  const organ = found && (await findOrgan(write, found.organId))
  if (!found || !organ) throw new NotFound('没有找到这次声明。')
  requireMay(actor, 'slot.decide', { organId: organ.id, lineage: organ.lineage })
  const place = { countyId, organId: organ.id }
  const signed = found.results.filter(({ after }) => after !== null)
  await holdAdoptions(write, organ.lineage)
  // Slots before the act, as every decision locks them: the other way round two people would wait for each other.
  await findSlotsAtHand(
    write,
    place,
    signed.map(({ itemId }) => itemId),
    true,
  )
  const act = (await findAct(write, countyId, actId, true))!
  const standing = new Set(await inForceOfAct(write, act))
  const items = signed.filter(({ itemId }) => standing.has(itemId))
  refuseIf(reasonsNotToTakeBack(act, items.length))
  const by = { personId: actor.personId, name: actor.name }
  await endAct(write, act, items, { by, at: now })
  const refused = turned(items, 'does-not-apply').map(({ itemId }) => itemId)
  await oweAgain(context, place, refused)
  await reopenPeriods(write, place, refused)
  const begun = turned(items, 'applies').map(({ itemId, before }) => ({ itemId, reason: before.reason }))
  await endPeriods(write, place, begun, { by: actor.personId, on: today })
  await emit('obligation.changed', countyId, { organId: organ.id })
  return { takenBack: items.length, stayed: signed.length - items.length }
}

/** What speaks against taking an act back. */
export function* reasonsNotToTakeBack(act: Pick<ActRecord, 'takenBackBy'>, inForce: number): Generator<string> {
  if (act.takenBackBy !== null) yield `这次声明已由${act.takenBackBy}撤回。`
  else if (inForce === 0) yield '这次声明的事项后来都另有声明，没有可以撤回的；需要改的，请直接重新声明。'
}
