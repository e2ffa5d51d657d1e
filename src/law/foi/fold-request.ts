import { CalendarError } from '../calendar/calendar-error.ts'
import type { Calendar } from '../calendar/model.ts'
import { dateOn, numbered, numberOfDay } from '../calendar/numbered-days.ts'
import { bases } from './bases.ts'
import { type Course, dueOf, isProvisional, type Laws, newCourse, type Run, spentOf } from './course.ts'
import type { Reason } from './guards.ts'
import {
  type ClockProblem,
  type ClockRules,
  type Fact,
  type RequestClock,
  type RequestState,
  usualRules,
} from './model.ts'
import { type Happening, orderFacts } from './order-facts.ts'
import { takeDay } from './take-day.ts'
import { says } from './words.ts'

export interface Folded {
  clock: RequestClock
  /** Null where the facts are refused. */
  course: Course | null
}

/**
 * Where a request stands on a day, and when its answer is due: folded from its facts alone. The order in which they are
 * given and the moments they were recorded change nothing. Facts that cannot all be true or lawful give no date but
 * `problems` with rule and article; nothing is thrown for what people enter.
 */
export function foldRequest(
  facts: readonly Fact[],
  asOf: Temporal.PlainDate,
  calendar: Calendar,
  rules: ClockRules = usualRules,
): Folded {
  const laws: Laws = { days: numbered(calendar), rules }
  let course = newCourse()
  try {
    const today = numberOfDay(asOf)
    const happenings = orderFacts(facts)
    for (let next = 0; next < happenings.length; ) {
      const ofDay = sameDayFrom(next, happenings)
      const taken = takeDay(ofDay, course, today, laws)
      if ('place' in taken)
        return { clock: refused(taken.reasons.map((reason) => refusal(reason, taken.place))), course: null }
      course = taken
      next += ofDay.length
    }
    return { clock: clockOf(course, today, laws), course }
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    const reason = { code: error.code, message: `${error.message}。`, basis: bases.count }
    return { clock: refused([refusal(reason, null)]), course: null }
  }
}

function sameDayFrom(first: number, happenings: readonly Happening[]): readonly Happening[] {
  let next = first + 1
  while (happenings[next]?.on === happenings[first]!.on) next += 1
  return happenings.slice(first, next)
}

const refusal = (reason: Reason, fact: number | null): ClockProblem => ({ severity: 'refused', ...reason, fact })

const refused = (problems: ClockProblem[]): RequestClock => ({
  state: null,
  startedOn: null,
  dueOn: null,
  provisional: false,
  left: null,
  closedOn: null,
  overdue: false,
  problems,
})

export function clockOf(course: Course, asOf: number, laws: Laws): RequestClock {
  const run = course.runs.at(-1) ?? null
  const closed = course.closedOn
  const runs = run !== null && (!run.end || run.end.by === 'closed')
  const day = closed ?? asOf
  const due = runs ? dueOf(run, course, day, laws) : null
  const overdue = due !== null && day > due
  const problems = [...course.problems]
  if (overdue) problems.push(says.overdue(due, closed))
  return {
    state: stateOf(course, runs && due === null),
    startedOn: dateOrNull(run?.startedOn),
    dueOn: dateOrNull(due),
    provisional: run !== null && isProvisional(run, due, course, day, laws),
    left: leftOf(run, course, asOf, laws),
    closedOn: dateOrNull(closed),
    overdue,
    problems,
  }
}

const dateOrNull = (day: number | null | undefined): Temporal.PlainDate | null =>
  day === null || day === undefined ? null : dateOn(day)

/** Of a period that was stopped for a fee: what was left on the day of the notice. */
function leftOf(run: Run | null, course: Course, asOf: number, laws: Laws): number | null {
  if (!run || (run.end && run.end.by !== 'stopped')) return null
  return run.allowed - spentOf(run, course, run.end?.on ?? asOf, laws)
}

function stateOf({ standing, reasons }: Course, suspended: boolean): RequestState {
  if (standing !== 'in-process') return standing
  if (suspended) return 'consulting'
  return reasons === 'asked' ? 'awaiting-reasons' : standing
}
