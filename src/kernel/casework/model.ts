import type { Calendar, DayAnswer } from '#law/calendar/model.ts'
import { addWorkingDays, workingDaysBetween } from '#law/calendar/working-days.ts'

/** 办件 (case): what somebody outside asked and an organ has to answer; its clock, its standing, its texts. */

/** What an answer was promised within, and since when: folded with the calendar into a due day, never kept as "overdue". */
export interface CaseClock {
  /** The day from which the promise counts: receipt, or the day of re-opening. */
  from: Temporal.PlainDate
  promisedDays: number
  /** Working days that the organ waited for whoever asked; they do not count. */
  waitedDays: number
  waitingSince: Temporal.PlainDate | null
}

export interface CaseFile {
  countyId: string
  id: string
  kind: string
  /** Who handles it. */
  organId: string
  number: string
  /** What it is about: the organ and its slot for an item. */
  about: { countyId: string; organId: string; itemId: string | null; obligationId: string | null }
  orderId: string | null
  subject: string
  missing: string | null
  state: string
  receivedOn: Temporal.PlainDate
  receivedAt: Temporal.Instant
  clock: CaseClock
  /** The words of the promise as they held when the case came in. */
  promise: string
  dueOn: Temporal.PlainDate
  provisional: boolean
  assignedTo: string | null
  /** Whoever asked wrote again, and nobody has acted since. */
  heardFrom: boolean
  outcome: string | null
  answeredOn: Temporal.PlainDate | null
  closedOn: Temporal.PlainDate | null
  version: number
}

export type LetterDirection = 'in' | 'out' | 'note'

export interface CaseLetter {
  id: string
  direction: LetterDirection
  template: string | null
  title: string
  body: string
  personName: string
  at: Temporal.Instant
}

export interface CaseStepTaken {
  deed: string
  state: string
  personName: string
  remark: string | null
  at: Temporal.Instant
}

/** How somebody who asked can be reached; every part may be empty. */
export interface Contact {
  name: string
  phone: string
  address: string
}

/** What a step does to the clock. */
export type ClockDeed = 'pause' | 'resume' | 'stop' | 'restart'

/** The clock after a step on a day. */
export function turnClock(
  clock: CaseClock,
  deed: ClockDeed | undefined,
  today: Temporal.PlainDate,
  calendar: Calendar,
): CaseClock {
  if (deed === undefined) return clock
  if (deed === 'restart') return { ...clock, from: today, waitedDays: 0, waitingSince: null }
  if (deed === 'pause') return { ...clock, waitingSince: clock.waitingSince ?? today }
  if (!clock.waitingSince) return clock
  const waited = workingDaysBetween(clock.waitingSince, today, calendar).days
  return { ...clock, waitedDays: clock.waitedDays + Math.max(0, waited), waitingSince: null }
}

/** The last day of the promise: working days after the first day, without those of waiting. */
export const dueOf = ({ from, promisedDays, waitedDays }: CaseClock, calendar: Calendar): DayAnswer =>
  addWorkingDays(from, promisedDays + waitedDays, calendar)

/** Where a case stands on a day; computed, never stored. */
export const caseStandings = ['overdue', 'soon', 'due', 'waiting', 'answered', 'closed'] as const
export type CaseStanding = (typeof caseStandings)[number]

/** Days before the due day from which an open case is called near. */
export const soonDays = 3

export function caseStandingOf(
  at: Pick<CaseFile, 'dueOn' | 'answeredOn' | 'closedOn'> & Pick<CaseClock, 'waitingSince'>,
  today: Temporal.PlainDate,
): CaseStanding {
  if (at.closedOn) return 'closed'
  if (at.answeredOn) return 'answered'
  if (at.waitingSince) return 'waiting'
  const left = today.until(at.dueOn, { largestUnit: 'day' }).days
  if (left < 0) return 'overdue'
  return left <= soonDays ? 'soon' : 'due'
}

/** Was it answered within the promise? Null where it is not answered yet. */
export const answeredInTime = ({ answeredOn, dueOn }: Pick<CaseFile, 'answeredOn' | 'dueOn'>): boolean | null =>
  answeredOn && Temporal.PlainDate.compare(answeredOn, dueOn) <= 0

/** The number of a case as it is written: kind, handling organ, year, serial. */
export const numberOf = (prefix: string, organCode: string, year: number, serial: number): string =>
  `${prefix}-${organCode}-${year}-${String(serial).padStart(4, '0')}`

/** A number as somebody types it, with the hyphens and widths of any keyboard; null where it can be none. */
export function readNumber(text: string): { organCode: string; year: number; serial: number; number: string } | null {
  const flat = text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]/g, '')
    .replace(/[‐-―−—–]/g, '-')
  const [, prefix, organCode, year, serial] = /^([A-Za-z]{2})-([0-9A-Za-z-]{1,40})-(\d{4})-(\d{1,9})$/.exec(flat) ?? []
  if (!prefix || !organCode || !year || !serial) return null
  const number = numberOf(prefix.toUpperCase(), organCode, Number(year), Number(serial))
  return { organCode, year: Number(year), serial: Number(serial), number }
}

/** Longest texts, in characters. */
export const longest = { message: 2_000, remark: 500, contact: 100, purpose: 200 }

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Typed text without what no reader can see (also marks that turn the direction of writing); lines stay. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
    .toWellFormed()

/** One line of typed text. */
export const tidyLine = (text: string): string => tidyText(text.replace(/\s+/g, ' '))

/** What speaks against taking a text from outside or writing one down inside. */
export function* reasonsAgainstText(text: string, what: string, most: number, least = 1): Generator<string> {
  const { length } = [...text]
  if (length < least) yield least > 1 && length > 0 ? `${what}请写得具体一些，至少${least}个字。` : `请填写${what}。`
  if (length > most) yield `${what}请控制在${most}字以内，现在有${length}字。`
}

/** What speaks against re-opening: the reason stays in the history for good. */
export function* reasonsAgainstRemark(remark: string, what: string): Generator<string> {
  yield* reasonsAgainstText(remark, what, longest.remark, 4)
}
