import type { Calendar, DayAnswer } from '#law/calendar/model.ts'
import { type PeriodEnd, periodEnd } from '#law/calendar/period-end.ts'
import { addWorkingDays, subtractWorkingDays } from '#law/calendar/working-days.ts'
import type { Unit } from './model.ts'
import { monthsOf } from './units.ts'

/**
 * The last day of so many units after a day that does not count itself (民法典第二百零一条). Months end on the same day
 * of the month, or on its last (第二百零二条); a last day of rest moves to the next working day (第二百零三条). Hours are
 * rounded down to whole days, so that a day never promises more time than the hours did. 0 is the day itself.
 */
export function countAfter(day: Temporal.PlainDate, amount: number, unit: Unit, calendar: Calendar): PeriodEnd {
  if (amount === 0) return { date: day, counted: day, provisional: false }
  if (unit === 'workday') {
    const due = addWorkingDays(day, amount, calendar)
    return { ...due, counted: due.date }
  }
  const length = lengthOf(amount, unit, Math.floor)
  if (unit !== 'hour') return periodEnd(day, length, calendar)
  const counted = day.add(length)
  return { date: counted, counted, provisional: false }
}

/**
 * The last day for what must be done so many units before an event; 0 is the day before it. Counted backwards a day of
 * rest is kept: moving it towards the event would shorten the notice the rule protects.
 */
export function countBefore(event: Temporal.PlainDate, amount: number, unit: Unit, calendar: Calendar): DayAnswer {
  if (amount > 0 && unit === 'workday') return subtractWorkingDays(event, amount, calendar)
  const length = amount === 0 ? { days: 1 } : lengthOf(amount, unit, Math.ceil)
  return { date: event.subtract(length), provisional: false }
}

function lengthOf(
  amount: number,
  unit: Unit,
  wholeDays: (days: number) => number,
): { days: number } | { months: number } {
  const months = monthsOf(unit)
  if (months !== undefined) return { months: amount * months }
  if (unit === 'hour') return { days: wholeDays(amount / 24) }
  return { days: unit === 'week' ? amount * 7 : amount }
}
