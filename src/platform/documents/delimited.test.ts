import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanText } from './clean-text.ts'
import { readDelimited } from './delimited.ts'
import { importLimits } from './limits.ts'

const rows = (text: string, delimiter: ',' | '\t' | ';' = ',') =>
  readDelimited(text, delimiter, importLimits)?.rows.map((row) => row.map((cell) => cell.text))

test('引号、双引号、引号里的换行和分隔符，三种行尾', () => {
  const expected = [
    ['甲,乙', '丙"丁"', '戊\n己'],
    ['一', '', '三'],
  ]
  for (const end of ['\r\n', '\n', '\r']) {
    assert.deepEqual(rows(`"甲,乙","丙""丁""","戊${end}己"${end}一,,三${end}`), expected)
  }
})

test('制表符和分号；标记和空行不算', () => {
  assert.deepEqual(rows('\ufeff甲\t乙\n\n丙\t丁', '\t'), [
    ['甲', '乙'],
    ['丙', '丁'],
  ])
  assert.deepEqual(rows('甲;乙', ';'), [['甲', '乙']])
})

test('位置按记录数，与表格软件里看到的一样', () => {
  const grid = readDelimited('"一\n二",甲\n乙,丙', ',', importLimits)!
  assert.deepEqual(
    grid.rows.flat().map((cell) => cell.from),
    ['A1', 'B1', 'A2', 'B2'],
  )
})

test('引号没有结束就不是这种文字', () => assert.equal(rows('甲,"乙\n丙,丁'), undefined))

test('写出去再读回来，一字不差', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('甲', '乙', ',', '"', '\n', ' ', 'a') })
    .map((text) => cleanText(text).text)
  const record = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((cells) => cells.some(Boolean))
  fc.assert(
    fc.property(fc.array(record, { minLength: 1 }), (records) => {
      const text = records.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      assert.deepEqual(rows(text), records)
    }),
    { numRuns: 200 },
  )
})
