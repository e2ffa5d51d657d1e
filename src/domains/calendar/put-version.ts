import { checksumOf } from '#kernel/calendar/current-calendar.ts'
import type { CalendarVersion } from '#kernel/calendar/model.ts'
import { insertVersion, lockCalendar, newestVersion } from '#kernel/calendar/store.ts'
import type { Context } from '#kernel/context.ts'
import { changesDay, type DueMove } from '#kernel/obligation/recompute.ts'
import { recompute, writeMoves } from '#kernel/obligation/recompute-store.ts'
import { changedDays, spanOfChange } from '#law/calendar/changed-days.ts'
import type { Calendar } from '#law/calendar/model.ts'
import { Stale } from '#platform/errors/errors.ts'
import { daysBetween } from './model.ts'
import { loadWords } from './words.ts'

export interface PutVersion {
  number: number
  version: string
  /** Obligations whose day moved, and those that only became certain. */
  moved: number
  settled: number
}

/** The calendar in force, with everybody else kept from loading one and from writing due days until the end. */
export async function holdCalendar({ write, calendar }: Context): Promise<{ number: number; calendar: Calendar }> {
  await lockCalendar(write)
  const newest = await newestVersion(write)
  return newest ? { number: newest.number, calendar: newest.calendar } : { number: -1, calendar }
}

/** Writes the next version and moves every open due day with it, in the transaction that holds the calendar. */
export async function putVersion(
  { write, actor, today, now, emit }: Context,
  before: { number: number; calendar: Calendar },
  given: Pick<CalendarVersion, 'calendar' | 'documentNumber' | 'title' | 'wording' | 'confirmed'>,
  loadedBy: string | null,
): Promise<PutVersion> {
  const { calendar } = given
  const span = spanOfChange(before.calendar, calendar)
  const found = span ? await recompute(write, span, calendar) : null
  const counts = countsOf(found?.moves ?? [])
  const number = before.number + 1
  const sha256 = checksumOf(given.wording)
  const version = { ...given, ...counts, number, status: 'official' as const, sha256, loadedBy, loadedAt: now }
  if (!(await insertVersion(write, version))) throw new Stale(loadWords.stale)
  if (found) {
    const changed = changedDays(before.calendar, calendar)
    await writeMoves(write, found, {
      calendarNumber: number,
      version: calendar.version,
      on: today,
      by: actor.personId,
      gone: loadWords.gone,
      reasonOf: (move) => loadWords.reason(daysBetween(changed, move.anchor, lastOf(move))),
    })
  }
  await emit('calendar.loaded', actor.countyId, { calendarNumber: number })
  return { number, version: calendar.version, ...counts }
}

/** How many obligations move to another day, and how many only become certain. */
export function countsOf(moves: readonly DueMove[]): { moved: number; settled: number } {
  let [moved, settled] = [0, 0]
  for (const move of moves)
    if (changesDay(move)) moved += move.count
    else settled += move.count
  return { moved, settled }
}

/** The later of the old and the new day: up to there the changed days explain the move. */
export function lastOf({ dueOn, after }: DueMove): Temporal.PlainDate {
  if (!after) return dueOn
  return Temporal.PlainDate.compare(dueOn, after.dueOn) >= 0 ? dueOn : after.dueOn
}
