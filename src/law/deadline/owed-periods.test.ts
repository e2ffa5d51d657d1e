import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCalendar } from '#law/calendar/make-calendar.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { periodsOf } from './due.ts'
import type { DeadlineRule } from './model.ts'
import { readDeadline } from './read-deadline.ts'

const calendar = makeCalendar(data)
const day = (text: string) => Temporal.PlainDate.from(text)
const rule = (fields: Partial<DeadlineRule>): DeadlineRule => ({
  kind: 'periodic',
  amount: 1,
  unit: 'month',
  trigger: null,
  words: '',
  ...fields,
})
const owed = (asked: string | Partial<DeadlineRule>, from: string, to: string) => {
  const asRule = typeof asked === 'string' ? readDeadline(asked).rules[0]! : rule(asked)
  return periodsOf(asRule, day(from), day(to), calendar)
}
const say = (...asked: Parameters<typeof owed>) => owed(...asked).map(({ label, dueOn }) => `${label} ${dueOn}`)

/** The whole of a period: its days, its name, its due day. */
const whole: [asked: string | Partial<DeadlineRule>, from: string, to: string, ...periods: string[]][] = [
  ['每季度', '2004-01-01', '2004-03-31', '2004-01-01–2004-03-31 2004年第1季度 2004-03-31'],
  // What began before the notices begin is left out, though it would be due in the window.
  ['每季度结束后15日内', '2004-01-01', '2004-01-31'],
  ['每季度结束后60个工作日内', '2026-12-25', '2026-12-29', '2026-07-01–2026-09-30 2026年第3季度 2026-12-29'],
  // Only the Monday of this week was worked, before 春节 2025.
  ['每周更新', '2025-01-27', '2025-02-02', '2025-01-27–2025-02-02 2025年第5周 2025-01-27'],
  ['每年1月31日前', '2026-01-31', '2026-01-31', '2025-01-01–2025-12-31 2025年 2026-01-31'],
  ['每年4月30日前', '2026-04-30', '2026-04-30', '2026-01-01–2026-12-31 2026年 2026-04-30'],
  ['每年6月30日前公开上一年度报告', '2026-06-30', '2026-06-30', '2025-01-01–2025-12-31 2025年 2026-06-30'],
  ['于2022年1月28日前公布', '2022-01-01', '2022-12-31', '2022-01-01–2022-01-28 2022年1月28日前 2022-01-28'],
  // Without a day the year itself is the limit.
  [{ kind: 'fixed-date', year: 2026 }, '2026-01-01', '2026-12-31', '2026-01-01–2026-12-31 2026年12月31日前 2026-12-31'],
  [{ kind: 'fixed-date' }, '2026-06-01', '2026-12-31', '2026-01-01–2026-12-31 2026年 2026-12-31'],
  // A week has no day of the month.
  [{ unit: 'week', day: 3 }, '2026-01-09', '2026-01-09', '2026-01-05–2026-01-11 2026年第2周 2026-01-09'],
  [{ unit: 'hour' }, '2026-01-01', '2026-01-31'],
]
for (const [asked, from, to, ...periods] of whole)
  test(`owed: ${JSON.stringify(asked)}，${from}至${to}`, () => {
    assert.deepEqual(
      owed(asked, from, to).map(({ start, end, label, dueOn }) => `${start}–${end} ${label} ${dueOn}`),
      periods,
    )
  })

const labels: [asked: string | Partial<DeadlineRule>, from: string, to: string, label: string][] = [
  ['每三天公布', '2026-01-01', '2026-01-01', '2025年12月30日至2026年1月1日'],
  ['每两周公布', '2026-02-13', '2026-02-14', '2026年第6周至2026年第7周'],
  ['每两年公布', '2027-12-31', '2027-12-31', '2026年至2027年'],
  [{ amount: 5 }, '2027-04-30', '2027-04-30', '2026年12月至2027年4月'],
  [{ amount: 6 }, '2026-06-30', '2026-06-30', '2026年1月至6月'],
  [{ amount: 3 }, '2026-06-30', '2026-06-30', '2026年4月至6月'],
  [{ amount: 13 }, '2005-01-31', '2005-01-31', '2004年1月至2005年1月'],
  [{ amount: 2, unit: 'quarter' }, '2026-06-30', '2026-06-30', '2026年1月至6月'],
  [{ amount: 3, unit: 'half-year' }, '2026-06-30', '2026-06-30', '2025年1月至2026年6月'],
]
for (const [asked, from, to, label] of labels)
  test(`named: ${label}`, () => {
    assert.deepEqual(
      owed(asked, from, to).map((period) => period.label),
      [label],
    )
  })

test('what is due on a day of its own needs no notice', () => {
  for (const cell of ['每日公布', '每年1月31日前', '于2030年1月28日前公布'])
    for (const { provisional } of owed(cell, '2030-01-28', '2030-02-01')) assert.equal(provisional, false, cell)
  assert.equal(say('每日公布', '2030-01-28', '2030-01-29').length, 2)
})
