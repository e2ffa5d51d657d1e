import assert from 'node:assert/strict'
import { test } from 'node:test'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { CalendarError } from './calendar-error.ts'
import { closingMoment } from './closing-moment.ts'
import { hoursAfter } from './hours.ts'
import { makeCalendar } from './make-calendar.ts'
import { type Length, periodEnd } from './period-end.ts'

const calendar = makeCalendar(data)
const day = (text: string) => Temporal.PlainDate.from(text)

/** Counted by hand; period-end.exhaustive.test.ts holds every day of 2004 to 2030 against an oracle. */
const periods: [start: string, length: Length, counted: string, end: string][] = [
  ['2026-03-02', { days: 1 }, '2026-03-03', '2026-03-03'],
  ['2026-03-02', { days: 15 }, '2026-03-17', '2026-03-17'],
  ['2026-03-06', { days: 1 }, '2026-03-07', '2026-03-09'],
  ['2026-09-10', { days: 10 }, '2026-09-20', '2026-09-20'],
  ['2026-09-24', { days: 7 }, '2026-10-01', '2026-10-08'],
  ['2026-01-31', { months: 1 }, '2026-02-28', '2026-02-28'],
  ['2026-08-31', { months: 1 }, '2026-09-30', '2026-09-30'],
  ['2026-01-16', { months: 1 }, '2026-02-16', '2026-02-24'],
  ['2026-04-01', { months: 6 }, '2026-10-01', '2026-10-08'],
  ['2024-02-29', { years: 1 }, '2025-02-28', '2025-02-28'],
  ['2025-01-04', { years: 1 }, '2026-01-04', '2026-01-04'],
  ['2024-10-03', { years: 2 }, '2026-10-03', '2026-10-08'],
  ['2026-12-01', { months: 1 }, '2027-01-01', '2027-01-04（暂定）'],
  ['2026-12-01', { days: 30 }, '2026-12-31', '2026-12-31'],
]
for (const [start, length, counted, end] of periods)
  test(`${start}起${JSON.stringify(length)}：${end}（民法典201至203）`, () => {
    const answer = periodEnd(day(start), length, calendar)
    assert.equal(answer.counted.toString(), counted)
    assert.equal(`${answer.date}${answer.provisional ? '（暂定）' : ''}`, end)
  })

test('the ends of months that have no such day', () => {
  const ends: [start: string, months: number, counted: string][] = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2025-12-31', 2, '2026-02-28'],
  ]
  for (const [start, months, counted] of ends)
    assert.equal(periodEnd(day(start), { months }, calendar).counted.toString(), counted)
})

test('hours run round the clock from the moment, over holidays and midnight (民法典201第二款)', () => {
  const runs: [from: string, hours: number, to: string][] = [
    ['2026-02-14T23:30:00+08:00', 0, '2026-02-14T23:30:00+08:00'],
    ['2026-02-14T23:30:00+08:00', 1, '2026-02-15T00:30:00+08:00'],
    ['2026-02-14T23:30:00+08:00', 24, '2026-02-15T23:30:00+08:00'],
    ['2026-09-30T18:00:00+08:00', 72, '2026-10-03T18:00:00+08:00'],
    ['2026-12-31T07:59:00+08:00', 48, '2027-01-02T07:59:00+08:00'],
  ]
  for (const [from, hours, to] of runs) {
    const answer = hoursAfter(Temporal.Instant.from(from), hours)
    assert.ok(answer.at.equals(Temporal.Instant.from(to)), `${from} + ${hours}`)
    assert.equal(answer.on.toString(), to.slice(0, 10))
  }
  assert.doesNotThrow(() => hoursAfter(Temporal.Instant.from('2026-01-01T00:00:00+08:00'), 10_000))
})

test('hours that are no count, and moments before the calendar, are refused', () => {
  const now = Temporal.Instant.from('2026-03-01T00:30:00+08:00')
  for (const hours of [-1, 1.5, Number.NaN, 10_001])
    assert.throws(
      () => hoursAfter(now, hours),
      (error) => error instanceof CalendarError && error.code === 'CAL_COUNT' && /小时数应为/.test(error.message),
    )
  assert.throws(() => hoursAfter(Temporal.Instant.from('2003-12-31T23:59:59+08:00'), 1), /早于2004-01-01/)
  assert.equal(hoursAfter(Temporal.Instant.from('2004-01-01T00:00:00+08:00'), 1).on.toString(), '2004-01-01')
})

test('a last day ends at 24:00, or where there are business hours when they close (民法典203第二款)', () => {
  assert.equal(closingMoment(day('2026-02-28')).toString(), '2026-02-28T16:00:00Z')
  assert.equal(closingMoment(day('2026-12-31')).toString(), '2026-12-31T16:00:00Z')
  assert.equal(closingMoment(day('2026-02-28'), Temporal.PlainTime.from('17:30')).toString(), '2026-02-28T09:30:00Z')
})
