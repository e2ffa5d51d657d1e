import { applyFact } from './apply-fact.ts'
import { type Course, copyCourse, type Laws } from './course.ts'
import { type Reason, reasonsAgainst } from './guards.ts'
import type { Happening } from './order-facts.ts'

/** The fact that cannot be, by its place in the list given, and why. */
export interface Stuck {
  place: number
  reasons: Reason[]
}

/** A day has few facts. Where so many trials found no order there is none to be expected, and nothing is dated. */
const mostTrials = 2_000

/**
 * Carries the facts of one day into the course. They have no hour: they are taken in the order a case usually goes
 * (order-facts.ts) and, where one of them cannot be then, in the first other order in which all of them can. A reply and
 * the deferral that waited for it, or a payment and the consultation after it, may well be of one day.
 */
export function takeDay(ofDay: readonly Happening[], course: Course, asOf: number, laws: Laws): Course | Stuck {
  const [only] = ofDay
  if (ofDay.length > 1) return findOrder(ofDay, course, asOf, laws)
  const reasons = [...reasonsAgainst(only!, course, asOf, laws)]
  if (reasons.length > 0) return { place: only!.place, reasons }
  applyFact(only!, course, laws)
  return course
}

/** The usual order is the first that is tried. What is said where none can be: what stopped the trial that came furthest. */
function findOrder(ofDay: readonly Happening[], morning: Course, asOf: number, laws: Laws): Course | Stuck {
  let trials = 0
  let fewestLeft = Number.POSITIVE_INFINITY
  let stuck: Stuck | null = null

  function take(course: Course, left: readonly Happening[]): Course | null {
    if (left.length === 0) return course
    for (const [i, happening] of left.entries()) {
      // Facts of one kind stand side by side: another order among them is no other course.
      if (left.findIndex(({ fact }) => fact.kind === happening.fact.kind) < i) continue
      trials += 1
      if (trials > mostTrials) return null
      const reasons = [...reasonsAgainst(happening, course, asOf, laws)]
      if (reasons.length > 0) {
        if (left.length < fewestLeft) stuck = { place: happening.place, reasons }
        fewestLeft = Math.min(fewestLeft, left.length)
        continue
      }
      const next = copyCourse(course)
      applyFact(happening, next, laws)
      const found = take(next, left.toSpliced(i, 1))
      if (found) return found
    }
    return null
  }

  return take(morning, ofDay) ?? stuck!
}
