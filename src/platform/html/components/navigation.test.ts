import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { treeList } from './list.ts'
import { pager, shownPages } from './navigation.ts'

test('a pager offers the ends, the neighbours and gaps that hide more than one page', () => {
  const gap = undefined
  assert.deepEqual(shownPages(1, 1), [1])
  assert.deepEqual(shownPages(1, 3), [1, 2, 3])
  assert.deepEqual(shownPages(6, 12), [1, gap, 5, 6, 7, gap, 12])
  assert.deepEqual(shownPages(4, 12), [1, 2, 3, 4, 5, gap, 12])
  assert.deepEqual(shownPages(9, 12), [1, gap, 8, 9, 10, 11, 12])
})

test('whatever the page, the pages shown grow, lie within the list, and a gap is never one page wide', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(399), (pages, at) => {
      const page = (at % pages) + 1
      const shown = shownPages(page, pages)
      assert.ok(shown.includes(page) && shown.includes(1) && shown.includes(pages))
      assert.ok(shown.length <= 9)
      shown.forEach((one, index) => {
        const before = shown[index - 1]
        if (one === undefined) assert.ok(shown[index + 1]! - before! > 2)
        else if (index > 0 && before !== undefined) assert.equal(one, before + 1)
      })
    }),
    { seed: 7 },
  )
})

test('the ends of a list offer no way beyond', () => {
  const at = (page: number) => pager({ page, pages: 3, total: 60, href: (to) => `?page=${to}` }).toString()
  assert.doesNotMatch(at(1), /rel="prev"/)
  assert.match(at(1), /rel="next"/)
  assert.doesNotMatch(at(3), /rel="next"/)
  assert.match(at(2), /<a href="\?page=2" aria-label="第 2 页" aria-current="page">/)
  assert.doesNotMatch(pager({ page: 1, pages: 0, total: 0, href: () => '' }).toString(), /<ul>/)
})

test('a branch of a tree that has a page of its own offers it inside', () => {
  const markup = treeList({
    label: '目录',
    nodes: [{ label: '甲', href: '/a', open: true, children: [{ label: '乙', href: '/b', current: true }] }],
  }).toString()
  assert.match(markup, /<details open>/)
  assert.match(markup, /<a href="\/a">甲<\/a>/)
  assert.match(markup, /<a href="\/b" aria-current="page">乙<\/a>/)
})
