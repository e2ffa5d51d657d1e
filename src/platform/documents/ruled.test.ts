import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { importLimits } from './limits.ts'
import { readRuled } from './ruled.ts'

const rule = '| --- | :---: | ---: |'
const read = (...lines: string[]) => readRuled(lines.join('\n'), importLimits)
const texts = (...lines: string[]) => read(...lines).map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))

test('横线下面每一行都是同样多的格，才是表；格里可以换行', () => {
  const head = '| 事项 | 内容 | 依据 |'
  assert.deepEqual(texts('说明', head, rule, '| 低保 |', '办理', '条件', '| |', '| 特困 | 甲 | 乙 |', '', '落款'), [
    [
      ['事项', '内容', '依据'],
      ['低保', '办理\n条件', ''],
      ['特困', '甲', '乙'],
    ],
  ])
  assert.deepEqual(texts('| 事项 |', '内容 | 依据 |', rule, '| a | b<br>c | d\\|e |'), [
    [
      ['事项', '内容', '依据'],
      ['a', 'b\nc', 'd|e'],
    ],
  ])
})

test('少格、多格、并排的竖线、横线与列名不一样多，都不当作表', () => {
  const head = '| 事项 | 内容 | 依据 |'
  for (const lines of [
    [head, '| a | b | c |'],
    [head, rule],
    [head, rule, '| a | b |', '| c | d | e |'],
    [head, rule, '| a | b | c | d |'],
    [head, rule, '| a | b ||'],
    ['| 事项 | 内容 |', rule, '| a | b | c |'],
    ['', rule, '| a | b | c |'],
    [head, '| --- | --- |', '| a | b | c |'],
  ])
    assert.deepEqual(read(...lines), [], lines.join('\n'))
})

test('没有复制全的最后一行不读，说明缺了', () => {
  const [grid] = read('| 事项 | 内容 | 依据 |', rule, '| a | b | c |', '| d | e')
  assert.equal(grid!.rows.length, 2)
  assert.deepEqual(
    grid!.notes.map(({ severity, message }) => [severity, message.includes('没有复制全')]),
    [['doubt', true]],
  )
})

test('几张表各有名称；每一格写明在哪里', () => {
  const table = ['| 甲 | 乙 | 丙 |', rule, '| 1 | 2 | 3 |']
  const grids = read(...table, '', ...table)
  assert.deepEqual(
    grids.map(({ rows }) => rows[1]![2]!.from),
    ['竖线分隔的表1 第2行第3格', '竖线分隔的表2 第2行第3格'],
  )
  assert.equal(read(...table)[0]!.name, '竖线分隔的表')
})

test('写成这种表的任何内容，读回来一字不差', () => {
  const cell = fc.stringMatching(/^[甲乙丙a-c1-3()（）、]{0,6}$/)
  const written = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 8 }), (rows) => {
      const [head, ...body] = rows.map(written)
      assert.deepEqual(texts(head!, '|---|---|---|---|', ...body), [rows])
    }),
    { numRuns: 300, seed: 5 },
  )
})
