import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDeadlineCell } from './deadlines.ts'
import { faceOfReading } from './face.ts'
import { plainHead, plainRow, readPage } from './testing.ts'

test('命令的输出只有约定的栏目，值与读出的相同', () => {
  const reading = readPage([
    [...plainHead, '主动', '县级', '备注'],
    [...plainRow(1), '√', '√', '甲'],
    [...plainRow(2).with(6, ''), '', '√', '乙'],
  ])
  const { rows, problems } = faceOfReading(reading)
  assert.deepEqual(rows[0], {
    seq: 1,
    level1: '事项1',
    level2: '小项1',
    elements: '内容1',
    basis: '《依据1法》',
    deadlineText: '及时公开',
    deadlines: [{ kind: 'unspecified', amount: null, unit: null, trigger: '及时公开' }],
    body: '县民政局',
    channels: ['site'],
    audienceAll: null,
    audienceSpecific: null,
    active: true,
    onRequest: null,
    levels: { prefecture: null, county: true, town: null, village: null },
  })
  assert.equal(rows.length, 2)
  assert.deepEqual(
    problems.map(({ row, column }) => [row, column]),
    reading.problems.map(({ row, column }) => [row, column]),
  )
  assert.ok(problems.every((problem) => Object.keys(problem).join() === 'row,column,message'))
})

test('时限：依据决定“日”是不是工作日', () => {
  const unit = (basis: string | null) => readDeadlineCell('批准之日起20日内', basis).deadlines[0]!.unit
  assert.equal(unit('《中华人民共和国预算法》'), 'calendar_day')
  assert.equal(unit('《中华人民共和国行政许可法》'), 'workday')
  assert.equal(unit(null), unit(''))
  const { doubts, certain } = readDeadlineCell('及时公开', null)
  assert.deepEqual([doubts, certain], [[], true])
})
