import { type Fact, factKinds } from './model.ts'

const rankOf = new Map(factKinds.map((kind, rank) => [kind, rank]))

/**
 * The facts as they happened, whatever the order of entry: by day, on the same day in the order a case goes, then by what
 * they say, so that any shuffle gives the same sequence. Each keeps its place in the list given.
 */
export function orderFacts(facts: readonly Fact[]): { fact: Fact; place: number }[] {
  return facts.map((fact, place) => ({ fact, place })).sort((one, other) => compare(one.fact, other.fact))
}

function compare(one: Fact, other: Fact): number {
  return (
    Temporal.PlainDate.compare(one.happenedOn, other.happenedOn) ||
    rankOf.get(one.kind)! - rankOf.get(other.kind)! ||
    byText(one.party, other.party) ||
    (one.workingDays ?? 0) - (other.workingDays ?? 0) ||
    byText(one.until?.toString(), other.until?.toString()) ||
    byText(one.channel, other.channel)
  )
}

const byText = (one = '', other = ''): number => (one < other ? -1 : one > other ? 1 : 0)
