import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport, type OtherReports } from './check-report.ts'
import { describeReport } from './describe-report.ts'
import { reportFace } from './face.ts'
import { gluedRows } from './missing-parts.ts'
import { type AnnualReport, columns, disputeColumns, type Row, requestRows, resultRows } from './model.ts'

/** Each broken rule names the cells to look at: an official opens them one by one. */

const of = (total: number): Row => [total, 0, 0, 0, 0, 0, total]
const plain: AnnualReport = {
  form: '2021',
  year: 2025,
  disclosure: {},
  requests: Object.fromEntries(requestRows.map((row) => [row, of(0)])),
  disputes: {},
  prose: {},
  remarks: [],
  notes: [],
}
const cellsOf = (rule: string, report: AnnualReport, others: OtherReports = {}) =>
  [...checkReport(report, others)].filter((each) => each.rule === rule).map(({ cells }) => cells)
const across = (row: string, names: readonly string[]) => names.map((column) => `${row}/${column}`)

test('不符的合计，列出它的每一格', () => {
  const requests = { ...plain.requests, mass: of(2), repeat: of(2), results: of(3), new: of(3) }
  assert.deepEqual(cellsOf('results-sum', { ...plain, requests }), [
    [...resultRows, 'results'].map((row) => `${row}/natural`),
    [...resultRows, 'results'].map((row) => `${row}/total`),
  ])
  assert.deepEqual(cellsOf('row-sum', { ...plain, requests: { mass: [1, 0, 0, 0, 0, 0, 0] } }), [
    across('mass', columns),
  ])
  const disputes = { review: [1, 0, 0, 0, 2], 'litigation-direct': [0, 1, 0, 0, 1] }
  assert.deepEqual(cellsOf('dispute-sum', { ...plain, disputes }), [across('review', disputeColumns)])
  assert.deepEqual(cellsOf('number', { ...plain, requests: { mass: [-1, 0, 0, 0, 0, 0, -1] } }), [
    ['mass/natural'],
    ['mass/total'],
  ])
})

test('两边都不是零时，相差多少是两边之差', () => {
  const requests = { mass: [2, 3, 0, 0, 0, 0, 4] }
  assert.match(
    [...checkReport({ ...plain, requests })].map(({ message }) => message).join(),
    /各类申请人合计5件，总计写为4件，相差1件/,
  )
})

test('与上年不接的，指到本年结转的那一列和那一行的三格', () => {
  const before: AnnualReport = {
    ...plain,
    year: 2024,
    requests: { 'carried-out': [4, 0, 0, 0, 0, 0, 0] },
    disclosure: { regulations: [0, 0, 5], normative: [0, 0, 7] },
  }
  assert.deepEqual(cellsOf('carried-over', plain, { before }), [['carried-in/natural']])
  const disclosure = { regulations: [1, 0, 5], normative: [2, 1, 9] }
  assert.deepEqual(cellsOf('valid-count', { ...plain, disclosure }, { before }), [
    across('regulations', ['made', 'repealed', 'valid']),
    across('normative', ['made', 'repealed', 'valid']),
  ])
  assert.deepEqual(cellsOf('valid-count', { ...plain, disclosure: { regulations: [1, 0, 6] } }, { before }), [])
})

test('多一件的是自然人、少一件的是别的申请人，也成一对', () => {
  const requests = { ...plain.requests, new: [0, 0, 1, 0, 0, 0, 1], 'carried-out': of(1) }
  assert.deepEqual(cellsOf('neighbour', { ...plain, requests }), [
    ['results/research', 'carried-out/research', 'results/natural', 'carried-out/natural'],
  ])
})

test('直接起诉的件数看总计，不看哪一种结果', () => {
  const requests = { ...plain.requests, new: of(10), results: of(10), mass: of(2), 'third-party': of(8) }
  const suits = (direct: Row) =>
    cellsOf('direct-suits', { ...plain, requests, disputes: { 'litigation-direct': direct } })
  assert.equal(suits([0, 0, 0, 3, 3]).length, 1)
  assert.equal(suits([3, 0, 0, 0, 3]).length, 1)
  assert.equal(suits([2, 0, 0, 0, 2]).length, 0)
})

test('只有一处不符的，不说都相符；只有一格空白的，说能够核对的都相符', () => {
  const only = describeReport({ ...plain, disclosure: { permits: [-1] } })
  assert.deepEqual(only.slice(1), [
    '不符（1处）：',
    '  1. 表二“行政许可”的“本年处理决定数量”写为-1，应为不小于零的整数，请对照原件改正。',
  ])
  const gap = describeReport({ ...plain, disclosure: { permits: [null] } })
  assert.deepEqual(gap.slice(1), [
    '能够核对的勾稽关系都相符。',
    '空白或者读不出来、有关合计没有核对：表二“行政许可”的“本年处理决定数量”。',
  ])
})

test('两格都空白的一行说整行；正好十处的都列出，不说等', () => {
  const older: AnnualReport = { ...plain, form: '2019', year: 2020, requests: {}, disclosure: { fees: [null, null] } }
  assert.match(describeReport(older).at(-1)!, /没有核对：表二“行政事业性收费”整行。$/)
  const rows = (count: number) =>
    Object.fromEntries(requestRows.slice(0, count).map((row) => [row, [null, 0, 0, 0, 0, 0, 0]]))
  const last = (count: number) => describeReport({ ...plain, requests: rows(count) }).at(-1)!
  assert.match(last(10), /“自然人”。$/)
  assert.match(last(11), /“自然人”等11处。$/)
})

test('只粘住一行，也说出来', () => {
  const blank = columns.map(() => null)
  assert.match(gluedRows({ ...plain, requests: { mass: blank } }).join(), /^表三的“（五）4.无正当理由大量反复申请”数字/)
})

test('机器读的样子里有每一处不符', () => {
  const { violations } = reportFace({ ...plain, disclosure: { permits: [-1] } })
  assert.deepEqual(
    violations.map(({ rule, cells }) => [rule, cells]),
    [['number', ['permits/decisions']]],
  )
})
