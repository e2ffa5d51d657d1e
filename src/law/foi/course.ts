import type { Calendar } from '../calendar/model.ts'
import { addWorkingDays, isWorkday, lastDayMoved, workingDaysBetween } from '../calendar/working-days.ts'
import { type Consultation, type Pause, pauseOf, unite } from './consultations.ts'
import type { ClockProblem, ClockRules, RequestChannel } from './model.ts'
import type { Standing } from './transitions.ts'

/** One run of the period, from a day that counts as receipt to the day it is answered, voided or begun anew. */
export interface Run {
  /** Day 0. */
  startedOn: Temporal.PlainDate
  /** Why this day is day 0. */
  basis: string
  /** Working days for the answer, with what extensions added. */
  allowed: number
  /** Stretches taken out that are no consultation: a fee that was awaited, where the period goes on after it. */
  pauses: Pause[]
  extensions: { on: Temporal.PlainDate; days: number }[]
  deferral: { on: Temporal.PlainDate; until: Temporal.PlainDate } | null
  /** The last day it ran, and what ended it. */
  end: { on: Temporal.PlainDate; by: 'voided' | 'stopped' | 'closed'; basis: string } | null
}

/** What the facts so far have made of a request. */
export interface Course {
  standing: Standing
  channel: RequestChannel | null
  arrivedOn: Temporal.PlainDate | null
  runs: Run[]
  consultations: Consultation[]
  /** `late`: asked too late to void the period. */
  correction: { askedOn: Temporal.PlainDate; until: Temporal.PlainDate; late: boolean; received: boolean } | null
  reasons: 'none' | 'asked' | 'received'
  feeNoticedOn: Temporal.PlainDate | null
  /** Working days added by all extensions together, whatever became of the period they were added to. */
  extended: number
  closedOn: Temporal.PlainDate | null
  provisional: boolean
  problems: ClockProblem[]
}

export const newCourse = (): Course => ({
  standing: 'not-received',
  channel: null,
  arrivedOn: null,
  runs: [],
  consultations: [],
  correction: null,
  reasons: 'none',
  feeNoticedOn: null,
  extended: 0,
  closedOn: null,
  provisional: false,
  problems: [],
})

/** What the law and the calendar answer to every question about a course. */
export interface Laws {
  calendar: Calendar
  rules: ClockRules
}

/** The run that has not ended; a period that was voided or stopped has none. */
export const runOf = ({ runs }: Course): Run | null => {
  const last = runs.at(-1)
  return last && !last.end ? last : null
}

/** The stretches taken out of a run up to a day, in their order. */
export function pausesOf(run: Run, course: Course, asOf: Temporal.PlainDate, { calendar, rules }: Laws): Pause[] {
  const consulted = course.consultations
    .filter(({ idle, askedOn }) => !idle && Temporal.PlainDate.compare(askedOn, asOf) <= 0)
    .map((each) => pauseOf(each, each.of === 'organ' ? rules.organWithin : rules.thirdPartyWithin, asOf, calendar))
  if (consulted.some(({ provisional }) => provisional)) course.provisional = true
  return unite([...consulted, ...run.pauses]).flatMap(({ from, to }) => {
    if (to && Temporal.PlainDate.compare(to, run.startedOn) <= 0) return []
    return [{ from: later(from, run.startedOn), to }]
  })
}

/** Working days of a run used up to and including a day. */
export function spentOf(run: Run, course: Course, day: Temporal.PlainDate, laws: Laws): number {
  const all = countOf(run.startedOn, day, course, laws)
  const out = pausesOf(run, course, day, laws).map(({ from, to }) =>
    countOf(from, to && Temporal.PlainDate.compare(to, day) < 0 ? to : day, course, laws),
  )
  return all - out.reduce((sum, days) => sum + days, 0)
}

/**
 * The last day of a run as it looks on a day; null while it is suspended. A period used up to its last day when it is
 * suspended ends with the day the suspension ends, or the next working day (民法典第二百零三条).
 */
export function dueOf(
  run: Run,
  course: Course,
  asOf: Temporal.PlainDate,
  laws: Laws,
): { date: Temporal.PlainDate; provisional: boolean } | null {
  const pauses = pausesOf(run, course, asOf, laws)
  if (pauses.some(({ to }) => to === null)) return null
  const out = pauses.reduce((sum, { from, to }) => sum + countOf(from, to!, course, laws), 0)
  const due = addWorkingDays(run.startedOn, run.allowed + out, laws.calendar)
  const last = pauses.at(-1)?.to
  if (!last || Temporal.PlainDate.compare(last, due.date) <= 0) return due
  return lastDayMoved(last, laws.calendar)
}

/** Whether the period was over before this day; a suspended one is not. */
export function isOver(run: Run, course: Course, day: Temporal.PlainDate, laws: Laws): boolean {
  const due = dueOf(run, course, day, laws)
  return due !== null && Temporal.PlainDate.compare(day, due.date) > 0
}

/** A promised day that is no working day moves like any last day. */
export const movedDay = (day: Temporal.PlainDate, { calendar }: Laws): Temporal.PlainDate =>
  isWorkday(day, calendar) ? day : lastDayMoved(day, calendar).date

export function countOf(from: Temporal.PlainDate, to: Temporal.PlainDate, course: Course, { calendar }: Laws): number {
  const { days, provisional } = workingDaysBetween(from, to, calendar)
  if (provisional) course.provisional = true
  return days
}

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) >= 0 ? one : other
