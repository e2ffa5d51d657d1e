import type { Read } from '#kernel/context.ts'
import type { DueMove } from '#kernel/obligation/recompute.ts'
import { listWouldMove, type MovedDuty, recompute } from '#kernel/obligation/recompute-store.ts'
import { type ChangedDay, changedDays, spanOfChange } from '#law/calendar/changed-days.ts'
import type { Calendar } from '#law/calendar/model.ts'
import type { Fault, Notice } from '#law/calendar/notice/model.ts'
import { readNotice } from '#law/calendar/notice/read-notice.ts'
import { Refused } from '#platform/errors/errors.ts'
import { calendarWith } from './load-notice.ts'
import { countsOf } from './put-version.ts'
import { faultWords } from './words.ts'

/** What a notice says and what it would change, without changing anything. */
export interface NoticePreview {
  notice: Notice
  before: Calendar
  after: Calendar
  /** Empty where the calendar has these days already. */
  changed: ChangedDay[]
  /** What must be confirmed before it can be loaded. */
  doubts: Fault[]
}

/**
 * Reads a notice against a calendar; needs no database. Throws Refused with every fault, its line and its sentence, and
 * with the doubts beside them: the original that settles the one settles the others.
 */
export function previewNotice(wording: string, before: Calendar): NoticePreview {
  const { notice, faults, doubts } = readNotice(wording)
  if (!notice) throw new Refused([...faults, ...doubts].map(faultWords))
  const after = calendarWith(before, notice)
  return { notice, before, after, changed: changedDays(before, after), doubts }
}

export interface MovesPreview {
  moved: number
  settled: number
  groups: DueMove[]
  /** The first of them, in order of the old day. */
  first: MovedDuty[]
}

/** The open obligations that would move, counted, and the first of them by name. */
export async function previewMoves(db: Read, { before, after }: NoticePreview, limit: number): Promise<MovesPreview> {
  const span = spanOfChange(before, after)
  if (!span) return { moved: 0, settled: 0, groups: [], first: [] }
  return db.transaction().execute(async (reading) => {
    const found = await recompute(reading, span, after)
    return { ...countsOf(found.moves), groups: found.moves, first: await listWouldMove(reading, found, limit) }
  })
}
