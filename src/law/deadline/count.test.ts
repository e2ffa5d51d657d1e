import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCalendar } from '#law/calendar/make-calendar.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { countAfter, countBefore } from './count.ts'
import type { Unit } from './model.ts'

const calendar = makeCalendar(data)
const day = (text: string) => Temporal.PlainDate.from(text)

// 民法典第二百零一条 to 第二百零三条. 5 to 16 January 2026 have no holidays; 10 and 11 are a weekend.
const after: [amount: number, unit: Unit, due: string, counted: string][] = [
  [0, 'calendar-day', '2026-01-06', '2026-01-06'],
  [0, 'workday', '2026-01-06', '2026-01-06'],
  [1, 'workday', '2026-01-07', '2026-01-07'],
  [4, 'workday', '2026-01-12', '2026-01-12'],
  [1, 'calendar-day', '2026-01-07', '2026-01-07'],
  [4, 'calendar-day', '2026-01-12', '2026-01-10'],
  [1, 'week', '2026-01-13', '2026-01-13'],
  [2, 'week', '2026-01-20', '2026-01-20'],
  [1, 'month', '2026-02-06', '2026-02-06'],
  [1, 'quarter', '2026-04-07', '2026-04-06'],
  [1, 'half-year', '2026-07-06', '2026-07-06'],
  [1, 'year', '2027-01-06', '2027-01-06'],
  // Hours are rounded down: a day never promises more time than they did.
  [23, 'hour', '2026-01-06', '2026-01-06'],
  [24, 'hour', '2026-01-07', '2026-01-07'],
  [47, 'hour', '2026-01-07', '2026-01-07'],
  [96, 'hour', '2026-01-10', '2026-01-10'],
]
for (const [amount, unit, due, counted] of after)
  test(`${amount} ${unit} after 2026-01-06`, () => {
    const end = countAfter(day('2026-01-06'), amount, unit, calendar)
    assert.deepEqual([end.date.toString(), end.counted.toString()], [due, counted])
    assert.equal(end.provisional, unit === 'year')
  })

const before: [amount: number, unit: Unit, due: string][] = [
  [0, 'calendar-day', '2026-01-12'],
  [0, 'workday', '2026-01-12'],
  [1, 'workday', '2026-01-12'],
  [2, 'workday', '2026-01-09'],
  [1, 'calendar-day', '2026-01-12'],
  // A day of rest is kept: moved towards the event it would shorten the notice.
  [2, 'calendar-day', '2026-01-11'],
  [1, 'week', '2026-01-06'],
  [2, 'week', '2025-12-30'],
  [1, 'month', '2025-12-13'],
  [24, 'hour', '2026-01-12'],
  [25, 'hour', '2026-01-11'],
]
for (const [amount, unit, due] of before)
  test(`${amount} ${unit} before 2026-01-13`, () => {
    const { date, provisional } = countBefore(day('2026-01-13'), amount, unit, calendar)
    assert.deepEqual([date.toString(), provisional], [due, false])
  })

test('one working day before a Monday is the Friday', () => {
  assert.equal(countBefore(day('2026-01-12'), 1, 'workday', calendar).date.toString(), '2026-01-09')
})

test('days counted backwards are never provisional, working days beyond the notices are', () => {
  assert.equal(countBefore(day('2030-03-01'), 7, 'calendar-day', calendar).provisional, false)
  assert.equal(countBefore(day('2030-03-01'), 7, 'workday', calendar).provisional, true)
  assert.equal(countAfter(day('2030-03-01'), 0, 'calendar-day', calendar).provisional, false)
  assert.equal(countAfter(day('2030-03-01'), 48, 'hour', calendar).provisional, false)
})
