import type { Calendar } from './model.ts'
import { isCovered, isWorkday } from './working-days.ts'

/** A day that one calendar has otherwise than another. */
export interface ChangedDay {
  date: Temporal.PlainDate
  /** What it is now: a holiday, a worked weekend, or an ordinary weekday or weekend again. */
  now: 'holiday' | 'workday' | 'ordinary'
  works: boolean
  /** Nothing official was known of the day before. */
  wasProvisional: boolean
}

export interface Span {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** The days on which work changes from one calendar to the other, in order, up to the end of the newer coverage. */
export function changedDays(before: Calendar, after: Calendar): ChangedDay[] {
  const changed: ChangedDay[] = []
  const last = Temporal.PlainDate.from(laterOf(before.coverage.to, after.coverage.to))
  let date = Temporal.PlainDate.from(after.coverage.from)
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const works = isWorkday(date, after)
    if (works === isWorkday(date, before)) continue
    changed.push({ date, works, now: kindOf(date, after), wasProvisional: !isCovered(date, before) })
  }
  return changed
}

/**
 * The days between which a count can come out otherwise: those that changed, and those that were not covered and are
 * now. A period that touches none of them has the same last day in both calendars. Null where nothing differs.
 */
export function spanOfChange(before: Calendar, after: Calendar): Span | null {
  const days = changedDays(before, after).map(({ date }) => date)
  if (after.coverage.to > before.coverage.to) {
    days.push(Temporal.PlainDate.from(before.coverage.to).add({ days: 1 }))
    days.push(Temporal.PlainDate.from(after.coverage.to))
  }
  const sorted = days.sort(Temporal.PlainDate.compare)
  return sorted.length > 0 ? { from: sorted[0]!, to: sorted.at(-1)! } : null
}

function kindOf(date: Temporal.PlainDate, calendar: Calendar): ChangedDay['now'] {
  if (calendar.workdays.has(date.toString())) return 'workday'
  return calendar.holidays.has(date.toString()) ? 'holiday' : 'ordinary'
}

const laterOf = (a: string, b: string): string => (a > b ? a : b)
