import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { arrangedIn, invented2027Text, noticeText } from '#tools/testing/notice-wording.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { applyNotice } from './apply-notice.ts'
import { spanOfChange } from './changed-days.ts'
import { makeCalendar } from './make-calendar.ts'
import type { Calendar } from './model.ts'
import { readNotice } from './notice/read-notice.ts'
import { addWorkingDays, isWorkday } from './working-days.ts'

const shipped = makeCalendar(data)
const day = (text: string) => Temporal.PlainDate.from(text)
const notice = (text: string) => readNotice(text).notice!

/** The shipped days as they were known at the end of a year. */
function knownUntil(year: number): Calendar {
  const until = (days: readonly string[]) => days.filter((each) => each < `${year}-12-25`)
  return makeCalendar({
    version: `${year}`,
    coverage: { from: data.coverage.from, to: `${year}-12-31` },
    holidays: until(data.holidays),
    workdays: until(data.workdays),
  })
}

const worksOn = (calendar: Calendar, from: string, to: string): string => {
  let days = ''
  for (let each = day(from); Temporal.PlainDate.compare(each, day(to)) <= 0; each = each.add({ days: 1 }))
    days += isWorkday(each, calendar) ? '1' : '0'
  return days
}

test('each year from 2007 on, loaded after the one before it, gives the working days we ship', () => {
  for (let year = 2007; year <= 2026; year++) {
    if (year === 2015 || year === 2020) continue
    const before = knownUntil(year - 1)
    const after = applyNotice(before, notice(noticeText(year, arrangedIn(data, year))))
    assert.equal(after.coverage.to, `${year}-12-31`)
    assert.equal(
      worksOn(after, '2004-01-01', `${year}-12-24`),
      worksOn(shipped, '2004-01-01', `${year}-12-24`),
      `${year}`,
    )
    assert.equal(before.coverage.to, `${year - 1}-12-31`, 'the old version stays')
  }
})

test('a period that touches no changed day has the same last day in both calendars', () => {
  const next = applyNotice(shipped, notice(invented2027Text()))
  const pairs: [Calendar, Calendar, string][] = [
    [shipped, next, '2026-06-01'],
    [knownUntil(2018), applyNotice(knownUntil(2018), notice(noticeText(2019, arrangedIn(data, 2019)))), '2018-06-01'],
  ]
  for (const [old, fresh, from] of pairs) {
    const span = spanOfChange(old, fresh)!
    fc.assert(
      fc.property(fc.nat(700), fc.nat(60), (after, n) => {
        const start = day(from).add({ days: after })
        const [was, is] = [addWorkingDays(start, n, old), addWorkingDays(start, n, fresh)]
        const touches =
          Temporal.PlainDate.compare(was.date, span.from) >= 0 && Temporal.PlainDate.compare(start, span.to) <= 0
        if (!touches) assert.deepEqual(is, was)
      }),
      { numRuns: 1_000, seed: 711 },
    )
  }
})
