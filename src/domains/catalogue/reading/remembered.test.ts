import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembered } from './remembered.ts'

test('同一段文字只做一次，空的答案也记得', () => {
  const asked: string[] = []
  const read = remembered((text) => {
    asked.push(text)
    return text === '空' ? null : text.length
  })
  assert.deepEqual(['甲', '甲乙', '甲', '空', '空'].map(read), [1, 2, 1, null, null])
  assert.deepEqual(asked, ['甲', '甲乙', '空'])
})
