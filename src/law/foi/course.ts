import { isBeyond, movedOn, type Numbered, workdayAfter, workdaysFrom } from '../calendar/numbered-days.ts'
import { type Consultation, type Pause, pauseOf, unite } from './consultations.ts'
import type { ClockProblem, ClockRules, RequestChannel } from './model.ts'
import type { Standing } from './transitions.ts'

// Days are integers here (calendar/day-number.ts); dates are made at the edge, in fold-request.ts and ledger.ts.

/** One run of the period, from a day that counts as receipt to the day it is answered, voided or begun anew. */
export interface Run {
  /** Day 0. */
  startedOn: number
  /** Why this day is day 0. */
  basis: string
  /** Working days for the answer, with what extensions added. */
  allowed: number
  /** Stretches taken out that are no consultation: a fee that was awaited, where the period goes on after it. */
  pauses: Pause[]
  extensions: { on: number; days: number }[]
  deferral: { on: number; until: number } | null
  /** The last day it ran, and what ended it. */
  end: { on: number; by: 'voided' | 'stopped' | 'closed'; basis: string } | null
}

/** What the facts so far have made of a request. */
export interface Course {
  standing: Standing
  channel: RequestChannel | null
  arrivedOn: number | null
  runs: Run[]
  consultations: Consultation[]
  /** `late`: asked too late to void the period. */
  correction: { askedOn: number; until: number; late: boolean; received: boolean } | null
  reasons: 'none' | 'asked' | 'received'
  /** `late`: noticed when the period was over, which stops nothing. */
  fee: { noticedOn: number; late: boolean; paid: boolean } | null
  /** Working days added by all extensions together, whatever became of the period they were added to. */
  extended: number
  closedOn: number | null
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
  fee: null,
  extended: 0,
  closedOn: null,
  problems: [],
})

export const copyCourse = (course: Course): Course => ({
  ...course,
  runs: course.runs.map((run) => ({ ...run, pauses: [...run.pauses], extensions: [...run.extensions] })),
  consultations: course.consultations.map((each) => ({ ...each })),
  correction: course.correction && { ...course.correction },
  fee: course.fee && { ...course.fee },
  problems: [...course.problems],
})

/** What the law and the calendar answer to every question about a course. */
export interface Laws {
  days: Numbered
  rules: ClockRules
}

/** The run that has not ended; a period that was voided or stopped has none. */
export const runOf = ({ runs }: Course): Run | null => {
  const last = runs.at(-1)
  return last && !last.end ? last : null
}

const none: readonly Pause[] = []

/** The stretches taken out of a run up to a day, in their order. */
export function pausesOf(run: Run, course: Course, asOf: number, { days, rules }: Laws): readonly Pause[] {
  if (course.consultations.length === 0 && run.pauses.length === 0) return none
  const pauses = [...run.pauses]
  for (const each of course.consultations) {
    if (each.idle || each.askedOn > asOf) continue
    pauses.push(pauseOf(each, each.of === 'organ' ? rules.organWithin : rules.thirdPartyWithin, asOf, days))
  }
  const ofRun: Pause[] = []
  for (const { from, to, provisional } of unite(pauses))
    if (to === null || to > run.startedOn) ofRun.push({ from: Math.max(from, run.startedOn), to, provisional })
  return ofRun
}

/** Working days of a run used up to and including a day. */
export function spentOf(run: Run, course: Course, day: number, laws: Laws): number {
  let spent = workdaysFrom(run.startedOn, day, laws.days)
  for (const { from, to } of pausesOf(run, course, day, laws))
    spent -= workdaysFrom(from, to !== null && to < day ? to : day, laws.days)
  return spent
}

/**
 * The last day of a run as it looks on a day; null while it is suspended. A period used up to its last day when it is
 * suspended ends with the day the suspension ends, or the next working day (民法典第二百零三条).
 */
export function dueOf(run: Run, course: Course, asOf: number, laws: Laws): number | null {
  let out = 0
  let last = run.startedOn
  for (const { from, to } of pausesOf(run, course, asOf, laws)) {
    if (to === null) return null
    out += workdaysFrom(from, to, laws.days)
    last = to
  }
  const due = workdayAfter(run.startedOn, run.allowed + out, laws.days)
  return last <= due ? due : movedOn(last, laws.days)
}

/**
 * Whether what is said of a run on a day rests on days that no holiday notice covers: its last day or, where none can be
 * given, the days counted so far and the ends of letters that were counted.
 */
export function isProvisional(run: Run, due: number | null, course: Course, asOf: number, laws: Laws): boolean {
  if (due !== null) return isBeyond(due, laws.days)
  const pauses = pausesOf(run, course, run.end?.on ?? asOf, laws)
  // A period without a last day has ended, or is suspended since its last stretch was begun.
  const counted = run.end?.on ?? pauses.at(-1)!.from
  return isBeyond(counted, laws.days) || pauses.some(({ provisional }) => provisional)
}

/** Whether the period was over before this day; a suspended one is not. */
export function isOver(run: Run, course: Course, day: number, laws: Laws): boolean {
  const due = dueOf(run, course, day, laws)
  return due !== null && day > due
}
