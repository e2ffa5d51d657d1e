import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOf, linesOf } from './blocks.ts'

test('空行分段：段内的换行留着，行号从 0 数，记着前面有几个空行', () => {
  assert.deepEqual(blocksOf('甲\n乙\n\n丙\n　\n \n丁'), [
    { text: '甲\n乙', line: 0, gap: 0 },
    { text: '丙', line: 3, gap: 1 },
    { text: '丁', line: 6, gap: 2 },
  ])
})

test('开头的空行也数；全角空格、不间断空格的行是空行', () => {
  assert.deepEqual(blocksOf('\n\u00a0\n甲\n'), [{ text: '甲', line: 2, gap: 2 }])
  assert.deepEqual(blocksOf('\n\n'), [])
})

test('看不见的字符独占一行：不是段，空行接着数', () => {
  assert.deepEqual(
    blocksOf('甲\n\n\u200b\n\n乙').map(({ gap }) => gap),
    [0, 2],
  )
})

test('每行一段，空行不算', () => {
  assert.deepEqual(linesOf('甲\n\n 乙　丙 \n'), [
    { text: '甲', line: 0 },
    { text: '乙 丙', line: 2 },
  ])
})
