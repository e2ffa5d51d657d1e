import type { Fault, Festival, Notice, NoticePart } from './model.ts'
import type { PlacedDay, ReadPart } from './read-part.ts'
import { statutoryDays, statutoryFestivals, statutoryLaw } from './statutory.ts'
import { noticeWords as words } from './words.ts'

type About = Pick<Notice, 'year' | 'kind'> & { titleLine: number; title: string }

/**
 * What each check weighs. A fault says that the text was misread, is incomplete or contradicts itself, and nobody can
 * confirm that away. A doubt says that the notice arranges otherwise than custom and 《全国年节及纪念日放假办法》 as we
 * know it: mostly a slip of the copy, but a new revision of the law (2013, 2024) and days given without exchange (2020)
 * look the same, and the State Council may do so.
 */
export const weights = {
  workedTwice: 'fault',
  workedOnWeekday: 'fault',
  workedInHoliday: 'fault',
  workedFarAway: 'doubt',
  offTwice: 'fault',
  restoredOnWeekday: 'fault',
  festivalMissing: 'fault',
  festivalElsewhere: 'fault',
  statutoryMissing: 'doubt',
  unbalanced: 'doubt',
} as const satisfies Partial<Record<keyof typeof words, 'fault' | 'doubt'>>

/** A check that did not come out. */
export interface Failed extends Fault {
  check: keyof typeof weights
}

/** What speaks against a notice that was read: days against one another, and against 《全国年节及纪念日放假办法》. */
export function* checkParts(parts: readonly ReadPart[], about: About): Generator<Failed> {
  yield* workedDays(parts)
  yield* daysOff(parts)
  for (const { part } of parts)
    for (const day of part.restored)
      if (dateOf(day).dayOfWeek < 6) yield on({ day, ...placeOf(part) }, 'restoredOnWeekday')
  yield* statutoryMinimum(parts, about)
  if (about.kind === 'year') yield* balance(parts, about)
}

/** A worked weekend stands near the holiday it was exchanged for; farther away the month is a slip. Eleven days so far. */
const FARTHEST = 14

function* workedDays(parts: readonly ReadPart[]): Generator<Failed> {
  const off = new Set(parts.flatMap(({ part }) => part.holidays))
  const seen = new Set<string>()
  for (const { part, workedAt } of parts) {
    for (const placed of workedAt) {
      if (seen.has(placed.day)) yield on(placed, 'workedTwice')
      seen.add(placed.day)
    }
    for (const day of part.workdays) {
      const place = workedAt.find((placed) => placed.day === day)!
      if (dateOf(day).dayOfWeek < 6) yield on(place, 'workedOnWeekday')
      if (off.has(day)) yield on(place, 'workedInHoliday')
      if (part.holidays.length > 0 && part.holidays.every((each) => apart(day, each) > FARTHEST))
        yield on(place, 'workedFarAway')
    }
  }
}

function* daysOff(parts: readonly ReadPart[]): Generator<Failed> {
  const seen = new Set<string>()
  for (const { part, offAt } of parts) {
    for (const day of part.holidays)
      if (seen.has(day)) yield on(offAt.find((placed) => placed.day === day)!, 'offTwice')
    for (const day of part.holidays) seen.add(day)
  }
}

/** A whole year has every festival; whatever festival is arranged has its days. 延长 adds to days that stand already. */
function* statutoryMinimum(parts: readonly ReadPart[], { year, kind, title, titleLine }: About): Generator<Failed> {
  const law = statutoryLaw(year)
  const arranged = new Set(parts.flatMap(({ part }) => part.festivals))
  if (kind === 'year')
    for (const festival of statutoryFestivals(year))
      if (!arranged.has(festival))
        yield {
          check: 'festivalMissing',
          line: titleLine,
          sentence: title,
          message: words.festivalMissing(festival, law),
        }
  const off = new Set(parts.flatMap(({ part }) => part.holidays))
  for (const { part } of parts) {
    if (part.holidays.length === 0) continue
    for (const festival of part.festivals) yield* legalDays(part, festival, off, year)
  }
}

/** Without any of its days the festival was put on a wrong date; without some the law may have been revised since. */
function* legalDays(part: NoticePart, festival: Festival, off: ReadonlySet<string>, year: number): Generator<Failed> {
  const days = statutoryDays(festival, year)
  const missing = days.filter((day) => !off.has(day.toString()))
  const law = statutoryLaw(year)
  if (missing.length > 0 && missing.length === days.length)
    yield at(part, 'festivalElsewhere', words.festivalElsewhere(festival, days, law))
  else for (const day of missing) yield at(part, 'statutoryMissing', words.statutoryMissing(festival, day, law))
}

/**
 * 调休 only exchanges days: the weekdays off beyond those of the law are worked on weekends, and a statutory day on a
 * weekend is made good on a weekday (第六条). Counted over the year, because 2015 made one festival good with another's.
 */
function* balance(parts: readonly ReadPart[], { year }: About): Generator<Failed> {
  const sums = parts.map(({ part }) => ({
    part,
    off: part.holidays.filter((day) => dateOf(day).dayOfWeek < 6).length,
    owed: part.festivals.flatMap((festival) => statutoryDays(festival, year)).length,
    worked: part.workdays.length,
  }))
  const total = sums.reduce((sum, { off, owed, worked }) => sum + off - owed - worked, 0)
  if (total === 0) return
  for (const { part, off, owed, worked } of sums)
    if (off - owed !== worked) yield at(part, 'unbalanced', words.unbalanced(off, owed, worked))
}

const apart = (a: string, b: string): number => Math.abs(dateOf(a).until(dateOf(b)).days)

const dateOf = (day: string) => Temporal.PlainDate.from(day)
const placeOf = ({ line, sentence }: NoticePart) => ({ line, sentence })
const at = (part: NoticePart, check: Failed['check'], message: string): Failed => ({ check, ...placeOf(part), message })

type CheckOfDay =
  | 'workedTwice'
  | 'workedOnWeekday'
  | 'workedInHoliday'
  | 'workedFarAway'
  | 'offTwice'
  | 'restoredOnWeekday'

const on = ({ day, line, sentence }: PlacedDay, check: CheckOfDay): Failed => ({
  check,
  line,
  sentence,
  message: words[check](dateOf(day), FARTHEST),
})
