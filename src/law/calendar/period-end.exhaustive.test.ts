import assert from 'node:assert/strict'
import { test } from 'node:test'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { hoursAfter } from './hours.ts'
import { makeCalendar } from './make-calendar.ts'
import { periodEnd } from './period-end.ts'

const calendar = makeCalendar(data)
const day = (text: string) => Temporal.PlainDate.from(text)

// An oracle that shares nothing with the code: days walked one by one in UTC, leap years by their own rule.
const dayLength = 86_400_000
const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)
const at = (text: string) => Date.parse(`${text}T00:00:00Z`)
const holidays = new Set(data.holidays)
const workdays = new Set(data.workdays)
const fixed = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
const works = (milliseconds: number): boolean => {
  const text = isoOf(milliseconds)
  if (workdays.has(text)) return true
  if (holidays.has(text) || (text > data.coverage.to && fixed.has(text.slice(5)))) return false
  return ![0, 6].includes(new Date(milliseconds).getUTCDay())
}
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lastOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const two = (n: number) => String(n).padStart(2, '0')

function slowMonths(text: string, months: number): string {
  let [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5, 7))]
  for (let step = 0; step < months; step++) {
    month++
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return `${year}-${two(month)}-${two(Math.min(Number(text.slice(8)), lastOf(year, month)))}`
}

function slowMoved(text: string): string {
  let moment = at(text)
  while (!works(moment)) moment += dayLength
  return isoOf(moment)
}

test('months, half-years and years from every day of 2004 to 2030: the same day, or the last of the month (民法典202、203)', () => {
  let counted = 0
  for (let moment = at('2004-01-01'); moment <= at('2030-12-31'); moment += dayLength) {
    const text = isoOf(moment)
    for (const months of [1, 2, 3, 6, 12, 24]) {
      const expected = slowMonths(text, months)
      const length = months % 12 === 0 ? { years: months / 12 } : { months }
      const answer = periodEnd(day(text), length, calendar)
      assert.equal(answer.counted.toString(), expected, `${text} + ${months}`)
      const moved = slowMoved(expected)
      assert.equal(answer.date.toString(), moved, `${text} + ${months}`)
      assert.equal(answer.provisional, moved > data.coverage.to)
      counted++
    }
  }
  assert.equal(counted, 6 * 9862)
})

test('calendar days from every day of 2004 to 2030, the last one moved over rest (民法典201、203)', () => {
  for (let moment = at('2004-01-01'); moment <= at('2030-12-31'); moment += dayLength)
    for (const days of [1, 3, 7, 15, 30, 60]) {
      const expected = isoOf(moment + days * dayLength)
      const answer = periodEnd(day(isoOf(moment)), { days }, calendar)
      assert.equal(answer.counted.toString(), expected)
      assert.equal(answer.date.toString(), slowMoved(expected))
    }
})

test('hours run round the clock from the moment, over holidays and midnight (民法典201第二款)', () => {
  for (let moment = at('2004-01-02'); moment <= at('2030-12-31'); moment += 17 * dayLength + 3_600_000)
    for (const hours of [0, 1, 24, 48, 72]) {
      const answer = hoursAfter(Temporal.Instant.fromEpochMilliseconds(moment), hours)
      assert.equal(answer.at.epochMilliseconds, moment + hours * 3_600_000)
      // China is eight hours ahead of UTC, without summer time since 1992.
      assert.equal(answer.on.toString(), isoOf(moment + (hours + 8) * 3_600_000))
    }
})
