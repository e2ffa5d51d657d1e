import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { remedyOf } from './remedies.ts'
import { courtAfterReview, inTime, type ReviewProcedure, reviewDecidedBy, uninformedUntil } from './remedy-days.ts'

test('复议决定：普通程序六十日，可以延长三十日，简易程序三十日，末日遇假日顺延', () => {
  const table: [accepted: string, procedure: ReviewProcedure, extended: boolean, due: string][] = [
    ['2026-03-02', 'ordinary', false, '2026-05-06'], // 5月1日在劳动节假期内
    ['2026-03-02', 'ordinary', true, '2026-06-01'], // 5月31日是周日
    ['2026-03-10', 'ordinary', false, '2026-05-09'], // 调休上班的周六
    ['2026-03-03', 'ordinary', true, '2026-06-01'],
    ['2026-03-04', 'ordinary', true, '2026-06-02'], // 九十日，一天不少
    ['2026-03-02', 'summary', false, '2026-04-01'],
    ['2026-03-02', 'summary', true, '2026-04-01'], // 简易程序不延长
  ]
  for (const [accepted, procedure, extended, due] of table)
    assert.equal(reviewDecidedBy(day(accepted), { procedure, extended }, calendar).date.toString(), due)
})

test('复议以后起诉：自收到决定书或者复议期满之日起十五日', () => {
  const last = (on: string) => courtAfterReview(day(on), calendar)
  assert.equal(last('2026-03-02').date.toString(), '2026-03-17')
  assert.equal(last('2026-09-17').date.toString(), '2026-10-08', '10月2日在国庆假期内')
  assert.equal(last('2026-12-20').provisional, true)
})

test('没有告知复议权利、机关和期限的，自知道内容之日起最长一年；2024年以前没有这一规定', () => {
  const until = (decided: string, known: string) => uninformedUntil(day(decided), day(known), calendar)?.date.toString()
  assert.equal(until('2024-01-01', '2024-02-29'), '2025-02-28')
  assert.equal(until('2025-03-03', '2025-03-04'), '2026-03-04')
  assert.equal(until('2025-10-01', '2025-10-03'), '2026-10-08')
  assert.equal(until('2023-12-31', '2024-01-02'), undefined)
})

test('还来得及吗：最后一天还来得及，次日来不及；须先复议的，起诉的期限还没有开始', () => {
  const of = (leaf: string, remedy: 'pre' | 'open') =>
    remedyOf(
      { leaf, remedy, organ: 'department', decidedOn: day('2026-05-06'), servedOn: day('2026-05-06'), online: false },
      calendar,
    )
  const open = of('4-1', 'open')
  assert.deepEqual(
    ['2026-07-06', '2026-07-07'].map((on) => inTime(open, 'reconsideration', day(on))),
    [true, false],
  )
  assert.deepEqual(
    ['2026-11-06', '2026-11-07'].map((on) => inTime(open, 'court', day(on))),
    [true, false],
  )
  assert.equal(inTime(of('3-4', 'pre'), 'court', day('2026-05-07')), null)
  assert.equal(inTime(of('3-4', 'pre'), 'reconsideration', day('2026-05-07')), true)
})
