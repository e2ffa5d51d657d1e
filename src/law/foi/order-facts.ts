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

const compare = (one: Happening, other: Happening): number =>
  one.on - other.on || rankOf[one.fact.kind] - rankOf[other.fact.kind] || byText(sayingOf(one), sayingOf(other))

const sayingOf = ({ fact: { party, workingDays, channel }, until }: Happening): string =>
  [party, workingDays, until, channel].join(' ')

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
