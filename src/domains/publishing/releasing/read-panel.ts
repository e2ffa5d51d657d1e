import type { Target } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import { type Edition, type EditionDeed, reasonsNotToRevise, transitions } from '#kernel/publication/model.ts'
import { type Correction, staysReadable } from '#kernel/publication/release/model.ts'
import { findPlan, type ReleasePlan } from '#kernel/publication/release/plan-store.ts'
import {
  findCorrection,
  othersOf,
  standingWithdrawal,
  type WithdrawalRow,
} from '#kernel/publication/release/withdrawal-store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { isWorkday } from '#law/calendar/working-days.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { readBackOf } from './store.ts'

/** What the page of an edition shows of its release, withdrawal and correction, and what this person may do about them. */
export interface ReleasingPanel {
  edition: Edition
  plan: ReleasePlan | null
  /** The hour lies on a day of rest: a hint, no obstacle. */
  restDay: boolean
  correction: Correction | null
  withdrawal: WithdrawalRow | null
  readBackAt: Temporal.Instant | null
  offers: { schedule: boolean; correct: boolean; note: boolean; withdraw: boolean; ask: boolean; restore: boolean }
}

export async function readReleasing(
  { db, actor, calendar }: Pick<StaffVisit, 'db' | 'actor' | 'calendar'>,
  edition: Edition,
  target: Target,
): Promise<ReleasingPanel> {
  const { countyId, id, state } = edition
  const [plan, correction, withdrawal, readBackAt, others] = await Promise.all([
    edition.releaseAt ? findPlan(db, countyId, id) : null,
    edition.number > 1 ? findCorrection(db, countyId, id) : null,
    state === 'withdrawn' ? standingWithdrawal(db, countyId, id) : null,
    state === 'live' ? readBackOf(db, countyId, id) : null,
    state === 'live' || state === 'withdrawn' ? othersOf(db, edition) : { live: false, newer: false, open: false },
  ])
  const can = (deed: EditionDeed) => {
    const step = transitions[state][deed]
    return step !== undefined && may(actor, step.needs, target)
  }
  const returns = state === 'withdrawn' && !others.live && !others.newer
  const gone = withdrawal !== null && !staysReadable(withdrawal.kind)
  return {
    edition,
    plan,
    restDay: edition.releaseAt !== null && !isWorkday(legalDayOf(edition.releaseAt), calendar),
    correction,
    withdrawal,
    readBackAt,
    offers: {
      schedule: can('schedule'),
      correct: can('correct') && [...reasonsNotToRevise(edition, others)].length === 0,
      note: state === 'draft' && correction !== null && can('edit'),
      withdraw: can('withdraw'),
      ask: returns && gone && withdrawal.askedBy === null && can('ask-restore'),
      restore: returns && can('restore') && (!gone || withdrawal.askedBy !== null),
    },
  }
}
