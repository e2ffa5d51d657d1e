import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withChannelsUnderMode } from './columns-by-cells.ts'
import { readDeadlineCell } from './deadlines.ts'
import type { Column } from './header.ts'
import { natures } from './text/nature.ts'

const natureOf = natures(readDeadlineCell)

/** What the columns are when these texts stand under those of ways, one list for each. */
function heads(columns: Column['head'][], ...texts: string[][]): Column['head'][] {
  const left = [...texts]
  const made = columns.map((head, index): Column => ({ index: index + 3, title: `${index}`, head, levels: [] }))
  const under = made.map(({ head }) => (head === 'mode' ? left.shift()! : ['政府网站']))
  const named = withChannelsUnderMode(
    made,
    ({ index }, place) => {
      assert.equal(index, place + 3)
      return under[place]!
    },
    natureOf,
  )
  assert.deepEqual(
    named.map((column) => ({ ...column, head: null })),
    made.map((column) => ({ ...column, head: null })),
  )
  return named.map(({ head }) => head)
}

test('方式一列下面写的是渠道，就是渠道', () => {
  assert.deepEqual(heads(['item', 'mode'], ['政府网站']), ['item', 'channels'])
  assert.deepEqual(heads(['mode', 'item'], ['', '公示栏', '']), ['channels', 'item'])
  assert.deepEqual(heads(['item', 'mode'], ['网站', '网站', '公示栏', '折页']), ['item', 'channels'])
})

test('空的、少于四分之三的、写着公开方式的不是', () => {
  for (const texts of [
    [],
    [''],
    ['折页'],
    ['网站', '网站', '折页'],
    ['网站', '网站', '网站', '主动公开'],
    ['网站', '网站', '网站', '依申请'],
  ])
    assert.deepEqual(heads(['item', 'mode'], texts), ['item', 'mode'], texts.join())
})

test('另有渠道一列的不改；两列都像的，不能确定', () => {
  assert.deepEqual(heads(['mode', 'channels'], ['政府网站']), ['mode', 'channels'])
  assert.deepEqual(heads(['mode', 'mode'], ['政府网站'], ['公示栏']), ['mode', 'mode'])
  assert.deepEqual(heads(['mode', 'mode'], ['主动公开'], ['公示栏']), ['mode', 'channels'])
})
