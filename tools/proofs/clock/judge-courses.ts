import { dateOn, type Numbered, numberOfDay } from '#law/calendar/numbered-days.ts'
import { applyFact } from '#law/foi/apply-fact.ts'
import { type Course, copyCourse, type Laws, newCourse } from '#law/foi/course.ts'
import { clockOf } from '#law/foi/fold-request.ts'
import { reasonsAgainst } from '#law/foi/guards.ts'
import { type Fact, usualRules } from '#law/foi/model.ts'
import type { Happening } from '#law/foi/order-facts.ts'
import {
  answerOf,
  copyWalk,
  type Ground,
  happen,
  isoOf,
  newWalk,
  toNextDay,
  type Walk,
} from '#law/foi/testing/oracle.ts'
import { mayHappen } from '#law/foi/testing/oracle-verdicts.ts'
import { transitions } from '#law/foi/transitions.ts'
import { candidates, daysFor, marksOf } from './candidates.ts'
import { keyOf } from './states.ts'

export interface Tally {
  /** Courses of one fact, of two, of three … that begin on the days judged; every prefix of a course is one. */
  courses: number[]
  /** Continuations that cannot be, by the length they would have had. */
  refused: number[]
  /** Facts tried in fact: what equal states have in common is tried once. */
  tried: number
  /** Answers of clock and oracle held against each other. */
  compared: number
  differences: string[]
}

export const newTally = (length: number): Tally => ({
  courses: Array<number>(length).fill(0),
  refused: Array<number>(length).fill(0),
  tried: 0,
  compared: 0,
  differences: [],
})

/** What may follow a state, counted once for all courses that come to it. */
interface Below {
  courses: number[]
  refused: number[]
}

const mostKept = 400_000
/** Beyond this many nobody reads on. */
const mostTold = 20

export interface Judge {
  judge(start: number): void
  tally: Tally
}

/**
 * Lets the clock and the oracle judge every course of at most `length` facts that begins on a day: both must refuse the
 * same continuations and say the same of the others, on the day of the fact and behind the end of what then runs.
 */
export function openJudge(length: number, ground: Ground, days: Numbered): Judge {
  const laws: Laws = { days, rules: { ...usualRules, afterPayment: ground.afterPayment } }
  const tally = newTally(length)
  const kept = new Map<string, Below>()
  const path: Fact[] = []

  function judge(start: number): void {
    const walk = newWalk()
    walk.day = start
    const below = follow(walk, newCourse(), length)
    for (let i = 0; i < length; i++) {
      tally.courses[i]! += below.courses[i]!
      tally.refused[i]! += below.refused[i]!
    }
  }

  /** All that may follow, `left` facts deep; courses that have come to the same state go on alike. */
  function follow(walk: Walk, course: Course, left: number): Below {
    const key = `${left} ${keyOf(walk, course, days)}`
    const known = kept.get(key)
    if (known) return known
    const below = { courses: Array<number>(left).fill(0), refused: Array<number>(left).fill(0) }
    const marks = marksOf(walk, ground)
    const mornings = morningsFrom(walk, course)
    for (const candidate of candidates) {
      const tries = walk.stage === 'not-received' ? [walk.day] : daysFor(candidate, walk, marks, ground)
      for (const day of tries) {
        tally.tried += 1
        const morning = mornings(day)
        const fact = candidate.on(day, morning, ground)
        if (!mayFollow(fact, morning, course, day)) {
          // What the stage of a request rules out is ruled out on each day: it is tried on one.
          if (!transitions[course.standing][candidate.kind]) {
            below.refused[0]! += tries.length
            break
          }
          below.refused[0]! += 1
          continue
        }
        below.courses[0]! += 1
        const child = copyWalk(morning)
        happen(child, fact, ground)
        const next = copyCourse(course)
        applyFact(happening(fact, day), next, laws)
        path.push(fact)
        compare(child, next)
        if (left === 1 && !child.closed) compareBehind(child, next)
        else if (!child.closed) add(below, follow(child, next, left - 1))
        path.pop()
      }
    }
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, below)
    return below
  }

  /** The walk on a later day if nothing happens; on each such day the two are compared, once. */
  function morningsFrom(walk: Walk, course: Course): (day: number) => Walk {
    const seen = new Map<number, Walk>([[walk.day, walk]])
    return (day) => {
      const known = seen.get(day)
      if (known) return known
      let nearest = walk
      for (const [at, each] of seen) if (at < day && at > nearest.day) nearest = each
      const later = copyWalk(nearest)
      while (later.day < day) toNextDay(later, ground)
      seen.set(day, later)
      compare(later, course)
      return later
    }
  }

  function mayFollow(fact: Fact, walk: Walk, course: Course, day: number): boolean {
    const may = mayHappen(walk, fact, ground)
    const reason = reasonsAgainst(happening(fact, day), course, day, laws).next().value
    if (may !== (reason === undefined))
      differ(`${written(fact)}: oracle ${may ? 'takes' : 'refuses'} it, clock says ${reason?.message ?? 'nothing'}`)
    return may && reason === undefined
  }

  function compareBehind(walk: Walk, course: Course): void {
    const { end } = marksOf(walk, ground)
    if (end === null || end < walk.day) return
    const later = copyWalk(walk)
    while (later.day <= end) toNextDay(later, ground)
    compare(later, course)
  }

  function compare(walk: Walk, course: Course): void {
    tally.compared += 1
    const clock = clockOf(course, walk.day, laws)
    const answer = answerOf(walk, ground)
    const same =
      clock.state === answer.state &&
      clock.startedOn === dateOrNull(answer.startedOn) &&
      clock.dueOn === dateOrNull(answer.dueOn) &&
      clock.overdue === answer.overdue &&
      clock.left === answer.left &&
      clock.provisional === answer.provisional &&
      clock.problems.length === answer.risks.length &&
      clock.problems.every(({ code }, i) => code === answer.risks[i])
    if (same) return
    const { state, startedOn, dueOn, overdue, left, provisional, problems } = clock
    const said = { state, startedOn, dueOn, overdue, left, provisional, risks: problems.map(({ code }) => code) }
    const [starts, due] = [answer.startedOn, answer.dueOn].map((day) =>
      day === null || day === undefined ? null : isoOf(day),
    )
    differ(
      `on ${isoOf(walk.day)}: clock ${JSON.stringify(said)}, oracle ${JSON.stringify({ ...answer, startedOn: starts, dueOn: due })}`,
    )
  }

  function differ(what: string): void {
    if (tally.differences.length < mostTold) tally.differences.push(`${path.map(written).join('; ')} | ${what}`)
  }

  return { judge, tally }
}

function add(below: Below, { courses, refused }: Below): void {
  for (const [i, count] of courses.entries()) below.courses[i + 1]! += count
  for (const [i, count] of refused.entries()) below.refused[i + 1]! += count
}

const happening = (fact: Fact, on: number): Happening => ({
  fact,
  place: 0,
  on,
  until: fact.until ? numberOfDay(fact.until) : null,
})

/** Dates of the clock are the same object for the same day (numbered-days.ts). */
const dateOrNull = (day: number | null): Temporal.PlainDate | null => (day === null ? null : dateOn(day))

const written = ({ kind, happenedOn, channel, workingDays, until }: Fact): string =>
  [kind, happenedOn, channel, workingDays, until && `>${until}`].filter((part) => part !== undefined).join(' ')
