import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleUnits } from './model.ts'
import { monthsOf, rhythmOf, unitOf } from './units.ts'

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
  [2, 'workday', 1, null],
  [5, 'workday', 1, null],
  [1, 'week', 2, null],
  [1, 'week', 0, null],
  [0, 'month', 1, null],
]
for (const [every, unit, times, rhythm] of rhythms)
  test(`${times} times in every ${every} ${unit}`, () => {
    const read = rhythmOf(every, unit, times)
    assert.equal(read && `${read.amount} ${read.unit}`, rhythm)
  })

const unitWords: [words: string, unit: string][] = [
  ['法定工作日 工作日 工作天 工作', 'workday'],
  ['自然日 日历日 日 天 号', 'calendar-day'],
  ['小时', 'hour'],
  ['星期 周', 'week'],
  ['季度 季', 'quarter'],
  ['半年', 'half-year'],
  ['年度 年', 'year'],
  ['月份 月度 月', 'month'],
]
for (const [words, unit] of unitWords)
  test(`${words} is ${unit}`, () => {
    for (const word of words.split(' ')) assert.deepEqual(unitOf(word, 3), { unit }, word)
  })

test('a plain day is what the law of the row says, other words stay', () => {
  for (const word of ['日', '天', '号']) assert.equal(unitOf(word, 7, '《行政处罚法》').unit, 'workday')
  assert.equal(unitOf('自然日', 7, '《行政处罚法》').unit, 'calendar-day')
})

test('every unit has a word, and no word another unit', () => {
  const units = new Set(unitWords.flatMap(([words]) => words.split(' ')).map((word) => unitOf(word).unit))
  assert.deepEqual([...units].sort(), ruleUnits.toSorted())
})

test('months in a unit', () => {
  assert.deepEqual(
    (['month', 'quarter', 'half-year', 'year', 'week', 'calendar-day', 'workday', 'hour', null] as const).map(monthsOf),
    [1, 3, 6, 12, undefined, undefined, undefined, undefined, undefined],
  )
})
