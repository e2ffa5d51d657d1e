import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthlyRates, presentRow, rateOf, shareOf } from './present.ts'

const counts = (due: number, published: number, onTime: number) => ({
  due,
  published,
  onTime,
  late: published - onTime,
  overdue: due - published,
  waived: 0,
})

test('a share is never rounded up to what it is not', () => {
  assert.equal(shareOf(9999, 10_000), 99.9)
  assert.equal(rateOf(2, 3), '66.6%')
  assert.equal(rateOf(0, 0), '—')
})

test('the line of months ends with the last that has anything, and breaks where nothing was due', () => {
  const rates = monthlyRates([
    { ...counts(4, 4, 3), month: 1 },
    { ...counts(2, 1, 1), month: 3 },
  ])
  assert.deepEqual(rates.labels, ['1月', '2月', '3月'])
  assert.deepEqual(rates.completeness, [100, null, 50])
  assert.deepEqual(rates.timeliness, [75, null, 50])
})

test('a row says how its obligation stands, and why it was waived', () => {
  const row = {
    organCode: 'a',
    organName: '清水镇',
    itemAddress: 'x',
    itemName: '名单',
    label: '三月',
    dueOn: Temporal.PlainDate.from('2026-03-05'),
    dueAt: null,
    fulfilledOn: null,
    waivedOn: null,
    waiver: null,
    address: null,
  }
  assert.equal(presentRow(row, Temporal.PlainDate.from('2026-03-06')).standing.label, '逾期未公开')
  const waived = presentRow(
    { ...row, waivedOn: Temporal.PlainDate.from('2026-03-04'), waiver: '已取消' },
    Temporal.PlainDate.from('2026-03-06'),
  )
  assert.deepEqual([waived.standing.label, waived.note, waived.published], ['已豁免', '豁免理由：已取消', '—'])
})
