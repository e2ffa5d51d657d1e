import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { dateOf, numberOf } from './day-number.ts'
import { makeCalendar } from './make-calendar.ts'
import {
  addWorkingDays,
  isCovered,
  isWorkday,
  lastDayMoved,
  subtractWorkingDays,
  workdayOnOrBefore,
  workingDaysBetween,
} from './working-days.ts'

const calendar = makeCalendar(data)
const day = (text: string) => Temporal.PlainDate.from(text)

/** Day 0, count, due day: computed by hand from the State Council's notices. */
const vectors: [start: string, n: number, due: string][] = [
  ['2020-01-20', 20, '2020-02-25'],
  ['2020-10-19', 20, '2020-11-16'],
  ['2020-09-25', 7, '2020-10-12'],
  ['2024-02-05', 20, '2024-03-08'],
  ['2024-02-09', 7, '2024-02-26'],
  ['2024-09-14', 15, '2024-10-12'],
  ['2024-09-30', 20, '2024-11-01'],
  ['2025-01-25', 7, '2025-02-10'],
  ['2025-01-26', 20, '2025-02-28'],
  ['2025-09-28', 20, '2025-10-31'],
  ['2026-01-04', 20, '2026-01-30'],
  ['2026-02-14', 7, '2026-03-03'],
  ['2026-02-14', 20, '2026-03-20'],
  ['2026-05-09', 20, '2026-06-05'],
  ['2026-09-20', 15, '2026-10-16'],
  ['2026-09-25', 20, '2026-10-29'],
  ['2026-11-20', 20, '2026-12-18'],
  ['2026-12-02', 20, '2026-12-30'],
]
for (const [start, n, due] of vectors)
  test(`${start}起${n}个工作日，至${due}`, () => {
    const answer = addWorkingDays(day(start), n, calendar)
    assert.equal(answer.date.toString(), due)
    assert.equal(answer.provisional, false)
    assert.deepEqual(workingDaysBetween(day(start), day(due), calendar), { days: n, provisional: false })
  })

test('a count that crosses into a year without a notice is provisional', () => {
  assert.equal(addWorkingDays(day('2026-12-10'), 20, calendar).provisional, true)
  assert.deepEqual(addWorkingDays(day('2026-12-31'), 1, calendar).provisional, true)
  assert.equal(addWorkingDays(day('2026-12-30'), 1, calendar).provisional, false)
  assert.equal(subtractWorkingDays(day('2027-01-05'), 7, calendar).provisional, true)
  assert.equal(subtractWorkingDays(day('2027-01-01'), 7, calendar).provisional, false)
  assert.equal(workingDaysBetween(day('2026-12-30'), day('2027-01-04'), calendar).provisional, true)
  assert.equal(lastDayMoved(day('2027-01-02'), calendar).provisional, true)
})

const perYear = { 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248 }
for (const [year, count] of Object.entries(perYear))
  test(`${year}年共${count}个工作日`, () => {
    const last = day(`${year}-12-31`)
    assert.equal(workingDaysBetween(day(`${year}-01-01`).subtract({ days: 1 }), last, calendar).days, count)
  })

const makeUpDays: Record<string, string> = {
  2019: '02-02 02-03 04-28 05-05 09-29 10-12',
  2020: '01-19 04-26 05-09 06-28 09-27 10-10',
  2021: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  2022: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  2023: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  2024: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  2025: '01-26 02-08 04-27 09-28 10-11',
  2026: '01-04 02-14 02-28 05-09 09-20 10-10',
}
for (const [year, days] of Object.entries(makeUpDays))
  test(`${year}年的调休上班日`, () => {
    const worked: string[] = []
    for (let each = day(`${year}-01-01`); each.year === Number(year); each = each.add({ days: 1 }))
      if (each.dayOfWeek > 5 && isWorkday(each, calendar)) worked.push(each.toString().slice(5))
    assert.equal(worked.join(' '), days)
  })

test('the holidays of 2026 are those of the notice of 2025-11-04', () => {
  const ranges = [
    '01-01/01-03',
    '02-15/02-23',
    '04-04/04-06',
    '05-01/05-05',
    '06-19/06-21',
    '09-25/09-27',
    '10-01/10-07',
  ]
  for (const range of ranges) {
    const [first, last] = range.split('/').map((part) => day(`2026-${part}`))
    for (let each = first!; Temporal.PlainDate.compare(each, last!) <= 0; each = each.add({ days: 1 }))
      assert.equal(isWorkday(each, calendar), false, each.toString())
  }
})

test('the extended Spring Festival of 2020 and 2023-01-03 are known', () => {
  assert.equal(isWorkday(day('2020-01-31'), calendar), false)
  assert.equal(isWorkday(day('2020-02-01'), calendar), false)
  assert.equal(isWorkday(day('2023-01-03'), calendar), true)
})

