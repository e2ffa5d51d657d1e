import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dateOf, numberOf, weekdayAt, weekdayOf, weekdaysUpTo } from './day-number.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')

test('numbers and dates agree with Temporal from 1600 to 2400', () => {
  fc.assert(
    fc.property(fc.integer({ min: -135_000, max: 157_000 }), (number) => {
      const date = dateOf(number)
      assert.equal(date.toString(), epoch.add({ days: number }).toString())
      assert.equal(numberOf(date), number)
      assert.equal(weekdayOf(number), date.dayOfWeek - 1)
    }),
    { numRuns: 500, seed: 711 },
  )
})

test('29 February and the turns of year and century', () => {
  for (const text of ['2000-02-29', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01', '1999-12-31', '2100-02-28'])
    assert.equal(dateOf(numberOf(Temporal.PlainDate.from(text))).toString(), text)
})

test('the count of weekdays and the weekday with that count are inverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (count) => {
      const day = weekdayAt(count)
      assert.equal(weekdaysUpTo(day), count)
      assert.ok(weekdayOf(day) < 5)
    }),
    { seed: 711 },
  )
})
