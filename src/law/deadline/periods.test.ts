import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeCalendar } from '#law/calendar/make-calendar.ts'
import { isWorkday } from '#law/calendar/working-days.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { periodFrom, periodsOf } from './due.ts'
import type { DeadlineRule } from './model.ts'
import { readDeadline } from './read-deadline.ts'

const calendar = makeCalendar(data)
const day = (text: string) => Temporal.PlainDate.from(text)
const ruleOf = (cell: string) => readDeadline(cell).rules[0]!
const say = (cell: string, from: string, to: string) =>
  periodsOf(ruleOf(cell), day(from), day(to), calendar).map(({ label, dueOn }) => `${label} ${dueOn}`)

const windows: [cell: string, from: string, to: string, periods: string[]][] = [
  // Quarter ends: 31 March 2024 is a Sunday, 31 December 2023 too; October begins with holidays.
  [
    '每季度',
    '2023-12-01',
    '2024-07-01',
    ['2023年第4季度 2023-12-29', '2024年第1季度 2024-03-29', '2024年第2季度 2024-06-28'],
  ],
  ['每季度', '2026-09-30', '2026-12-31', ['2026年第3季度 2026-09-30', '2026年第4季度 2026-12-31']],
  // Months of 28, 29 and 31 days; 28 February 2026 is a worked Saturday.
  ['每月公开', '2026-02-01', '2026-03-31', ['2026年2月 2026-02-28', '2026年3月 2026-03-31']],
  ['每月公开', '2024-02-01', '2024-02-29', ['2024年2月 2024-02-29']],
  ['每月公开', '2026-05-01', '2026-05-31', ['2026年5月 2026-05-29']],
  ['每半年更新一次', '2026-01-01', '2026-12-31', ['2026年上半年 2026-06-30', '2026年下半年 2026-12-31']],
  ['每年一次', '2025-06-01', '2026-12-31', ['2025年 2025-12-31', '2026年 2026-12-31']],
  ['每三个月上墙公布一次', '2026-01-01', '2026-06-30', ['2026年第1季度 2026-03-31', '2026年第2季度 2026-06-30']],
  ['每两个月公布一次', '2026-01-01', '2026-04-30', ['2026年1月至2月 2026-02-28', '2026年3月至4月 2026-04-30']],
  // A day the cell names is kept, also on a day of rest: 20 April 2025 is a Sunday.
  ['每季度的首个月20日', '2025-04-01', '2025-07-31', ['2025年第2季度 2025-04-20', '2025年第3季度 2025-07-20']],
  ['每季度末月31日前', '2026-04-01', '2026-06-30', ['2026年第2季度 2026-06-30']],
  ['每月31日公开', '2026-02-01', '2026-02-28', ['2026年2月 2026-02-28']],
  ['每月10日前公开上月财务收支', '2026-03-01', '2026-03-10', ['2026年2月 2026-03-10']],
  ['每季度结束后15日内', '2026-10-08', '2026-10-31', ['2026年第3季度 2026-10-15']],
  ['每季度结束后10个工作日内', '2026-10-08', '2026-10-31', ['2026年第3季度 2026-10-20']],
  // Yearly days: what is due in the first quarter closes the year before.
  ['每年1月31日前', '2026-01-01', '2026-02-01', ['2025年 2026-01-31']],
  ['每年3月31日前', '2026-01-01', '2026-04-01', ['2025年 2026-03-31']],
  ['于每年6月底前公布', '2026-06-01', '2026-06-30', ['2026年 2026-06-30']],
  ['每年2月29日前', '2024-01-01', '2025-03-01', ['2023年 2024-02-29', '2024年 2025-02-28']],
  ['于2022年1月28日前公布', '2022-01-01', '2022-12-31', ['2022年1月28日前 2022-01-28']],
  ['于2022年1月28日前公布', '2023-01-01', '2023-12-31', []],
  // Weeks; the week of 16 February 2026 is all holiday.
  [
    '每周更新',
    '2026-02-15',
    '2026-02-28',
    ['2026年第7周 2026-02-14', '2026年第8周 2026-02-24', '2026年第9周 2026-02-28'],
  ],
  ['每日公布', '2026-10-01', '2026-10-02', ['2026年10月1日 2026-10-01', '2026年10月2日 2026-10-02']],
  ['每个工作日公布', '2026-10-01', '2026-10-09', ['2026年10月8日 2026-10-08', '2026年10月9日 2026-10-09']],
  // Due in the window, but ended before it; ending in the window, but due after it.
  ['每周更新', '2026-02-24', '2026-02-24', ['2026年第8周 2026-02-24']],
  ['每年1月31日前', '2025-06-01', '2025-12-31', ['2025年 2026-01-31']],
  // Due before the window, but ending in it.
  ['每季度的首个月20日', '2026-02-01', '2026-03-31', ['2026年第1季度 2026-01-20']],
  ['定期公开', '2026-01-01', '2026-12-31', []],
  ['按实际更新', '2026-01-01', '2026-12-31', []],
  ['信息形成之日起20个工作日内', '2026-01-01', '2026-12-31', []],
]
for (const [cell, from, to, periods] of windows)
  test(`${cell}，${from}至${to}`, () => {
    assert.deepEqual(say(cell, from, to), periods)
  })

