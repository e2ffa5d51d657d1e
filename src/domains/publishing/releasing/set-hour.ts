import type { Context } from '#kernel/context.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { reasonsNotToSchedule } from '#kernel/publication/release/model.ts'
import { dropPlan, findPlan, noteChange, putPlan } from '#kernel/publication/release/plan-store.ts'
import { addStep, changeState } from '#kernel/publication/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { takeEdition } from '../edition-at-hand.ts'
import { tidyLine } from '../model.ts'
import type { SetHour } from './model.ts'
import { minuteOf } from './present.ts'
import { stepRemarks } from './words.ts'

/** 定时发布: sets the hour of an approved edition, or moves it with a reason; the public may be told of the hour. */
export async function setHour(context: Context, params: SetHour): Promise<void> {
  const { write, actor, now, emit } = context
  const key = { countyId: params.countyId, editionId: params.editionId }
  const { edition, demand } = await takeEdition(context, key, 'schedule')
  const plan = edition.releaseAt ? await findPlan(write, key.countyId, key.editionId) : null
  const given = {
    releaseAt: params.releaseAt,
    announce: params.announce,
    reason: tidyLine(params.reason).slice(0, 300),
  }
  refuseIf(reasonsNotToSchedule(edition, demand, given, plan, now))
  if (edition.releaseAt && plan)
    await noteChange(write, edition, { becomes: given.releaseAt, reason: given.reason, announced: plan.announced }, now)
  await changeState(write, edition, 'approved', now, { release_at: given.releaseAt })
  await putPlan(write, edition, { scheduledBy: actor.personId, announced: given.announce }, now)
  const remark = stepRemarks.scheduled(
    minuteOf(given.releaseAt),
    given.announce,
    edition.releaseAt ? given.reason : null,
  )
  await addStep(write, { ...key, deed: 'schedule', personId: actor.personId, personName: actor.name, remark }, now)
  if (given.announce) await emit('release.announced', key.countyId, { organId: edition.organId })
}

/**
 * Takes the hour from an edition, because it was called off or sent back to its author. What was announced says so in
 * public; `reason` is what the public reads.
 */
export async function takeHour(context: Context, edition: Edition, reason: string): Promise<void> {
  const { write, now, emit } = context
  const plan = edition.releaseAt ? await findPlan(write, edition.countyId, edition.id) : null
  if (!plan) return
  await noteChange(write, edition, { becomes: null, reason, announced: plan.announced }, now)
  await dropPlan(write, edition)
  if (plan.announced) await emit('release.announced', edition.countyId, { organId: edition.organId })
}
