import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays } from '#law/calendar/working-days.ts'
import { calendar } from '#tools/testing/test-city.ts'
import { indicators } from './definitions.ts'
import { completenessOf, dueOf, lagOf, noDuties, shareOf, timelinessOf } from './model.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('nothing due is neither all nor nothing: no figure, and no division by zero', () => {
  assert.equal(shareOf(0, 0), null)
  assert.equal(completenessOf(noDuties).value, null)
  assert.equal(timelinessOf({ ...noDuties, waived: 3, pending: 4 }).value, null)
})

test('a tie of rounding goes up, as on a calculator', () => {
  assert.equal(shareOf(1, 2_000), 0.001)
  assert.equal(shareOf(999, 2_000), 0.5)
  assert.equal(shareOf(1, 3), 0.333)
  assert.equal(shareOf(2, 3), 0.667)
  // 0.0145 is a little less in binary; rounding the fraction itself would give 0.014.
  assert.equal(shareOf(29, 2_000), 0.015)
  assert.equal(shareOf(7, 7), 1)
})

test('any share: at most half a step away, never rounded down from a tie, monotone in its part', () => {
  const pair = fc.tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(pair, ([whole, part]) => {
      const n = Math.floor(part * whole)
      const steps = Math.round(shareOf(n, whole)! * 1_000)
      const twice = 2_000n * BigInt(n) - 2n * BigInt(steps) * BigInt(whole)
      assert.ok(-BigInt(whole) <= twice && twice < BigInt(whole), `${n}/${whole}`)
      if (n > 0) assert.ok(shareOf(n - 1, whole)! <= shareOf(n, whole)!)
    }),
  )
})

test('waived and not yet due ones are in no rate; late ones are complete but not timely', () => {
  const counts = { onTime: 6, late: 2, missed: 2, waived: 5, nil: 4, pending: 9, provisional: 1 }
  assert.equal(dueOf(counts), 10)
  assert.deepEqual(completenessOf(counts), {
    key: 'completeness',
    numerator: 8,
    denominator: 10,
    value: 0.8,
    rowsQuery: { numerator: 'fulfilled', denominator: 'due' },
  })
  assert.deepEqual(timelinessOf(counts), {
    key: 'timeliness',
    numerator: 6,
    denominator: 10,
    value: 0.6,
    rowsQuery: { numerator: 'on-time', denominator: 'due' },
  })
})

test('the median and the ninth in ten are lags that occurred, in working days', () => {
  const from = day('2026-03-02')
  const pairs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map((n) => ({
    from,
    to: addWorkingDays(from, n, calendar).date,
    times: 1,
  }))
  assert.deepEqual(lagOf(pairs, calendar), { measured: 10, median: 5, p90: 9, provisional: false })
  assert.deepEqual(lagOf([], calendar), { measured: 0, median: null, p90: null, provisional: false })
  // A day of rest counts nothing: Saturday to Sunday is no working day. Before the event is at once.
  const before = { from: day('2026-03-14'), to: day('2026-03-15'), times: 2 }
  assert.deepEqual(lagOf([before, { from: day('2026-03-10'), to: day('2026-03-02'), times: 1 }], calendar).median, 0)
  assert.equal(lagOf([{ from: day('2026-12-30'), to: day('2027-01-08'), times: 1 }], calendar).provisional, true)
})

test('lags weigh as often as they occurred', () => {
  const lags = fc.array(fc.record({ days: fc.nat(40), times: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 })
  fc.assert(
    fc.property(lags, (given) => {
      const from = day('2026-01-05')
      const { measured, median, p90 } = lagOf(
        given.map(({ days, times }) => ({ from, to: addWorkingDays(from, days, calendar).date, times })),
        calendar,
      )
      const all = given.flatMap(({ days, times }) => Array<number>(times).fill(days)).sort((a, b) => a - b)
      assert.equal(measured, all.length)
      assert.equal(median, all[Math.ceil(all.length / 2) - 1])
      assert.equal(p90, all[Math.ceil((all.length * 9) / 10) - 1])
    }),
  )
})

test('every definition says what it is, how it is computed and on which ground', () => {
  for (const { name, what, formula, basis } of Object.values(indicators)) {
    assert.ok(name && what.endsWith('。') && formula.length > 10, name)
    assert.match(basis, /条例|方案|办法/, name)
  }
})
