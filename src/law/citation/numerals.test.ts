import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOrdinal, writeOrdinal } from './numerals.ts'

test('every number up to 9999 is read as it was written', () => {
  for (let value = 1; value < 10_000; value++) assert.equal(readOrdinal(writeOrdinal(value)), value)
})

test('numbers as laws write them', () => {
  const said = {
    十: 10,
    十四: 14,
    二十: 20,
    一百零六: 106,
    一百一十: 110,
    一千二百六十: 1260,
    一千零七: 1007,
    一千〇七: 1007,
    一千〇七十: 1070,
    两百: 200,
    两千两百: 2200,
    三: 3,
    零: 0,
    '1234': 1234,
    '0012': 12,
    '２０': 20,
    '711': 711,
  }
  for (const [text, value] of Object.entries(said)) assert.equal(readOrdinal(text), value, text)
  assert.deepEqual([10, 14, 106, 110, 1260, 1007].map(writeOrdinal), [
    '十',
    '十四',
    '一百零六',
    '一百一十',
    '一千二百六十',
    '一千零七',
  ])
})

test('what is no number is none', () => {
  for (const text of [
    '',
    '条',
    '二二',
    '十百',
    '百',
    '千',
    '12345',
    '一十十',
    '零十',
    '二零一九',
    '十二三',
    '一百二三',
    '二三十',
    '一二',
    '百二',
    '1二',
    '二1',
    '第二',
    '二条',
    '九百一千',
    '十十',
    '一十百',
  ])
    assert.equal(readOrdinal(text), null, text)
})
