import { numberOfDay } from '../calendar/numbered-days.ts'
import { type Fact, type FactKind, factKinds } from './model.ts'

/** A fact with its days as integers and its place in the list given. */
export interface Happening {
  fact: Fact
  place: number
  on: number
  until: number | null
}

const rankOf = Object.fromEntries(factKinds.map((kind, rank) => [kind, rank])) as Record<FactKind, number>

/**
 * The facts as they happened, whatever the order of entry: by day, on the same day in the order a case goes, then by what
 * they say, so that any shuffle gives the same sequence. Throws CalendarError for days before 2004.
 */
export function orderFacts(facts: readonly Fact[]): Happening[] {
  const happenings = facts.map((fact, place) => ({
    fact,
    place,
    on: numberOfDay(fact.happenedOn),
    until: fact.until ? numberOfDay(fact.until) : null,
  }))
  return happenings.sort(compare)
}

function compare(one: Happening, other: Happening): number {
  const [first, second] = [one.fact, other.fact]
  return (
    one.on - other.on ||
    rankOf[first.kind] - rankOf[second.kind] ||
    byText(first.party, second.party) ||
    (first.workingDays ?? 0) - (second.workingDays ?? 0) ||
    (one.until ?? 0) - (other.until ?? 0) ||
    byText(first.channel, second.channel)
  )
}

const byText = (one = '', other = ''): number => (one < other ? -1 : one > other ? 1 : 0)
