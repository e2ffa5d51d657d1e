import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { applyNotice } from '#law/calendar/apply-notice.ts'
import { CalendarError } from '#law/calendar/calendar-error.ts'
import { spanOfChange } from '#law/calendar/changed-days.ts'
import type { Calendar } from '#law/calendar/model.ts'
import type { Notice } from '#law/calendar/notice/model.ts'
import { readNotice } from '#law/calendar/notice/read-notice.ts'
import { NotFound, Refused, refuseIf, Stale } from '#platform/errors/errors.ts'
import { reasonsNotToLoad } from './model.ts'
import { holdCalendar, type PutVersion, putVersion } from './put-version.ts'
import { faultWords, loadWords } from './words.ts'

export interface NoticeGiven {
  /** The organ in whose name it is loaded: the one above all others. */
  organId: string
  /** The notice as it was pasted. */
  wording: string
  /** The version that the preview was made with: another one since then means another preview. */
  basedOn: string
  /** The doubts, as they were said, of which somebody compared the original and found that it really says so. */
  confirmed?: readonly string[]
}

/**
 * 导入放假安排: a State Council notice becomes the next version of the calendar, every open due day that it touches moves
 * with it in the same transaction, and the list of what moved is kept (条例第二十六条, 民法典第二百零三条). Every doubt about
 * the notice must be confirmed by its own sentence; what was confirmed is kept with the version, its loader and the time.
 */
export async function loadNotice(context: Context, given: NoticeGiven): Promise<PutVersion> {
  const organ = await findOrgan(context.write, given.organId)
  if (!organ) throw new NotFound(loadWords.unknownOrgan)
  requireMay(context.actor, 'calendar.load', { organId: organ.id, lineage: organ.lineage })
  const reading = readNotice(given.wording)
  const confirmed = given.confirmed ?? []
  refuseIf(reasonsNotToLoad(organ, reading, confirmed, { fault: faultWords, unconfirmed: loadWords.unconfirmed }))
  const before = await holdCalendar(context)
  if (before.calendar.version !== given.basedOn) throw new Stale(loadWords.stale)
  const { notice } = reading
  const calendar = calendarWith(before.calendar, notice!)
  if (spanOfChange(before.calendar, calendar) === null) throw new Refused([loadWords.nothingNew])
  const { documentNumber, title } = notice!
  const version = { calendar, documentNumber, title, wording: given.wording, confirmed: reading.doubts.map(faultWords) }
  return putVersion(context, before, version, context.actor.personId)
}

/** The calendar with the notice in it; throws Refused where it does not fit. */
export function calendarWith(calendar: Calendar, notice: Notice): Calendar {
  try {
    return applyNotice(calendar, notice)
  } catch (error) {
    if (error instanceof CalendarError) throw new Refused([`${error.message}。`])
    throw error
  }
}
