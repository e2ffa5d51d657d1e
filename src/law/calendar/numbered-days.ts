import { dateOf } from './day-number.ts'
import type { Calendar } from './model.ts'
import { checked, dayAt, type Order, orderOf, rankOf } from './working-days.ts'

/**
 * Working days over days as integers (0 = 1970-01-01), for clocks that count a great many: the same rules as
 * working-days.ts, without a date made on the way. Days before 2004 must have been refused (`numberOfDay`).
 */
export type Numbered = Order

export const numbered = (calendar: Calendar): Numbered => orderOf(calendar)

/** The day as a number; throws CalendarError CAL_BEFORE_2004 for earlier days. */
export const numberOfDay = (day: Temporal.PlainDate): number => checked(day)

/** Working days after `from` up to and including `to`. */
export const workdaysFrom = (from: number, to: number, order: Numbered): number =>
  rankOf(to, order) - rankOf(from, order)

/** The nth working day after a day; the day itself where n is 0. */
export const workdayAfter = (from: number, n: number, order: Numbered): number =>
  n === 0 ? from : dayAt(rankOf(from, order) + n, order)

export const worksOn = (day: number, order: Numbered): boolean => rankOf(day, order) > rankOf(day - 1, order)

/** The day itself where it is worked, else the next working day (民法典第二百零三条). */
export const movedOn = (day: number, order: Numbered): number =>
  worksOn(day, order) ? day : dayAt(rankOf(day, order) + 1, order)

/** Whether a day lies beyond the last one a holiday notice covers. */
export const isBeyond = (day: number, order: Numbered): boolean => day > order.last

/** Dates never change and making one costs more than a whole clock: so many are kept, those of a working life. */
const mostKept = 30_000
const kept = new Map<number, Temporal.PlainDate>()

/** The date of a day; the same object again where it was made before. */
export function dateOn(day: number): Temporal.PlainDate {
  const known = kept.get(day)
  if (known) return known
  const made = dateOf(day)
  if (kept.size < mostKept) kept.set(day, made)
  return made
}
