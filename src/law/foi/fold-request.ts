import { CalendarError } from '../calendar/calendar-error.ts'
import type { Calendar } from '../calendar/model.ts'
import { requireDay } from '../calendar/working-days.ts'
import { applyFact } from './apply-fact.ts'
import { type Course, dueOf, type Laws, newCourse, runOf, spentOf } from './course.ts'
import { reasonsAgainst } from './guards.ts'
import {
  type ClockProblem,
  type ClockRules,
  type Fact,
  type RequestClock,
  type RequestState,
  usualRules,
} from './model.ts'
import { orderFacts } from './order-facts.ts'
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
  const laws: Laws = { calendar, rules }
  const course = newCourse()
  const refusals: ClockProblem[] = []
  try {
    requireDay(asOf)
    for (const { fact, place } of orderFacts(facts)) {
      const reasons = [...reasonsAgainst(fact, course, asOf, laws)]
      for (const { code, message, basis } of reasons)
        refusals.push({ severity: 'refused', code, fact: place, message, basis })
      if (reasons.length > 0) break
      applyFact(fact, place, course, laws)
    }
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    refusals.push({ severity: 'refused', code: error.code, fact: null, message: `${error.message}。`, basis: '' })
  }
  if (refusals.length > 0) return { clock: refused(refusals), course: null }
  return { clock: clockOf(course, asOf, laws), course }
}

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

function clockOf(course: Course, asOf: Temporal.PlainDate, laws: Laws): RequestClock {
  const run = course.runs.at(-1) ?? null
  const closed = course.closedOn
  const runs = run && (!run.end || run.end.by === 'closed')
  const day = closed ?? asOf
  const due = runs ? dueOf(run, course, day, laws) : null
  const suspended = runs && !due
  const overdue = due !== null && Temporal.PlainDate.compare(day, due.date) > 0
  const left = runOf(course)
    ? runOf(course)!.allowed - spentOf(runOf(course)!, course, asOf, laws)
    : leftOf(course, laws)
  const problems = [...course.problems]
  if (overdue) problems.push(says.overdue(due.date, closed))
  return {
    state: stateOf(course, Boolean(suspended && !closed)),
    startedOn: run?.startedOn ?? null,
    dueOn: due?.date ?? null,
    provisional: course.provisional || (due?.provisional ?? false),
    left,
    closedOn: closed,
    overdue,
    problems,
  }
}

/** Of a period that was stopped for a fee: what was left on the day of the notice. */
function leftOf(course: Course, laws: Laws): number | null {
  const run = course.runs.at(-1)
  return run?.end?.by === 'stopped' ? run.allowed - spentOf(run, course, run.end.on, laws) : null
}

function stateOf({ standing, reasons }: Course, suspended: boolean): RequestState {
  if (standing !== 'in-process') return standing
  if (suspended) return 'consulting'
  return reasons === 'asked' ? 'awaiting-reasons' : standing
}
