import fc from 'fast-check'
import { foldRequest } from '#law/foi/fold-request.ts'
import { type Fact, type FactKind, factKinds, requestChannels } from '#law/foi/model.ts'
import { calendar, day } from './request-days.ts'

/** The day a fact is tried on: so many days later, or the due day as it looks then, or the day after it. */
const gaps = fc.oneof(fc.constantFrom(0, 1, 2, 7), fc.nat(45), fc.constantFrom('due' as const, 'next' as const))
const step = fc.record({
  pick: fc.nat(1_000),
  gap: gaps,
  party: fc.constantFrom('甲', '乙'),
  days: fc.constantFrom(1, 5, 10, 20),
  until: fc.nat(60),
  ends: fc.nat(5).map((n) => n === 0),
})
const plan = fc.record({
  start: fc.integer({ min: 0, max: 365 * 7 }),
  channel: fc.constantFrom(...requestChannels),
  steps: fc.array(step, { minLength: 1, maxLength: 10, size: 'max' }),
})

const ending: ReadonlySet<FactKind> = new Set(['withdrawn', 'transferred', 'served', 'correction-lapsed', 'fee-lapsed'])

/** Facts that can follow one another: each step is one of those the clock does not refuse there. */
export const courses: fc.Arbitrary<Fact[]> = plan.map(({ start, channel, steps }) => {
  const arrivedOn = day('2019-01-01').add({ days: start })
  const facts: Fact[] = [{ kind: 'received', channel, happenedOn: arrivedOn }]
  let at = arrivedOn
  for (const { pick, gap, party, days, until, ends } of steps) {
    const due = foldRequest(facts, at, calendar).clock.dueOn
    const on = typeof gap === 'number' ? at.add({ days: gap }) : due?.add({ days: gap === 'due' ? 0 : 1 })
    if (!on || Temporal.PlainDate.compare(on, at) < 0 || on.year > 2026) continue
    const possible = factKinds
      .filter((kind) => ending.has(kind) === ends)
      .map((kind) => factOf(kind, on, { party, days, until }))
      .filter((fact) => foldRequest([...facts, fact], on, calendar).clock.state !== null)
    if (possible.length === 0) continue
    facts.push(possible[pick % possible.length]!)
    at = on
  }
  return facts
})

function factOf(
  kind: FactKind,
  happenedOn: Temporal.PlainDate,
  { party, days, until }: { party: string; days: number; until: number },
): Fact {
  const fact: Fact = { kind, happenedOn }
  if (/^(third-party|organ)/.test(kind)) fact.party = party
  if (kind === 'extended') fact.workingDays = days
  if (kind === 'deferred') fact.until = happenedOn.add({ days: until })
  return fact
}
