import type { Calendar } from '../calendar/model.ts'
import { isCovered } from '../calendar/working-days.ts'
import { both, countBases } from './bases.ts'
import { kindOfDay } from './kind-of-day.ts'
import type { CountEffect, LedgerLine } from './model.ts'
import { stretchesOf } from './stretches.ts'

type Day = Temporal.PlainDate

export const lineOf = (from: Day, to: Day, days: number, effect: CountEffect, basis: string): LedgerLine => ({
  from,
  to,
  days,
  effect,
  basis,
})

/** The day of the event itself, which never counts. */
export const dayZero = (event: Day): LedgerLine => lineOf(event, event, 0, 'day-zero', countBases.dayZero)

const daysFrom = (from: Day, to: Day): number => from.until(to).days

/** Working days from an event to their last: the day of the event does not count, days of rest are passed over. */
export const workdayLines = (event: Day, due: Day, basis: string, calendar: Calendar): LedgerLine[] => [
  dayZero(event),
  ...stretchesOf(event, due, basis, calendar),
]

/**
 * Days of the calendar, or months, from an event to the day the count ends on, and from there to the day it was moved to
 * (民法典第二百零三条). An end that no notice covers yet is said to be provisional.
 */
export function calendarLines(
  event: Day,
  end: { counted: Day; date: Day },
  basis: string,
  calendar: Calendar,
  effect: 'calendar-days' | 'months',
): LedgerLine[] {
  const ground = effect === 'months' ? both(basis, countBases.months) : basis
  return [dayZero(event), dayLine(event, end.counted, effect, ground), ...movedLines(end, calendar)]
}

/** The days of the calendar after one day up to and including another, all of them counted. */
export const dayLine = (after: Day, last: Day, effect: 'calendar-days' | 'months', basis: string): LedgerLine =>
  lineOf(after.add({ days: 1 }), last, daysFrom(after, last), effect, basis)

/** How the end of a count came to its last day. */
export function movedLines({ counted, date }: { counted: Day; date: Day }, calendar: Calendar): LedgerLine[] {
  const uncovered = uncoveredLine(date, calendar)
  if (counted.equals(date)) return uncovered
  const rest = kindOfDay(counted, calendar).basis!
  return [lineOf(counted.add({ days: 1 }), date, 0, 'moved', both(countBases.moved, rest)), ...uncovered]
}

/** A day that no notice covers yet may turn out to be a day of rest. */
export const uncoveredLine = (day: Day, calendar: Calendar): LedgerLine[] =>
  isCovered(day, calendar) ? [] : [lineOf(day, day, 0, 'provisional', countBases.festivals)]

/**
 * Counted back from an event to the last day to act. A day of rest is kept there: moved towards the event it would
 * shorten the notice that the rule protects.
 */
export function backwardLines(
  event: Day,
  due: Day,
  inWorkdays: boolean,
  basis: string,
  calendar: Calendar,
): LedgerLine[] {
  const before = event.subtract({ days: 1 })
  if (inWorkdays) return [...stretchesOf(due.subtract({ days: 1 }), before, basis, calendar), dayZero(event)]
  const counted = lineOf(due, before, daysFrom(due, event), 'calendar-days', basis)
  const rest = kindOfDay(due, calendar)
  const kept = rest.works ? [] : [lineOf(due, due, 0, 'kept', rest.basis!)]
  return [counted, ...kept, dayZero(event)]
}

/** Hours run from the moment itself, round the clock, and their end never moves (民法典第二百零一条第二款). */
export const hourLine = (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime, basis: string): LedgerLine => ({
  from,
  to,
  days: 0,
  effect: 'hours',
  basis: both(countBases.hours, basis),
})