test('a last day on a holiday moves to the next working day, a worked Sunday stays (民法典203)', () => {
  assert.equal(lastDayMoved(day('2026-10-01'), calendar).date.toString(), '2026-10-08')
  assert.equal(lastDayMoved(day('2026-09-20'), calendar).date.toString(), '2026-09-20')
  assert.equal(lastDayMoved(day('2026-02-15'), calendar).date.toString(), '2026-02-24')
  assert.equal(workdayOnOrBefore(day('2026-02-22'), calendar).date.toString(), '2026-02-14')
})

test('days before 2004 are refused, with the rule and the way on', () => {
  for (const refused of [
    () => addWorkingDays(day('2003-12-31'), 1, calendar),
    () => subtractWorkingDays(day('2004-01-05'), 7, calendar),
    () => isWorkday(day('1999-01-01'), calendar),
    () => lastDayMoved(day('2003-01-01'), calendar),
    () => workingDaysBetween(day('2003-12-31'), day('2026-01-01'), calendar),
  ])
    assert.throws(
      refused,
      (error) => error instanceof RangeError && /2004-01-01.*民法典第二百零一条/.test(error.message),
    )
})

test('a count that is no count is refused', () => {
  for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 10_001])
    assert.throws(() => addWorkingDays(day('2026-01-05'), n, calendar), /工作日数/)
})

const someDay = fc.integer({ min: numberOf(day('2004-06-01')), max: numberOf(day('2030-12-31')) }).map(dateOf)

test('counting agrees with walking day by day, inside and beyond the coverage', () => {
  // Beyond the notices only 元旦, 劳动节 and 国庆节 are known.
  const fixed = /-(?:01-01|05-0[12]|10-0[123])$/
  const walked = (text: string) =>
    calendar.workdays.has(text) ||
    (day(text).dayOfWeek < 6 && !calendar.holidays.has(text) && !(text > '2026-12-31' && fixed.test(text)))
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 45 }), fc.constantFrom(1, -1), (start, n, step) => {
      let date = start
      let outside = false
      for (let left = n; left > 0; ) {
        date = date.add({ days: step })
        outside ||= !isCovered(date, calendar)
        if (walked(date.toString())) left--
      }
      const answer = (step > 0 ? addWorkingDays : subtractWorkingDays)(start, n, calendar)
      assert.equal(answer.date.toString(), date.toString())
      assert.equal(answer.provisional, outside)
    }),
    { numRuns: 400, seed: 711 },
  )
})

test('subtraction, difference and addition undo each other', () => {
  fc.assert(
    fc.property(someDay, fc.nat(60), (start, n) => {
      const due = addWorkingDays(start, n, calendar).date
      assert.equal(workingDaysBetween(start, due, calendar).days, n)
      assert.equal(workingDaysBetween(due, start, calendar).days, -n + 0)
      const workday = lastDayMoved(start, calendar).date
      assert.ok(subtractWorkingDays(addWorkingDays(workday, n, calendar).date, n, calendar).date.equals(workday))
    }),
    { seed: 711 },
  )
})

test('beyond the notices the holidays of a fixed date are kept, and nothing else is known', () => {
  const rests = (text: string) => !isWorkday(day(text), calendar)
  assert.deepEqual(
    ['2027-01-01', '2029-05-01', '2029-05-02', '2029-10-01', '2029-10-02', '2029-10-03', '2066-10-01'].map(rests),
    [true, true, true, true, true, true, true],
  )
  // 除夕 and 中秋节 of 2027, and the days around the fixed ones.
  assert.deepEqual(['2027-02-05', '2027-09-15', '2029-05-03', '2029-10-04'].map(rests), [false, false, false, false])
  // As far as a count can reach; behind it plain weekdays.
  assert.equal(rests('2067-05-02'), false)
  assert.equal(addWorkingDays(day('2026-12-31'), 10_000, calendar).provisional, true)
  assert.equal(workingDaysBetween(day('2066-12-31'), day('2067-12-31'), calendar).days, 260)
})

test('a calendar that covers 2027 too gives a firm answer for the same question', () => {
  const longer = makeCalendar({
    ...data,
    version: 'test',
    coverage: { from: '2004-01-01', to: '2027-12-31' },
    holidays: [...data.holidays, '2027-01-01'],
  })
  assert.deepEqual(addWorkingDays(day('2026-12-10'), 20, calendar), { date: day('2027-01-08'), provisional: true })
  assert.deepEqual(addWorkingDays(day('2026-12-10'), 20, longer), { date: day('2027-01-08'), provisional: false })
})
