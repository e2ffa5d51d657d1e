import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock, legalDayOf, startOfLegalDay } from './clock.ts'

test('a legal day is a day in Asia/Shanghai, wherever the process stands', () => {
  assert.equal(legalDayOf(Temporal.Instant.from('2026-02-28T16:30:00Z')).toString(), '2026-03-01')
  assert.equal(legalDayOf(Temporal.Instant.from('2026-02-28T15:59:59Z')).toString(), '2026-02-28')
  assert.equal(startOfLegalDay(Temporal.PlainDate.from('2026-03-01')).toString(), '2026-02-28T16:00:00Z')
})

test('the summer time that China had in 1986 to 1991 moves no legal day', () => {
  const day = Temporal.PlainDate.from('1988-07-01')
  assert.equal(legalDayOf(startOfLegalDay(day)).toString(), '1988-07-01')
})

test('a fixed clock stands until its owner moves it', () => {
  const clock = fixedClock('2026-01-04T01:00:00Z')
  assert.equal(clock.now().toString(), '2026-01-04T01:00:00Z')
  clock.set('2026-01-05T01:00:00Z')
  assert.equal(legalDayOf(clock.now()).toString(), '2026-01-05')
})
