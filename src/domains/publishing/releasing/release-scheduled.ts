import type { Context } from '#kernel/context.ts'
import { ownerNow } from '#kernel/obligation/life/changes-store.ts'
import { may } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { tellAlert } from '#kernel/publication/release/alert-store.ts'
import { lateAfter, reasonsAgainstClock, reasonsNotToRelease } from '#kernel/publication/release/model.ts'
import { findPlan, lastPublicInstant, notePlanHeld, suspendedOf } from '#kernel/publication/release/plan-store.ts'
import { lockEdition } from '#kernel/publication/store.ts'
import type { EditionKey } from '../model.ts'
import { demandOf } from '../store.ts'
import { minuteOf } from './present.ts'
import { releaseEdition } from './release-edition.ts'
import { stepRemarks } from './words.ts'

/** What became of a due release; `gone` where somebody was faster, called it off or moved it. */
export type Outcome = 'released' | 'held' | 'gone'

/**
 * 定时发布, by the clock on behalf of whoever set the hour: releases a due edition, or notes what speaks against it and
 * tells the people responsible. Asks everything anew under the lock, so that a run that comes twice does nothing twice.
 */
export async function releaseScheduled(context: Context, key: EditionKey): Promise<Outcome> {
  const { write, actor, now } = context
  const edition = await lockEdition(write, key.countyId, key.editionId)
  if (edition?.state !== 'approved' || !edition.releaseAt) return 'gone'
  if (Temporal.Instant.compare(now, edition.releaseAt) < 0) return 'gone'
  const plan = await findPlan(write, key.countyId, key.editionId)
  if (!plan) return 'gone'
  const [demand, organ, before, suspended] = [
    await demandOf(write, edition.countyId, edition.itemId),
    await findOrgan(write, await ownerNow(write, edition)),
    await lastPublicInstant(write, edition),
    await suspendedOf(write, [edition.approverId, edition.secrecyReviewerId]),
  ]
  const target = organ && { organId: organ.id, lineage: organ.lineage, fieldCode: demand?.fieldCode ?? null }
  const mayPublish = target !== null && may(actor, 'publication.publish', target)
  const why = [
    ...reasonsNotToRelease(edition, demand, before, now),
    ...reasonsAgainstClock(edition, { demand, mayPublish, suspended }),
  ]
  const responsible = [plan.scheduledBy, edition.approverId]
  const about = { countyId: edition.countyId, editionId: edition.id, dueAt: edition.releaseAt }
  if (why.length > 0) {
    if (await notePlanHeld(write, edition, why, now))
      await tellAlert(write, { ...about, kind: 'held', happenedAt: null, why }, responsible, now)
    return 'held'
  }
  const late = Temporal.Instant.compare(now, edition.releaseAt.add(lateAfter)) > 0
  await releaseEdition(context, edition, stepRemarks.byClock(minuteOf(edition.releaseAt), late ? minuteOf(now) : null))
  if (late) await tellAlert(write, { ...about, kind: 'late', happenedAt: now, why: plan.heldWhy }, responsible, now)
  return 'released'
}
