import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likePatterns } from './like-patterns.ts'

test('each word becomes a pattern of its own', () => {
  assert.deepEqual(likePatterns(' 低保　名单 公示 '), ['%低保%', '%名单%', '%公示%'])
})

test('signs that mean something to LIKE stand for themselves', () => {
  assert.deepEqual(likePatterns('100%_\\'), ['%100\\%\\_\\\\%'])
})

test('no more than six words are looked for', () => {
  assert.equal(likePatterns('一 二 三 四 五 六 七 八').length, 6)
})
