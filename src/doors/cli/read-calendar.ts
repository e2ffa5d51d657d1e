import { readFile } from 'node:fs/promises'
import { type CalendarData, makeCalendar } from '#law/calendar/make-calendar.ts'
import type { Calendar } from '#law/calendar/model.ts'

const file = new URL('../../../reference/calendar/days.json', import.meta.url)

/** The holiday calendar that comes with the program. */
export const readCalendar = async (): Promise<Calendar> =>
  makeCalendar(JSON.parse(await readFile(file, 'utf8')) as CalendarData)
