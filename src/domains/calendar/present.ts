import type { Calendar } from '#law/calendar/model.ts'
import { isCovered, isWorkday } from '#law/calendar/working-days.ts'
import { stretchWords } from './words.ts'

/** One day of the year as the page shows it. */
export interface DayFace {
  day: number
  kind: 'work' | 'weekend' | 'off' | 'worked'
  today: boolean
}

export interface MonthFace {
  month: number
  /** Empty places before the first, Monday being the first of a week. */
  before: number
  days: DayFace[]
}

export interface YearFace {
  year: number
  provisional: boolean
  months: MonthFace[]
  workingDays: number
  /** Mondays to Fridays off, and weekends worked. */
  off: number
  worked: number
  /** The same days in words, for who does not see the months. */
  holidays: string
  workdays: string
}

/** A year at a glance: twelve months with days off and worked weekends. */
export function presentYear(year: number, calendar: Calendar, today: Temporal.PlainDate): YearFace {
  const months = Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1, calendar, today))
  const dates = (kind: DayFace['kind']) =>
    months.flatMap(({ month, days }) =>
      days.filter((day) => day.kind === kind).map(({ day }) => new Temporal.PlainDate(year, month, day)),
    )
  const [off, worked] = [dates('off'), dates('worked')]
  return {
    year,
    provisional: !isCovered(new Temporal.PlainDate(year, 12, 31), calendar),
    months,
    workingDays: dates('work').length + worked.length,
    off: off.filter(({ dayOfWeek }) => dayOfWeek < 6).length,
    worked: worked.length,
    holidays: stretchWords(off),
    workdays: stretchWords(worked),
  }
}

function monthOf(year: number, month: number, calendar: Calendar, today: Temporal.PlainDate): MonthFace {
  const first = new Temporal.PlainDate(year, month, 1)
  const days = Array.from({ length: first.daysInMonth }, (_, index): DayFace => {
    const date = first.add({ days: index })
    return { day: index + 1, kind: kindOf(date, calendar), today: date.equals(today) }
  })
  return { month, before: first.dayOfWeek - 1, days }
}

function kindOf(date: Temporal.PlainDate, calendar: Calendar): DayFace['kind'] {
  const works = isWorkday(date, calendar)
  const weekend = date.dayOfWeek > 5
  if (works) return weekend ? 'worked' : 'work'
  return !weekend || calendar.holidays.has(date.toString()) ? 'off' : 'weekend'
}
