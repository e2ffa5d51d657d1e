import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays } from '#law/calendar/working-days.ts'
import { cadenceOf } from '#law/deadline/due.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { calendar } from '#tools/testing/test-city.ts'
import { monthsAhead } from './model.ts'
import { planFact, planPeriods } from './plan.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const item = (rules: readonly DeadlineRule[]) => ({ countyId: 'c', itemId: 'i', itemVersion: 1, rules })
const read = (text: string) => readDeadline(text).rules
const compare = Temporal.PlainDate.compare

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => day('2022-06-01').add({ days }))
const returning = fc.constantFrom(
  '每月10日前公开上月财务收支',
  '每季度公开1次',
  '每季度结束后15日内',
  '每半年更新一次',
  '每年一次',
  '每年1月31日前',
  '年度终了后20个工作日内',
  '每周更新',
  '每月公开',
)
const happening = fc.constantFrom(
  '信息形成或变更之日起20个工作日内',
  '及时公开',
  '实时公开',
  '听证会召开前7日公告',
  '长期公开',
  '依申请公开',
  '公示7天',
)
const anyRules = fc
  .array(fc.oneof(returning, happening), { minLength: 1, maxLength: 4 })
  .map((texts) => texts.flatMap(read))

test('the quarters of a year and a month, from the day of adoption on', () => {
  const rows = planPeriods(item(read('每季度公开1次')), ['a'], day('2026-03-02'), calendar)
  assert.deepEqual(
    rows.map((row) => [row.label, row.period?.start.toString(), row.dueOn.toString()]),
    [
      ['2026年第1季度', '2026-01-01', '2026-03-31'],
      ['2026年第2季度', '2026-04-01', '2026-06-30'],
      ['2026年第3季度', '2026-07-01', '2026-09-30'],
      ['2026年第4季度', '2026-10-01', '2026-12-31'],
      ['2027年第1季度', '2027-01-01', '2027-03-31'],
    ],
  )
})

test('a period whose day has passed when the catalogue is adopted is not owed', () => {
  const rows = planPeriods(item(read('每月10日前公开上月财务收支')), ['a'], day('2026-03-15'), calendar)
  assert.equal(rows[0]?.dueOn.toString(), '2026-04-10')
  assert.equal(rows.length, 12 + 1)
})

test('any rules, any day: the same rows again; each once for each organ; none due before, none beyond thirteen months', () => {
  fc.assert(
    fc.property(anyRules, anyDay, fc.integer({ min: 1, max: 3 }), (rules, from, organs) => {
      const organIds = Array.from({ length: organs }, (_, n) => `organ-${n}`)
      const rows = planPeriods(item(rules), organIds, from, calendar)
      assert.deepEqual(planPeriods(item(rules), organIds, from, calendar), rows)
      const until = from.add({ months: monthsAhead })
      const keys = new Set(rows.map((row) => `${row.organId} ${row.ruleIndex} ${row.period?.start}`))
      assert.equal(keys.size, rows.length, 'a period is owed once')
      for (const row of rows) {
        assert.ok(row.period && row.fact === null && row.dueAt === null)
        assert.ok(compare(row.dueOn, from) >= 0, `${row.label} is due before ${from}`)
        assert.ok(
          compare(row.period.end, until) <= 0 || compare(row.dueOn, until) <= 0,
          `${row.label} lies too far ahead`,
        )
        assert.notEqual(cadenceOf([rules[row.ruleIndex]!]), 'event')
      }
      assert.equal(rows.length % organs, 0)
    }),
    { seed: 20260302, numRuns: 300 },
  )
})

test('rolling forward by days never moves a period that was planned and never leaves one out', () => {
  fc.assert(
    fc.property(anyRules, anyDay, fc.integer({ min: 1, max: 400 }), (rules, from, later) => {
      const first = planPeriods(item(rules), ['a'], from, calendar)
      const then = planPeriods(item(rules), ['a'], from.add({ days: later }), calendar)
      const key = (row: (typeof first)[number]) => `${row.ruleIndex} ${row.period?.start}`
      const known = new Map(then.map((row) => [key(row), row]))
      for (const row of first)
        if (compare(row.dueOn, from.add({ days: later })) >= 0) assert.deepEqual(known.get(key(row)), row)
    }),
    { seed: 7, numRuns: 300 },
  )
})

const fact = { id: 'f', subject: '第三批名单', on: day('2026-03-02'), at: null }

test('twenty working days after the event, counted by the calendar', () => {
  const [duty, ...others] = planFact(item(read('信息形成或变更之日起20个工作日内')), 'a', fact, calendar)
  assert.equal(others.length, 0)
  assert.equal(duty?.dueOn.toString(), addWorkingDays(fact.on, 20, calendar).date.toString())
  assert.deepEqual([duty?.label, duty?.fact, duty?.period], ['第三批名单', { id: 'f', on: fact.on }, null])
})

test('where the catalogue names no limit the article does: twenty working days', () => {
  for (const text of ['长期公开', '公示7天', '依申请公开']) {
    const duties = planFact(item(read(text)), 'a', fact, calendar)
    assert.deepEqual(
      duties.map((duty) => duty.dueOn.toString()),
      [addWorkingDays(fact.on, 20, calendar).date.toString()],
      text,
    )
  }
})

test('a limit for taking down does not run from the information itself', () => {
  const rules = read('信息形成或变更之日起20个工作日内')
  const takedown: DeadlineRule = {
    kind: 'takedown',
    amount: 3,
    unit: 'calendar-day',
    trigger: null,
    words: '三日内撤回',
  }
  assert.deepEqual(
    planFact(item([takedown, ...rules]), 'a', fact, calendar).map((duty) => duty.ruleIndex),
    [1],
  )
  assert.deepEqual(
    planFact(item([takedown]), 'a', fact, calendar).map((duty) => duty.dueOn.toString()),
    ['2026-03-05'],
  )
})

test('any rules: a fact makes the same obligations again, at least one, each of a rule once', () => {
  fc.assert(
    fc.property(anyRules, anyDay, (rules, on) => {
      const duties = planFact(item(rules), 'a', { ...fact, on }, calendar)
      assert.deepEqual(planFact(item(rules), 'a', { ...fact, on }, calendar), duties)
      assert.ok(duties.length > 0)
      assert.equal(new Set(duties.map((duty) => duty.ruleIndex)).size, duties.length)
      for (const duty of duties) {
        const rule = rules[duty.ruleIndex]
        if (rule?.kind !== 'before-event') assert.ok(compare(duty.dueOn, on) >= 0)
      }
    }),
    { seed: 11, numRuns: 300 },
  )
})
