import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { dueOfDuty } from './due.ts'
import { duties, dutyOf } from './table.ts'

const due = (id: string, event: string): string => {
  const { date, provisional } = dueOfDuty(dutyOf(id)!, day(event), calendar)
  return `${date}${provisional ? '~' : ''}`
}

test('每一项期限：数、单位、方向和依据', () => {
  assert.deepEqual(
    duties.map(({ id, direction, amount, unit, fixed }) => `${id} ${direction} ${amount} ${unit}${fixed ? '' : ' ?'}`),
    [
      'interpretation within 3 workday ?',
      'comment-period at-least 30 calendar-day',
      'hearing-material before 7 calendar-day',
      'legality-review at-least 7 workday',
      'market-comment at-least 30 calendar-day',
      'adoption-result within 20 workday ?',
      'compensation-comment at-least 30 calendar-day',
      'land-pre-notice at-least 10 workday',
      'land-compensation-notice at-least 30 calendar-day',
      'land-notice within 15 workday',
      'land-approval-online within 10 workday ?',
      'government-budget within 20 calendar-day',
      'department-budget within 20 calendar-day',
      'penalty-withdrawn within 3 workday',
      'licence-published within 7 workday ?',
      'plan-filing within 20 workday',
      'petition-informed within 15 calendar-day',
      'petition-finished within 60 calendar-day',
    ],
  )
  for (const { id, does, event, basis } of duties)
    assert.ok(does.length > 3 && event.length > 1 && basis.length > 4, id)
  assert.equal(dutyOf('nothing'), null)
})

test('算到哪一天：工作日跳过假日，自然日的末日顺延', () => {
  assert.equal(due('interpretation', '2026-09-24'), '2026-09-30', '9月25日至27日中秋放假')
  assert.equal(due('government-budget', '2026-01-25'), '2026-02-14', '2月14日是调休上班的周六')
  assert.equal(due('government-budget', '2026-09-12'), '2026-10-08', '10月2日在国庆假期内')
  assert.equal(due('department-budget', '2026-03-02'), '2026-03-23', '3月22日是周日')
  assert.equal(due('penalty-withdrawn', '2026-04-30'), '2026-05-08')
  assert.equal(due('plan-filing', '2026-12-02'), '2026-12-30')
  assert.equal(due('plan-filing', '2026-12-10'), '2027-01-08~')
  assert.equal(due('comment-period', '2026-03-02'), '2026-04-01')
})

test('从事件往前数的，不顺延', () => {
  assert.equal(due('hearing-material', '2026-10-10'), '2026-10-03', '假日里也是最后一天')
  const before = { ...dutyOf('hearing-material')!, unit: 'workday' as const }
  assert.equal(dueOfDuty(before, day('2026-10-12'), calendar).date.toString(), '2026-09-24')
})
