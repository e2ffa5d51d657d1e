import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rememberLately } from './remember-lately.ts'

test('同样的问题只算一次，最早的先忘', () => {
  const asked: number[] = []
  const double = rememberLately(
    (n: number) => {
      asked.push(n)
      return n * 2
    },
    String,
    2,
  )
  assert.deepEqual([1, 2, 1, 2].map(double), [2, 4, 2, 4])
  assert.deepEqual(asked, [1, 2])
  assert.equal(double(3), 6)
  assert.equal(double(2), 4)
  assert.deepEqual(asked, [1, 2, 3])
  assert.equal(double(1), 2)
  assert.deepEqual(asked, [1, 2, 3, 1])
})
