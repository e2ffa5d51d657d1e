import type { Numbered } from '#law/calendar/numbered-days.ts'
import { type Consultation, pauseOf } from '#law/foi/consultations.ts'
import type { Course } from '#law/foi/course.ts'
import { usualRules } from '#law/foi/model.ts'
import type { Walk } from '#law/foi/testing/oracle.ts'

/**
 * The state that oracle and clock have come to: from equal states the same continuations lead to the same answers, since
 * both are functions of it. Left out is what neither looks at again: what has been said already; the channel once the
 * application counts as received; the day of its receipt and of a correction asked, once that is over (it happens once);
 * the day of a fee notice, once it is paid; periods that are over; single extensions (their sum counts); which day was
 * promised (it stands in what is allowed); when an answered letter was delivered.
 */
export function keyOf(walk: Walk, course: Course, days: Numbered): string {
  const { risks, channel, arrived, receivedOn, correctBy, feeNoticedOn, letters, ...oracle } = walk
  const { problems, channel: _, arrivedOn, runs, correction, fee, consultations, ...clock } = course
  const run = runs.at(-1)
  const awaitsCorrection = isAwaited(walk.correction) || (correction !== null && !correction.received)
  const awaitsFee = isAwaited(walk.fee) || (fee !== null && !fee.paid)
  return JSON.stringify([
    // Values only: both objects always have the same names in the same order.
    Object.values(oracle),
    Object.values(clock),
    walk.day0 === null ? [channel, arrived, arrivedOn] : null,
    walk.correction === 'none' && course.correction === null ? [receivedOn, runs[0]?.startedOn] : null,
    awaitsCorrection ? [correctBy, correction] : [correction?.late, correction?.received],
    awaitsFee ? [feeNoticedOn, fee] : [feeNoticedOn === null, fee?.late, fee?.paid],
    letters.map((letter) =>
      letter.answeredOn === null ? Object.values(letter) : [letter.to, letter.endedOn, letter.answeredOn],
    ),
    consultations.map((each) =>
      each.repliedOn === null ? Object.values(each) : [each.of, each.party, each.idle, ...stretchOf(each, days)],
    ),
    run && [run.startedOn, run.allowed, run.pauses, run.deferral !== null, run.end],
  ])
}

const isAwaited = (what: Walk['correction'] | Walk['fee']): boolean => what === 'asked' || what === 'late'

/** What an answered letter takes out, whenever it was delivered. */
function stretchOf(letter: Consultation, days: Numbered): (number | boolean | null)[] {
  const { from, to, provisional } = pauseOf(letter, usualRules.thirdPartyWithin, letter.repliedOn!, days)
  return [from, to, provisional]
}