test('the close of a period beyond the notices is provisional, a named day is not', () => {
  const [close] = periodsOf(ruleOf('每季度'), day('2027-01-01'), day('2027-03-31'), calendar)
  assert.equal(close!.provisional, true)
  const [named] = periodsOf(ruleOf('每季度的首个月20日'), day('2027-01-01'), day('2027-01-31'), calendar)
  assert.equal(named!.provisional, false)
})

test('the period that begins on a day, where one does', () => {
  const from = (cell: string, start: string) => {
    const period = periodFrom(ruleOf(cell), day(start), calendar)
    return period && `${period.label} ${period.dueOn}`
  }
  assert.equal(from('每季度', '2026-04-01'), '2026年第2季度 2026-06-30')
  assert.equal(from('每季度', '2026-04-02'), null)
  assert.equal(from('每个工作日公布', '2026-10-01'), null)
  assert.equal(from('每个工作日公布', '2026-10-08'), '2026年10月8日 2026-10-08')
  assert.equal(from('长期公开', '2026-04-01'), null)
})

test('a window before 2004 is refused', () => {
  assert.throws(() => periodsOf(ruleOf('每季度'), day('2003-12-31'), day('2026-01-01'), calendar), RangeError)
})

const rule = fc.record({
  kind: fc.constantFrom('periodic' as const, 'update-frequency' as const),
  amount: fc.integer({ min: 1, max: 7 }),
  unit: fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const, 'week' as const),
  trigger: fc.constant(null),
  words: fc.constant(''),
}) satisfies fc.Arbitrary<DeadlineRule>
const start = fc.integer({ min: 0, max: 9000 }).map((days) => day('2004-06-01').add({ days }))

test('the same input gives the same rows; periods follow one another without gap; each closes on a working day', () => {
  fc.assert(
    fc.property(rule, start, fc.integer({ min: 0, max: 2000 }), (each, from, length) => {
      const to = from.add({ days: length })
      const rows = periodsOf(each, from, to, calendar)
      assert.deepEqual(
        rows.map((row) => JSON.stringify(row)),
        periodsOf(each, from, to, calendar).map((row) => JSON.stringify(row)),
      )
      for (const [i, row] of rows.entries()) {
        assert.ok(isWorkday(row.dueOn, calendar))
        const next = rows[i + 1]
        if (next) assert.ok(row.end.add({ days: 1 }).equals(next.start))
      }
      assert.equal(new Set(rows.map(({ label }) => label)).size, rows.length)
    }),
    { seed: 711, numRuns: 300 },
  )
})

test('a window cut in two gives the rows of the whole', () => {
  fc.assert(
    fc.property(
      rule,
      start,
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 900 }),
      (each, from, first, second) => {
        const cut = from.add({ days: first })
        const to = cut.add({ days: second })
        const labels = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
          periodsOf(each, a, b, calendar).map(({ label }) => label)
        const parts = new Set([...labels(from, cut), ...labels(cut.add({ days: 1 }), to)])
        assert.deepEqual([...parts], labels(from, to))
      },
    ),
    { seed: 711, numRuns: 300 },
  )
})
