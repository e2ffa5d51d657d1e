import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { facts } from '#tools/testing/written-facts.ts'
import { clockFace } from './face.ts'

const ledger = (text: string, asOf: string): string[] =>
  clockFace(facts(text), day(asOf), calendar).ledger.map(
    ({ from, to, days, effect, basis }) => `${from}..${to ?? ''} ${effect} ${days} ${basis}`,
  )

test('等待确认、计入、补正作废、重新起算、征求意见、延长、逾期：每一段都有天数和依据', () => {
  const text =
    'internet 2026-03-02; confirmed 2026-03-04; correction-asked 2026-03-06; correction-received 2026-03-16;' +
    'third-party-asked 2026-03-18 甲; extended 2026-03-20 5; third-party-replied 2026-03-25 甲; served 2026-04-30'
  assert.deepEqual(ledger(text, '2026-05-20'), [
    '2026-03-02..2026-03-03 waiting 0 政府信息公开条例第三十一条第三项',
    '2026-03-04..2026-03-04 day-zero 0 政府信息公开条例第三十一条第三项',
    '2026-03-05..2026-03-06 counted 2 政府信息公开条例第三十三条第二款',
    '2026-03-07..2026-03-15 voided 0 政府信息公开条例第三十条',
    '2026-03-16..2026-03-16 day-zero 0 政府信息公开条例第三十条',
    '2026-03-17..2026-03-18 counted 2 政府信息公开条例第三十三条第二款',
    '2026-03-19..2026-03-25 suspended 5 政府信息公开条例第三十三条第三款',
    '2026-03-20..2026-03-20 added 5 政府信息公开条例第三十三条第二款',
    '2026-03-26..2026-04-28 counted 23 政府信息公开条例第三十三条第二款',
    '2026-04-29..2026-04-30 over 2 政府信息公开条例第三十三条第二款',
  ])
})

test('两次延长各写各的；一天里先后两次的，次序不变', () => {
  const added = (text: string) =>
    ledger(text, '2026-03-10')
      .filter((line) => line.includes(' added '))
      .map((line) => line.slice(0, 31))
  assert.deepEqual(added('in-person 2026-03-02; extended 2026-03-04 5; extended 2026-03-06 3'), [
    '2026-03-04..2026-03-04 added 5 ',
    '2026-03-06..2026-03-06 added 3 ',
  ])
  assert.deepEqual(added('in-person 2026-03-02; extended 2026-03-04 5; extended 2026-03-04 3'), [
    '2026-03-04..2026-03-04 added 3 ',
    '2026-03-04..2026-03-04 added 5 ',
  ])
})

test('没有办结的：显示到期限；已逾期的，显示到查看之日', () => {
  assert.deepEqual(ledger('in-person 2026-03-02', '2026-03-10').slice(1), [
    '2026-03-03..2026-03-30 counted 20 政府信息公开条例第三十三条第二款',
  ])
  assert.deepEqual(ledger('in-person 2026-03-02', '2026-04-01').slice(1), [
    '2026-03-03..2026-03-30 counted 20 政府信息公开条例第三十三条第二款',
    '2026-03-31..2026-04-01 over 2 政府信息公开条例第三十三条第二款',
  ])
  assert.deepEqual(ledger('in-person 2026-03-02; served 2026-03-05', '2026-04-01').slice(1), [
    '2026-03-03..2026-03-05 counted 3 政府信息公开条例第三十三条第二款',
  ])
})

test('没有完的一段不写到哪一天', () => {
  assert.deepEqual(ledger('fax 2026-03-02', '2026-03-10'), ['2026-03-02.. waiting 0 政府信息公开条例第三十一条第三项'])
  assert.deepEqual(ledger('in-person 2026-03-02; organ-asked 2026-03-02', '2026-03-10').slice(1), [
    '2026-03-03.. suspended 6 政府信息公开条例第三十三条第三款',
  ])
  assert.deepEqual(ledger('in-person 2026-03-02; fee-noticed 2026-03-03', '2026-03-10').slice(1), [
    '2026-03-03..2026-03-03 counted 1 政府信息公开条例第三十三条第二款',
    '2026-03-04.. stopped 0 政府信息公开条例第四十二条；国办函〔2020〕109号',
  ])
  assert.deepEqual(ledger('in-person 2026-03-02; correction-asked 2026-03-02', '2026-03-10').slice(1), [
    '2026-03-03.. voided 0 政府信息公开条例第三十条',
  ])
})

test('当日告知当日补正、当日缴费：这一天只算新的第零日', () => {
  assert.deepEqual(
    ledger('in-person 2026-03-02; correction-asked 2026-03-02; correction-received 2026-03-02', '2026-03-02'),
    [
      '2026-03-02..2026-03-02 day-zero 0 政府信息公开条例第三十条',
      '2026-03-03..2026-03-30 counted 20 政府信息公开条例第三十三条第二款',
    ],
  )
  assert.deepEqual(
    ledger('in-person 2026-03-02; fee-noticed 2026-03-05; fee-paid 2026-03-05', '2026-03-05').slice(0, 3),
    [
      '2026-03-02..2026-03-02 day-zero 0 政府信息公开条例第三十一条第一项',
      '2026-03-03..2026-03-04 counted 2 政府信息公开条例第三十三条第二款',
      '2026-03-05..2026-03-05 day-zero 0 政府信息公开条例第四十二条；国办函〔2020〕109号',
    ],
  )
})

test('延迟答复写明延到哪一天', () => {
  const text =
    'in-person 2026-03-02; reasons-asked 2026-03-04; reasons-received 2026-03-09; deferred 2026-03-10 >2026-05-23'
  assert.deepEqual(ledger(text, '2026-03-10').slice(1), [
    '2026-03-03..2026-05-25 counted 57 政府信息公开条例第三十三条第二款',
    '2026-03-10..2026-05-25 deferred 0 政府信息公开条例第三十五条',
  ])
})

test('当日征求当日答复、查看之日就是期限：不多写一段', () => {
  assert.deepEqual(
    ledger('in-person 2026-03-02; organ-asked 2026-03-04; organ-replied 2026-03-04', '2026-03-30').slice(1),
    [
      '2026-03-03..2026-03-04 counted 2 政府信息公开条例第三十三条第二款',
      '2026-03-05..2026-03-30 counted 18 政府信息公开条例第三十三条第二款',
    ],
  )
  assert.deepEqual(ledger('in-person 2026-03-02; served 2026-03-30', '2026-05-06').slice(1), [
    '2026-03-03..2026-03-30 counted 20 政府信息公开条例第三十三条第二款',
  ])
})

test('办结时征求意见还没有答复：算到办结为止', () => {
  assert.deepEqual(ledger('in-person 2026-03-02; organ-asked 2026-03-03; served 2026-03-06', '2026-04-10').slice(1), [
    '2026-03-03..2026-03-03 counted 1 政府信息公开条例第三十三条第二款',
    '2026-03-04..2026-03-06 suspended 3 政府信息公开条例第三十三条第三款',
  ])
})

test('被拒绝的事实没有账', () => {
  const face = clockFace(facts('served 2026-03-02'), day('2026-03-10'), calendar)
  assert.deepEqual([face.state, face.dueOn, face.ledger], [null, null, []])
  assert.match(face.problems[0]!.message, /还没有收到申请，不能有“送达答复”/)
})
