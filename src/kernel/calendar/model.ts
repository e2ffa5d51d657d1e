import type { Calendar } from '#law/calendar/model.ts'

/** 节假日历: which version is in force, and where it came from. */

export interface CalendarVersion {
  /** 0 is what came with the program; each version counts one more. */
  number: number
  calendar: Calendar
  documentNumber: string
  title: string
  status: 'official' | 'provisional'
  /** The notice as it was pasted; empty for what came with the program. */
  wording: string
  sha256: string
  /** What its loader confirmed that the notice really says, one sentence a doubt. */
  confirmed: readonly string[]
  loadedBy: string | null
  loadedAt: Temporal.Instant
  /** Open obligations whose day it moved, and those that only became certain. */
  moved: number
  settled: number
}

/**
 * The advisory lock of the calendar: whoever writes due days holds it shared, whoever loads a version alone, so that no
 * due day of the old version is written beside the new one.
 */
export const calendarLock = 20_040_101

/** The first of November: from then on the next year's notice is waited for. */
const noticeExpected = { month: 11, day: 1 }

/** The year whose notice is missing on a day, or null: this year's at any time, the next one's from November on. */
export function missingYear(calendar: Calendar, today: Temporal.PlainDate): number | null {
  const covered = Number(calendar.coverage.to.slice(0, 4))
  if (covered < today.year) return covered + 1
  const expected = Temporal.PlainDate.compare(today, today.with(noticeExpected)) >= 0
  return expected && covered === today.year ? today.year + 1 : null
}
