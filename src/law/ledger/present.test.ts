import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#tools/testing/request-days.ts'
import { countEffects, type LedgerLine } from './model.ts'
import { faceOfLedger, rowsOfLedger, textOfLedger } from './present.ts'
import { countNames } from './words.ts'

const at = (text: string) => Temporal.Instant.from(text).toZonedDateTimeISO('Asia/Shanghai')

const lines: LedgerLine[] = [
  { from: day('2026-09-20'), to: day('2026-09-20'), days: 0, effect: 'day-zero', basis: '甲' },
  { from: day('2026-09-21'), to: day('2026-09-24'), days: 4, effect: 'counted', basis: '乙' },
  { from: day('2026-09-25'), to: day('2026-10-24'), days: 30, effect: 'calendar-days', basis: '丙' },
  { from: day('2026-09-25'), to: day('2026-12-24'), days: 91, effect: 'months', basis: '丁' },
  { from: day('2026-09-25'), to: null, days: 0, effect: 'weekend', basis: '戊' },
  { from: at('2026-10-01T22:30:00+08:00'), to: at('2026-10-02T03:30:00+08:00'), days: 0, effect: 'hours', basis: '己' },
  { from: at('2026-10-01T23:30:00+08:00'), to: at('2026-10-01T23:30:00+08:00'), days: 0, effect: 'aim', basis: '庚' },
]

test('给人看的一行：日期、怎么算、数、依据；按月的不写天数，按小时的写小时', () => {
  assert.deepEqual(textOfLedger(rowsOfLedger(lines, countNames)), [
    '2026-09-20  当日，不计入（甲）',
    '2026-09-21至2026-09-24  计入期限4个工作日（乙）',
    '2026-09-25至2026-10-24  计入期限30日（丙）',
    '2026-09-25至2026-12-24  按月计算，至对应日（丁）',
    '2026-09-25至今  周末，不计入（戊）',
    '2026-10-01 22:30至2026-10-02 03:30  连续计算5小时（己）',
    '2026-10-01 23:30  宜在此前完成（庚）',
  ])
  assert.deepEqual(rowsOfLedger(lines, countNames)[1], {
    span: ['2026-09-21至', '2026-09-24'],
    says: '计入期限',
    count: '4个工作日',
    basis: '乙',
  })
})

test('给机器看的一行：恰好五项，时刻带北京时间的时差', () => {
  assert.deepEqual(faceOfLedger(lines.slice(3, 6)), [
    { from: '2026-09-25', to: '2026-12-24', days: 91, effect: 'months', basis: '丁' },
    { from: '2026-09-25', to: null, days: 0, effect: 'weekend', basis: '戊' },
    { from: '2026-10-01T22:30:00+08:00', to: '2026-10-02T03:30:00+08:00', days: 0, effect: 'hours', basis: '己' },
  ])
})

test('还没有结束的小时，写到今为止，不写小时数', () => {
  const open: LedgerLine = { ...lines[5]!, to: null }
  assert.deepEqual(textOfLedger(rowsOfLedger([open], countNames)), ['2026-10-01 22:30至今  连续计算（己）'])
  assert.equal(faceOfLedger([open])[0]!.to, null)
})

test('每一种作用都有名称', () => {
  assert.deepEqual(Object.keys(countNames), [...countEffects])
  assert.equal(
    Object.values(countNames).join('|'),
    '当日，不计入|计入期限|调休上班，计入期限|尚未公布放假安排，暂定|周末，不计入|放假，不计入|计入期限|按月计算，至对应日|连续计算|末日是休息日，顺延|遇休息日，不顺延|宜在此前完成|当日办理|所属周期|写明的日期|周期内最后一个工作日',
  )
})
