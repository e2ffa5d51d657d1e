import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rhythmOf } from './units.ts'

const rhythms: [every: number, unit: Parameters<typeof rhythmOf>[1], times: number, rhythm: string | null][] = [
  [1, 'quarter', 1, '1 quarter'],
  [3, 'month', 1, '1 quarter'],
  [6, 'month', 1, '1 half-year'],
  [12, 'month', 1, '1 year'],
  [2, 'quarter', 1, '1 half-year'],
  [1, 'year', 2, '1 half-year'],
  [1, 'year', 4, '1 quarter'],
  [1, 'year', 12, '1 month'],
  [1, 'year', 3, '4 month'],
  [2, 'year', 1, '2 year'],
  [1, 'year', 5, null],
  [1, 'month', 2, null],
  [2, 'week', 1, '2 week'],
  [5, 'workday', 1, null],
  [0, 'month', 1, null],
]
for (const [every, unit, times, rhythm] of rhythms)
  test(`${times} times in every ${every} ${unit}`, () => {
    const read = rhythmOf(every, unit, times)
    assert.equal(read && `${read.amount} ${read.unit}`, rhythm)
  })
