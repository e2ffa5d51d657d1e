import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byteRange } from './byte-range.ts'
import { contentDisposition } from './content-disposition.ts'

test('a name in Chinese, with emoji or quotes stays whole and stays inside its header', () => {
  assert.equal(
    contentDisposition('名单 "a".xlsx', false),
    `attachment; filename="_ _a_.xlsx"; filename*=UTF-8''%E5%90%8D%E5%8D%95%20%22a%22.xlsx`,
  )
  assert.match(contentDisposition("😀'(1)*.png", true), /^inline; .*UTF-8''%F0%9F%98%80%27%281%29%2A\.png$/)
})

test('whatever the name is, the header is one line of plain letters with two quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = contentDisposition(name, false)
      assert.match(
        header,
        /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/,
      )
    }),
  )
})

test('one part of a file is told by its ends; nonsense asks for all, what lies behind the end for nothing', () => {
  assert.deepEqual(byteRange('bytes=0-3', 10), { start: 0, end: 3 })
  assert.deepEqual(byteRange('bytes=4-', 10), { start: 4, end: 9 })
  assert.deepEqual(byteRange('bytes=-3', 10), { start: 7, end: 9 })
  assert.deepEqual(byteRange('bytes=-99', 10), { start: 0, end: 9 })
  assert.deepEqual(byteRange('bytes=5-99', 10), { start: 5, end: 9 })
  assert.equal(byteRange('bytes=10-', 10), 'outside')
  assert.equal(byteRange('bytes=-0', 10), 'outside')
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'bytes=3-1', 'bytes=0-1,3-4', 'lines=0-1'])
    assert.equal(byteRange(header, 10), null)
})
