import type { Calendar } from '#law/calendar/model.ts'
import { workingDaysBetween } from '#law/calendar/working-days.ts'

/** 提醒: who is told of which due day, and when. What is told follows from what is open today, never from a queue. */

/** From the first to the most advanced: five, two and no working days left, then overdue. */
export const stages = ['five', 'two', 'today', 'overdue'] as const
export type Stage = (typeof stages)[number]

/** The stage of something open with that due day; null where it is still far. */
export function stageOf(dueOn: Temporal.PlainDate, today: Temporal.PlainDate, calendar: Calendar): Stage | null {
  if (Temporal.PlainDate.compare(today, dueOn) > 0) return 'overdue'
  // On a Friday before a due Sunday no working day is left: the last chance is today.
  const { days } = workingDaysBetween(today, dueOn, calendar)
  if (days === 0) return 'today'
  if (days <= 2) return 'two'
  return days <= 5 ? 'five' : null
}

/** Due days from today on that have come near, each with its stage. The longest holidays are far shorter than this. */
export function nearDays(
  today: Temporal.PlainDate,
  calendar: Calendar,
): { dueOn: Temporal.PlainDate; stage: Exclude<Stage, 'overdue'> }[] {
  const near: { dueOn: Temporal.PlainDate; stage: Exclude<Stage, 'overdue'> }[] = []
  for (let dueOn = today; ; dueOn = dueOn.add({ days: 1 })) {
    const stage = stageOf(dueOn, today, calendar)
    if (stage === null || stage === 'overdue') return near
    near.push({ dueOn, stage })
  }
}
