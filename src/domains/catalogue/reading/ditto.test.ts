import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDitto } from './ditto.ts'

test('同上的各种写法', () => {
  for (const text of [
    '同上',
    '同 上',
    '同上。',
    '同上行',
    '同上项',
    '同上格',
    '同上一行',
    '同前',
    '〃',
    '″',
    '"',
    '＂',
    "''",
    '〃.',
    `同${' '.repeat(10)}上`,
  ])
    assert.equal(isDitto(text), true, text)
})

test('别的话不是同上', () => {
  for (const text of ['', '同上级', '与同上', '同上述规定', '同上一', '“', "'", '同', '上', `同${' '.repeat(11)}上`])
    assert.equal(isDitto(text), false, text)
})
