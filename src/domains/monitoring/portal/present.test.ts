import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthlyRates, presentRow } from './present.ts'

const counts = (onTime: number, late: number, missed: number) => ({
  onTime,
  late,
  missed,
  waived: 0,
  nil: 0,
  pending: 0,
  provisional: 0,
})

test('the line of months ends with the last that has anything, and breaks where nothing was due', () => {
  const rates = monthlyRates([
    { ...counts(3, 1, 0), month: 1 },
    { ...counts(1, 0, 1), month: 3 },
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
    endedAs: null,
    waiver: null,
    address: null,
  }
  assert.equal(presentRow(row, Temporal.PlainDate.from('2026-03-06')).standing.label, '逾期未公开')
  const waived = presentRow(
    { ...row, waivedOn: Temporal.PlainDate.from('2026-03-04'), endedAs: 'waived', waiver: '已取消' },
    Temporal.PlainDate.from('2026-03-06'),
  )
  assert.deepEqual([waived.standing.label, waived.note, waived.published], ['已豁免', '豁免理由：已取消', '—'])
})
