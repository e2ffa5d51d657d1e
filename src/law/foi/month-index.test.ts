import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#tools/testing/request-days.ts'
import { feeOf, unitFee } from './fees.ts'
import { type CountedApplication, countInMonth } from './month-index.ts'
import { reasonsAgainstMethod } from './reasons-against-method.ts'

const one = (on: string, more: Partial<CountedApplication> = {}): CountedApplication => ({
  receivedOn: day(on),
  pieces: 1,
  method: 'item',
  ...more,
})
const inMonth = (count: number, on = '2026-03-02') => Array.from({ length: count }, () => one(on))
const brief = (applications: readonly CountedApplication[]) =>
  countInMonth(applications).map(({ first, last, yuan }) => `${first}-${last} ${yuan}`)

test('自然月内一件一件排号：每件的费用加起来是当月合计', () => {
  const fees = countInMonth(inMonth(120))
  for (const [i, { first, last, yuan }] of fees.entries())
    assert.deepEqual([first, last, yuan], [i + 1, i + 1, unitFee('item', i + 1)])
  assert.equal(
    fees.reduce((sum, { yuan }) => sum + yuan, 0),
    feeOf('item', 120),
  )
})

test('换月从头排：三月最后一天是第十一件，四月第一天是第一件；补登的前一月接着排', () => {
  const applications = [...inMonth(10), one('2026-03-31'), one('2026-04-01'), one('2026-03-31'), one('2027-03-01')]
  assert.deepEqual(brief(applications).slice(10), ['11-11 100', '1-1 0', '12-12 100', '1-1 0'])
})

test('一份申请拆成几件的按件数排，跨档的分段算', () => {
  assert.deepEqual(brief([one('2026-03-02', { pieces: 9 }), one('2026-03-03', { pieces: 23 }), one('2026-03-04')]), [
    '1-9 0',
    '10-32 2400',
    '33-33 200',
  ])
})

test('按量计收的、不收费的也占号，费用各算各的', () => {
  assert.deepEqual(
    brief([
      ...inMonth(10),
      one('2026-03-02', { method: 'page', pages: 31 }),
      one('2026-03-02', { method: null }),
      one('2026-03-02'),
    ]).slice(10),
    ['11-11 10', '12-12 0', '13-13 100'],
  )
  assert.deepEqual(brief([one('2026-03-02', { method: 'page' })]), ['1-1 0'])
  assert.deepEqual(brief([one('2026-03-02', { method: null, pages: 500 })]), ['1-1 0'])
})

test('不是件数的不算', () => {
  for (const pieces of [0, -1]) assert.throws(() => countInMonth([one('2026-03-02', { pieces })]), /至少算一件/)
  assert.throws(() => countInMonth([one('2026-03-02', { pieces: 1.5 })]), RangeError)
  assert.throws(() => countInMonth([one('2026-03-02', { method: 'page', pages: -1 })]), RangeError)
})

test('按件适用于所有答复；按量只在要副本时，已经主动公开的不适用', () => {
  const reasons = (...given: Parameters<typeof reasonsAgainstMethod>) => [...reasonsAgainstMethod(...given)]
  const copies = '按量计收只适用于申请人要求提供纸质件、发送电子邮件、复制电子数据等情形。'
  const known = '信息已经主动公开、告知获取方式和途径的，不适用按量计收。'
  assert.deepEqual(reasons('item', 'already-public', false), [])
  assert.deepEqual(reasons('page', 'provided', true), [])
  assert.deepEqual(reasons('page', 'provided', false), [copies])
  assert.deepEqual(reasons('page', 'already-public', true), [known])
  assert.deepEqual(reasons('page', 'already-public', false), [copies, known])
})
