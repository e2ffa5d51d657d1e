import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FeeMethod, feeBasis, feeMethods, feeOf, MOST_COUNTED, unitFee } from './fees.ts'

test('办法中的算例：按件为当月合计，按量为一件的合计', () => {
  const known: Record<FeeMethod, [number, number][]> = {
    item: [
      [0, 0],
      [1, 0],
      [10, 0],
      [11, 100],
      [30, 2000],
      [31, 2200],
      [40, 4000],
      [41, 4300],
      [50, 7000],
      [51, 7400],
    ],
    page: [
      [0, 0],
      [1, 0],
      [30, 0],
      [31, 10],
      [100, 700],
      [101, 720],
      [200, 2700],
      [201, 2740],
      [250, 4700],
    ],
  }
  for (const method of feeMethods)
    for (const [count, yuan] of known[method]) assert.equal(feeOf(method, count), yuan, `${method} ${count}`)
})

test('两种算法', () => {
  assert.deepEqual([...feeMethods], ['item', 'page'])
})

test('零到五千，每一个数都等于一件一件、一页一页加起来', () => {
  const sums = { item: 0, page: 0 }
  for (let count = 0; count <= 5_000; count++) {
    if (count > 10) sums.item += count <= 30 ? 100 : 100 * (Math.ceil((count - 30) / 10) + 1)
    if (count > 30) sums.page += count <= 100 ? 10 : count <= 200 ? 20 : 40
    for (const method of feeMethods) assert.equal(feeOf(method, count), sums[method], `${method} ${count}`)
  }
})

test('第几件、第几页各自的价钱，加起来就是合计', () => {
  assert.deepEqual(
    [0, 10, 11, 30, 31, 40, 41, 51].map((n) => unitFee('item', n)),
    [0, 0, 100, 100, 200, 200, 300, 400],
  )
  assert.deepEqual(
    [0, 30, 31, 100, 101, 200, 201, 5_000].map((n) => unitFee('page', n)),
    [0, 0, 10, 10, 20, 20, 40, 40],
  )
})

test('不是件数的数，说明应当怎样', () => {
  for (const count of [-1, 1.5, Number.NaN, MOST_COUNTED + 1]) {
    assert.throws(() => feeOf('item', count), { name: 'RangeError', message: /应为0至100000的整数/ })
    assert.throws(() => unitFee('page', count), RangeError)
  }
  assert.equal(feeOf('page', MOST_COUNTED), 700 + 2000 + 40 * (MOST_COUNTED - 200))
  assert.match(feeBasis.item, /第四条$/)
  assert.match(feeBasis.page, /第五条$/)
})
