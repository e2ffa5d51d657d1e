import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countingUp } from './counting-up.ts'

/** The numbers that count rows, of all numbers printed in the order of the text. */
const rows = (...numbers: number[]) => countingUp(numbers).map((at) => numbers[at])

test('逐一数上去的都是行的序号', () => assert.deepEqual(rows(1, 2, 3, 4), [1, 2, 3, 4]))

test('从任何数开始都行：目录可以是下半部分', () => assert.deepEqual(rows(51, 52, 53), [51, 52, 53]))

test('页码夹在中间：等着的下一个数后面还会来，就不是行', () => {
  assert.deepEqual(rows(1, 2, 7, 3, 4), [1, 2, 3, 4])
  assert.deepEqual(countingUp([1, 2, 7, 3]), [0, 1, 3])
})

test('跳号：等着的数再也不来，就从跳到的数接着数', () => {
  assert.deepEqual(rows(1, 2, 5, 6), [1, 2, 5, 6])
  assert.deepEqual(rows(1, 2, 103), [1, 2, 103], 'a hundred rows may be missing')
})

test('跳得太远的是年份或编码，不是序号', () => assert.deepEqual(rows(1, 2, 104, 2020), [1, 2]))

test('往回的数不是行', () => assert.deepEqual(rows(4, 5, 3, 5, 6), [4, 5, 6]))

test('同一个数印了两次：第一次是行', () => assert.deepEqual(countingUp([1, 3, 3, 4]), [0, 1, 3]))

test('后面有的只是早过了的数：那是页码，跳号照数', () => assert.deepEqual(countingUp([1, 2, 5, 2, 6]), [0, 1, 2, 4]))

test('等着的数先来，一后来：跳到的数不是行', () => assert.deepEqual(countingUp([1, 5, 2, 1, 2, 3]), [0, 2, 3, 4, 5]))

test('1 重新数起：每个表、每个领域各自编号', () => {
  assert.deepEqual(rows(1, 2, 1, 2, 3), [1, 2, 1, 2, 3])
  assert.deepEqual(rows(1, 1, 2), [1, 2], 'a second 1 before any 2 begins nothing')
})

test('1 后面接着来的是等着的数：1 是页码', () => {
  assert.deepEqual(countingUp([1, 2, 1, 3, 4]), [0, 1, 3, 4])
  assert.deepEqual(countingUp([5, 6, 1, 7, 2, 8]), [0, 1, 3, 5], 'pages 1 and 2')
  assert.deepEqual(rows(1, 2, 1), [1, 2, 1], 'a table of one row')
})

test('页码比等着的数大，等着的数又丢了：后面还有更小的数，就不是序号', () => {
  assert.deepEqual(rows(1, 2, 17, 4, 5), [1, 2, 4, 5])
})

test('等着的数在重新数起之后才来：那是下一个表的，不妨碍跳号', () => {
  assert.deepEqual(rows(1, 2, 4, 1, 2, 3), [1, 2, 4, 1, 2, 3])
})

test('一个数也没有', () => assert.deepEqual(rows(), []))
