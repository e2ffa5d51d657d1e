import { createHash } from 'node:crypto'
import type { Read } from '#kernel/context.ts'
import type { Calendar } from '#law/calendar/model.ts'
import type { CalendarVersion } from './model.ts'
import { insertVersion, newestName, newestVersion } from './store.ts'

/** The calendar of the installation as this node knows it: read at start, and again when another one was loaded. */
export interface CurrentCalendar {
  readonly calendar: Calendar
  /** Takes the newest version; cheap where nothing changed. */
  refresh(): Promise<void>
}

/**
 * Reads the newest version; an installation that has none yet registers the shipped calendar as number 0. What the
 * program ships becomes a version of its own only where it covers more (see `adoptShipped`).
 */
export async function openCalendar(db: Read, shipped: Calendar, now: Temporal.Instant): Promise<CurrentCalendar> {
  if ((await newestName(db)) === null) await insertVersion(db, shippedVersion(0, shipped, now))
  let calendar = (await newestVersion(db))?.calendar ?? shipped
  return {
    get calendar() {
      return calendar
    },
    refresh: async () => {
      const newest = await newestName(db)
      if (newest === null || newest.version === calendar.version) return
      calendar = (await newestVersion(db))?.calendar ?? calendar
    },
  }
}

/** What came with the program, as a version. */
export const shippedVersion = (number: number, calendar: Calendar, loadedAt: Temporal.Instant): CalendarVersion => ({
  number,
  calendar,
  documentNumber: calendar.version,
  title: '随程序附带的节假日数据',
  status: 'official',
  wording: '',
  sha256: checksumOf(JSON.stringify([calendar.coverage, [...calendar.holidays], [...calendar.workdays]])),
  confirmed: [],
  loadedBy: null,
  loadedAt,
  moved: 0,
  settled: 0,
})

export const checksumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
