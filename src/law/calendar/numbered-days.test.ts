import assert from 'node:assert/strict'
import { test } from 'node:test'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { makeCalendar } from './make-calendar.ts'
import {
  dateOn,
  isBeyond,
  movedOn,
  numbered,
  numberOfDay,
  workdayAfter,
  workdaysFrom,
  worksOn,
} from './numbered-days.ts'
import { addWorkingDays, isWorkday, lastDayMoved, workingDaysBetween } from './working-days.ts'

const calendar = makeCalendar(data)
const order = numbered(calendar)
/** Round 国庆节 2026, into the first year beyond the notices and out of it. */
const days = ['2026-09-18', '2026-12-20', '2027-12-25'].flatMap((first) =>
  Array.from({ length: 30 }, (_, index) => Temporal.PlainDate.from(first).add({ days: index })),
)

test('days as numbers are counted by the same rules as dates', () => {
  for (const day of days) {
    const number = numberOfDay(day)
    const same = (found: number, date: Temporal.PlainDate) => assert.equal(`${dateOn(found)}`, `${date}`, `${day}`)
    same(number, day)
    same(movedOn(number, order), lastDayMoved(day, calendar).date)
    assert.equal(worksOn(number, order), isWorkday(day, calendar), `${day}`)
    for (const n of [0, 1, 2, 15, 20]) same(workdayAfter(number, n, order), addWorkingDays(day, n, calendar).date)
    for (const to of days.slice(0, 40))
      assert.equal(workdaysFrom(number, numberOfDay(to), order), workingDaysBetween(day, to, calendar).days)
  }
})

test('the last day of the notices is still covered, the next is not', () => {
  const last = numberOfDay(Temporal.PlainDate.from(calendar.coverage.to))
  assert.deepEqual([isBeyond(last, order), isBeyond(last + 1, order)], [false, true])
})

test('a date is made once', () => {
  assert.equal(dateOn(20_000), dateOn(20_000))
})
