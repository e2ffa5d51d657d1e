import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOfLedger, textOfLedger } from '#law/ledger/present.ts'
import { countNames } from '#law/ledger/words.ts'
import { calendar, day } from '#tools/testing/request-days.ts'
import { dueOfDuty, explainDuty } from './due.ts'
import { dutyOf } from './table.ts'

const due = (id: string, event: string): string => {
  const { date, provisional } = dueOfDuty(dutyOf(id)!, day(event), calendar)
  return `${date}${provisional ? '~' : ''}`
}

test('算到哪一天：工作日跳过假日，自然日的末日顺延，满月的到对应日', () => {
  assert.equal(due('interpretation', '2026-09-24'), '2026-09-30', '9月25日至27日中秋放假')
  assert.equal(due('government-budget', '2026-01-25'), '2026-02-14', '2月14日是调休上班的周六')
  assert.equal(due('government-budget', '2026-09-12'), '2026-10-08', '10月2日在国庆假期内')
  assert.equal(due('department-budget', '2026-03-02'), '2026-03-23', '3月22日是周日')
  assert.equal(due('penalty-withdrawn', '2026-04-30'), '2026-05-08')
  assert.equal(due('plan-filing', '2026-12-02'), '2026-12-30')
  assert.equal(due('plan-filing', '2026-12-10'), '2027-01-08~')
  assert.equal(due('comment-period', '2026-03-02'), '2026-04-01')
  assert.equal(due('logs-kept', '2026-02-27'), '2026-08-27')
  assert.equal(due('message-ceiling', '2026-11-30'), '2027-03-01~', '2月没有30日，28日是周日')
  assert.equal(due('impact-assessment-kept', '2020-02-29'), '2023-02-28')
  assert.equal(due('validity-review', '2026-08-31'), '2026-02-28', '提前六个月，倒数不顺延')
  assert.equal(due('procurement', '2026-03-02'), '2026-03-30', '及时：最迟20个工作日')
})

test('从事件往前数的，不顺延', () => {
  assert.equal(due('hearing-material', '2026-10-10'), '2026-10-03', '假日里也是最后一天')
  const before = { ...dutyOf('hearing-material')!, unit: 'workday' as const }
  assert.equal(dueOfDuty(before, day('2026-10-12'), calendar).date.toString(), '2026-09-24')
})

test('按月、按季、按年的：当期最后一个工作日；已经过了的是下一期；年报有写明的日期', () => {
  assert.equal(due('village-ordinary', '2026-05-03'), '2026-06-30')
  assert.equal(due('village-finance', '2026-05-03'), '2026-05-29', '5月30日、31日是周末')
  assert.equal(due('village-finance', '2026-05-31'), '2026-06-30')
  assert.equal(due('yearly-assessment', '2026-05-03'), '2026-12-31')
  assert.equal(due('department-report', '2026-02-01'), '2027-01-31')
  assert.equal(due('department-report', '2026-01-31'), '2026-01-31')
  assert.equal(due('government-report', '2026-02-01'), '2026-03-31')
})

test('逐段账用这一项自己的依据，末行到期日', () => {
  const text = (id: string, event: Parameters<typeof explainDuty>[1]) =>
    textOfLedger(rowsOfLedger(explainDuty(dutyOf(id)!, event, calendar).ledger, countNames))
  assert.deepEqual(text('government-budget', { day: day('2026-09-12') }), [
    '2026-09-12  当日，不计入（民法典第二百零一条第一款）',
    '2026-09-13至2026-10-02  计入期限20日（预算法第十四条）',
    '2026-10-03至2026-10-08  末日是休息日，顺延（民法典第二百零三条第一款；2026年国庆节放假安排）',
  ])
  const prompt = explainDuty(dutyOf('procurement')!, { day: day('2026-03-02') }, calendar).ledger
  assert.deepEqual(
    prompt.filter(({ effect }) => effect === 'aim').map(({ from, days, basis }) => `${from} ${days} ${basis}`),
    ['2026-03-09 0 预算法第十四条'],
  )
  const instant = Temporal.Instant.from('2026-10-01T22:30:00+08:00')
  assert.deepEqual(text('emergency-information', { day: day('2026-10-01'), instant }), [
    '2026-10-01 22:30至2026-10-02 03:30  连续计算5小时（民法典第二百零一条第二款；国办发〔2016〕80号）',
  ])
  assert.deepEqual(text('event-report', { day: day('2026-10-01'), instant }), [
    '2026-10-01 22:30至2026-10-02 22:30  连续计算24小时（民法典第二百零一条第二款；突发事件应对法第六十一条）',
    '2026-10-01 23:30  宜在此前完成（突发事件应对法第六十一条）',
  ])
})
