import type { Calendar, DayAnswer } from './model.ts'
import { lastDayMoved } from './working-days.ts'

/** Lengths that 民法典第二百条 knows beside hours; weeks are seven days, quarters and half-years are months. */
export type Length = { days: number } | { months: number } | { years: number }

export interface PeriodEnd extends DayAnswer {
  /** The day the count ended on, before 民法典第二百零三条 moved it. */
  counted: Temporal.PlainDate
}

/**
 * The last day of a period that begins with an event. The day of the event does not count (民法典第二百零一条第一款);
 * months and years end on the day of the same number, or on the last of the month where it has none (第二百零二条); a
 * last day of rest moves to the next working day (第二百零三条第一款), provisional beyond the coverage. Throws
 * CalendarError before 2004-01-01.
 */
export function periodEnd(event: Temporal.PlainDate, length: Length, calendar: Calendar): PeriodEnd {
  const counted = event.add(length, { overflow: 'constrain' })
  return { ...lastDayMoved(counted, calendar), counted }
}
