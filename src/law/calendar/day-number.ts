/**
 * Days as integers (0 = 1970-01-01, a Thursday), so that counting needs neither objects nor a time zone.
 * Conversions are the usual ones of the proleptic Gregorian calendar, counted from 1 March so that 29 February is last.
 */

const DAYS_OF_400_YEARS = 146_097
/** 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468
/** Monday 1969-12-29, day 0 of week 0. */
const MONDAY = -3
const WORKDAYS_OF_WEEK = 5

export function numberOf(date: Temporal.PlainDate): number {
  const month = date.month
  const year = month > 2 ? date.year : date.year - 1
  const century = Math.floor(year / 400)
  const yearOfCentury = year - century * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date.day - 1
  const leapDays = Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100)
  return century * DAYS_OF_400_YEARS + yearOfCentury * 365 + leapDays + dayOfYear - EPOCH
}

export function dateOf(number: number): Temporal.PlainDate {
  const shifted = number + EPOCH
  const century = Math.floor(shifted / DAYS_OF_400_YEARS)
  const day = shifted - century * DAYS_OF_400_YEARS
  const yearOfCentury = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  )
  const dayOfYear = day - (365 * yearOfCentury + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfCentury + century * 400 + (month <= 2 ? 1 : 0)
  return new Temporal.PlainDate(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (number: number): number => (((number - MONDAY) % 7) + 7) % 7

/** How many days Monday to Friday lie in week 0 and later, up to and including this one. */
export const weekdaysUpTo = (number: number): number =>
  Math.floor((number - MONDAY) / 7) * WORKDAYS_OF_WEEK + Math.min(weekdayOf(number) + 1, WORKDAYS_OF_WEEK)

/** The day Monday to Friday whose `weekdaysUpTo` is this count. */
export function weekdayAt(count: number): number {
  const week = Math.floor((count - 1) / WORKDAYS_OF_WEEK)
  return MONDAY + week * 7 + (count - 1 - week * WORKDAYS_OF_WEEK)
}
