import type { Calendar } from '../calendar/model.ts'
import { statutoryDays, statutoryFestivals } from '../calendar/notice/statutory.ts'
import { isCovered, isWorkday } from '../calendar/working-days.ts'
import { countBases } from './bases.ts'

/** What a day is to a count of working days, and what says so; no basis for an ordinary working day. */
export interface KindOfDay {
  works: boolean
  effect: 'counted' | 'make-up' | 'provisional' | 'weekend' | 'holiday'
  basis: string | null
}

/**
 * Working day, worked weekend (调休), weekend or holiday, the holiday by the name of its festival. A working day that no
 * notice covers yet is provisional. Throws CalendarError before 2004-01-01.
 */
export function kindOfDay(day: Temporal.PlainDate, calendar: Calendar): KindOfDay {
  const weekend = day.dayOfWeek > 5
  if (isWorkday(day, calendar)) {
    if (weekend) return { works: true, effect: 'make-up', basis: `${noticeYear(day)}年放假调休安排` }
    return { works: true, effect: isCovered(day, calendar) ? 'counted' : 'provisional', basis: null }
  }
  if (isHoliday(day, calendar)) return { works: false, effect: 'holiday', basis: arrangementOf(day, calendar) }
  return { works: false, effect: 'weekend', basis: countBases.weekend }
}

/** A day off that a notice names, or beyond the notices one that the law itself puts on this day. */
const isHoliday = (day: Temporal.PlainDate, calendar: Calendar): boolean =>
  calendar.holidays.has(day.toString()) || (day.dayOfWeek < 6 && !isWorkday(day, calendar))

/** Worked weekends in the last week of December make good the 元旦 of the year to come. */
const noticeYear = (day: Temporal.PlainDate): number => day.year + (day.month === 12 && day.day >= 25 ? 1 : 0)

/** 2026年国庆节放假安排; two festivals where their days run together, none for a day given once (2015-09-03). */
function arrangementOf(day: Temporal.PlainDate, calendar: Calendar): string {
  if (!isCovered(day, calendar)) return countBases.festivals
  const run = [...daysOff(day, -1, calendar), ...daysOff(day, 1, calendar)]
  // The last days of December may belong to the 元旦 of the year to come.
  for (const year of [day.year, day.year + 1]) {
    const names = statutoryFestivals(year).filter((festival) =>
      statutoryDays(festival, year).some((one) => run.some((other) => other.equals(one))),
    )
    if (names.length > 0) return `${year}年${names.join('、')}放假安排`
  }
  return `${day.year}年放假安排`
}

/** The days off from this one on, in one direction, as long as they hang together. */
function* daysOff(day: Temporal.PlainDate, step: number, calendar: Calendar): Generator<Temporal.PlainDate> {
  for (let each = day; isHoliday(each, calendar); each = each.add({ days: step })) yield each
}
