import type { ChangedDay } from '#law/calendar/changed-days.ts'
import type { Fault, Notice } from '#law/calendar/notice/model.ts'

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

/** What speaks against loading a notice, before its days are put into a calendar. */
export function* reasonsNotToLoad(
  organ: { parentId: string | null },
  reading: { notice: Notice | null; faults: readonly Fault[] },
  sayFault: (fault: Fault) => string,
): Generator<string> {
  if (organ.parentId !== null) yield '节假日安排全市统一，由最上级机关导入。'
  for (const fault of reading.faults) yield sayFault(fault)
}
