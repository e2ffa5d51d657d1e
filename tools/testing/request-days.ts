import { makeCalendar } from '#law/calendar/make-calendar.ts'
import data from '../../reference/calendar/days.json' with { type: 'json' }

/** The shipped calendar (2004–2026). */
export const calendar = makeCalendar(data)

const holidays = new Set(data.holidays)
const workdays = new Set(data.workdays)

/** Whether a day is worked, told from the notices' lists alone; known up to the end of the coverage. */
export function works(day: string): boolean {
  if (workdays.has(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)
