import type { ChangedDay } from '#law/calendar/changed-days.ts'
import type { Fault, NoticeReading } from '#law/calendar/notice/model.ts'

/** 节假日: a State Council notice put into the calendar, and the due days that move with it. */

/** Why a day moved: the days between its beginning and its end that are otherwise now. */
export function daysBetween(
  changed: readonly ChangedDay[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): ChangedDay[] {
  const compare = Temporal.PlainDate.compare
  const [first, last] = compare(from, to) <= 0 ? [from, to] : [to, from]
  return changed.filter(({ date }) => compare(date, first) >= 0 && compare(date, last) <= 0)
}

/** Days in a row as one stretch, so that seven holidays are said as one. */
export function stretchesOf(
  days: readonly Temporal.PlainDate[],
): { from: Temporal.PlainDate; to: Temporal.PlainDate }[] {
  const stretches: { from: Temporal.PlainDate; to: Temporal.PlainDate }[] = []
  for (const date of days) {
    const last = stretches.at(-1)
    if (last?.to.add({ days: 1 }).equals(date)) last.to = date
    else stretches.push({ from: date, to: date })
  }
  return stretches
}

/** Each doubt in the words in which it is asked, confirmed and kept; those that nobody confirmed yet. */
export function openDoubts(
  doubts: readonly Fault[],
  confirmed: readonly string[],
  say: (doubt: Fault) => string,
): string[] {
  return doubts.map(say).filter((said) => !confirmed.includes(said))
}

/** What speaks against loading a notice, before its days are put into a calendar. No confirmation reaches a fault. */
export function* reasonsNotToLoad(
  organ: { parentId: string | null },
  reading: Omit<NoticeReading, 'notice'>,
  confirmed: readonly string[],
  say: { fault: (fault: Fault) => string; unconfirmed: (doubt: string) => string },
): Generator<string> {
  if (organ.parentId !== null) yield '节假日安排全市统一，由最上级机关导入。'
  for (const fault of reading.faults) yield say.fault(fault)
  for (const doubt of openDoubts(reading.doubts, confirmed, say.fault)) yield say.unconfirmed(doubt)
}
