import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  answers,
  confirmAgainOn,
  decisionStandingOf,
  reasonsNotToSign,
  type SlotAtHand,
  signSlots,
  turned,
} from './applicability.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('声明一年后要再次确认：没有声明的、快到的、过了的分开', () => {
  const on = day('2026-03-02')
  assert.equal(decisionStandingOf(null, on), 'undecided')
  assert.equal(decisionStandingOf(on, on), 'current')
  assert.equal(confirmAgainOn(on).toString(), '2027-03-02')
  assert.equal(decisionStandingOf(on, day('2027-01-30')), 'current')
  assert.equal(decisionStandingOf(on, day('2027-01-31')), 'soon-again')
  assert.equal(decisionStandingOf(on, day('2027-03-02')), 'soon-again')
  assert.equal(decisionStandingOf(on, day('2027-03-03')), 'due-again')
  assert.equal(confirmAgainOn(day('2028-02-29')).toString(), '2029-02-28')
})

test('只有不适用要写理由，四个字以上、三百字以内', () => {
  const said = (answer: (typeof answers)[number], reason: string) => [...reasonsNotToSign({ answer, reason })]
  assert.deepEqual(said('applies', ''), [])
  assert.deepEqual(said('confirmed', ''), [])
  assert.match(said('does-not-apply', '  没有 ')[0]!, /请写明理由/)
  assert.deepEqual(said('does-not-apply', '没有职责'), [])
  assert.match(said('does-not-apply', '长'.repeat(301))[0]!, /300字以内/)
})

const slot = fc.record({
  applicability: fc.constantFrom('applies' as const, 'does-not-apply' as const),
  decisionId: fc.constantFrom(null, 'd1', 'd2'),
})

test('每个勾选的公开位都有一个结果：签了的照所签，看的是旧声明的、已经不在的不动', () => {
  const world = fc.record({
    slots: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), slot),
    chosen: fc.array(
      fc.record({ itemId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), seen: fc.constantFrom(null, 'd1', 'd2') }),
    ),
    answer: fc.constantFrom(...answers),
  })
  fc.assert(
    fc.property(world, ({ slots, chosen, answer }) => {
      const at = new Map(
        Object.entries(slots).map(([itemId, each]): [string, SlotAtHand] => [
          itemId,
          {
            itemId,
            name: `事项${itemId}`,
            applicability: each.applicability,
            reason: each.applicability === 'applies' ? null : '原来的理由',
            decisionId: each.decisionId,
            decidedBy: each.decisionId && '周敏',
          },
        ]),
      )
      const results = signSlots(chosen, at, { answer, reason: ' 没有这项  职责 ' })
      assert.deepEqual(new Set(results.map(({ itemId }) => itemId)), new Set(chosen.map(({ itemId }) => itemId)))
      assert.equal(results.length, new Set(chosen.map(({ itemId }) => itemId)).size)
      for (const { itemId, before, after, why } of results) {
        assert.equal(after === null, why !== null)
        const seen = chosen.findLast((each) => each.itemId === itemId)!.seen
        const there = at.get(itemId)
        assert.equal(after !== null, there !== undefined && there.decisionId === seen)
        if (!after) continue
        if (answer === 'confirmed') assert.deepEqual(after, before)
        if (answer === 'applies') assert.deepEqual(after, { applicability: 'applies', reason: null })
        if (answer === 'does-not-apply') assert.equal(after.reason, '没有这项 职责')
        assert.equal(after.reason !== null, after.applicability === 'does-not-apply')
      }
      const [on, off] = [turned(results, 'applies'), turned(results, 'does-not-apply')]
      assert.ok(on.every(({ before }) => before.applicability === 'does-not-apply'))
      assert.ok(off.every(({ before }) => before.applicability === 'applies'))
    }),
    { seed: 18, numRuns: 400 },
  )
})
