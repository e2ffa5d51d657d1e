import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { courses } from '#tools/testing/request-courses.ts'
import { calendar } from '#tools/testing/request-days.ts'
import { groundOf } from '#tools/testing/request-ground.ts'
import { numbered } from '../calendar/numbered-days.ts'
import { foldRequest } from './fold-request.ts'
import { ledgerOf } from './ledger.ts'
import { type Fact, type LedgerEffect, usualRules } from './model.ts'
import { happen, isoOf, late, newWalk, numberOf, suspended, toNextDay } from './testing/oracle.ts'
import { walkOver } from './testing/oracle-verdicts.ts'

const laws = { days: numbered(calendar), rules: usualRules }
const ground = groundOf()
const later = fc.nat(60)

test('与逐日行走的另一套算法，没有一天不同', () => {
  fc.assert(
    fc.property(courses, later, (facts, more) => {
      const asOf = facts.at(-1)!.happenedOn.add({ days: more })
      const { clock } = foldRequest(facts, asOf, calendar)
      const { state, startedOn, dueOn, overdue, left, provisional, problems } = clock
      const [starts, due] = [startedOn, dueOn].map((each) => each && numberOf(each.toString()))
      const risks = problems.map(({ code }) => code)
      assert.deepEqual(
        { state, startedOn: starts, dueOn: due, overdue, left, provisional, risks },
        walkOver(facts, asOf.toString(), ground),
      )
    }),
    { numRuns: 600, seed: 711 },
  )
})

test('录入的先后、登记的早晚，什么也不改变', () => {
  const shuffled = courses.chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray(facts, { minLength: facts.length }),
      fc.array(fc.nat(90), { minLength: 10 }),
    ),
  )
  fc.assert(
    fc.property(shuffled, later, ([facts, mixed, delays], more) => {
      const asOf = facts.at(-1)!.happenedOn.add({ days: more })
      const recorded = mixed.map((fact, i) => ({
        ...fact,
        recordedAt: fact.happenedOn
          .toZonedDateTime('Asia/Shanghai')
          .add({ hours: 9, days: delays[i % delays.length]! })
          .toInstant(),
      }))
      const [one, other] = [facts, recorded].map((list) => foldRequest(list, asOf, calendar))
      const plain = ({ clock }: typeof one & {}) =>
        JSON.stringify({ ...clock, problems: clock.problems.map(({ message }) => message) })
      assert.equal(plain(other!), plain(one!))
    }),
    { numRuns: 200, seed: 711 },
  )
})

test('逐日账：首尾相接，没有空档和重叠；计入的天数到期限正好用完', () => {
  fc.assert(
    fc.property(courses, later, (facts, more) => {
      const asOf = facts.at(-1)!.happenedOn.add({ days: more })
      const { clock, course } = foldRequest(facts, asOf, calendar)
      const entries = ledgerOf(course!, asOf, laws)
      const stretches = entries.filter(({ effect }) => effect !== 'added' && effect !== 'deferred')
      assert.equal(stretches[0]!.from.toString(), facts[0]!.happenedOn.toString())
      for (const [i, { to }] of stretches.entries())
        if (i + 1 < stretches.length) assert.equal(stretches[i + 1]!.from.toString(), to!.add({ days: 1 }).toString())
      if (!clock.dueOn || !clock.startedOn) return
      const last = stretches.findLastIndex(({ effect }) => effect === 'day-zero')
      const counted = stretches.slice(last).filter(({ effect }) => effect === 'counted')
      const days = counted.reduce((sum, entry) => sum + entry.days, 0)
      const allowed = course!.runs.at(-1)!.allowed
      if (!course!.closedOn || clock.overdue) assert.equal(days, allowed)
      else assert.ok(days <= allowed)
    }),
    { numRuns: 500, seed: 711 },
  )
})

test('逐日账：每一天是什么、怎样算，与逐日行走的相同', () => {
  fc.assert(
    fc.property(courses, later, (facts, more) => {
      const asOf = facts.at(-1)!.happenedOn.add({ days: more })
      const { course } = foldRequest(facts, asOf, calendar)
      const days = effectsOf(facts, numberOf(asOf.toString()))
      const stretches = ledgerOf(course!, asOf, laws).filter(
        ({ effect }) => effect !== 'added' && effect !== 'deferred',
      )
      for (const [on, effect] of days) {
        const found = stretches.filter(({ from, to }) => from.toString() <= on && (!to || on <= to.toString()))
        assert.deepEqual(
          found.map((stretch) => stretch.effect),
          [effect],
          on,
        )
      }
    }),
    { numRuns: 300, seed: 33 },
  )
})

/** What each day does to the period, told while walking: from the arrival to the end, or the day asked for. */
function effectsOf(facts: readonly Fact[], today: number): Map<string, LedgerEffect> {
  const effects = new Map<string, LedgerEffect>()
  const walk = newWalk()
  walk.day = numberOf(facts[0]!.happenedOn.toString())
  let before: LedgerEffect = 'waiting'
  for (;;) {
    for (const fact of facts) if (numberOf(fact.happenedOn.toString()) === walk.day) happen(walk, fact, ground)
    effects.set(isoOf(walk.day), walk.day0 === walk.day ? 'day-zero' : before)
    if (walk.closed || walk.day >= today) return effects
    const { stage } = walk
    const out = walk.running && suspended(walk)
    toNextDay(walk, ground)
    if (stage === 'awaiting-correction') before = 'voided'
    else if (stage === 'awaiting-fee') before = 'stopped'
    else if (walk.day0 !== null) before = out ? 'suspended' : late(walk) ? 'over' : 'counted'
  }
}
