import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { openPageCache } from './page-cache.ts'

test('a kept page is found again, in both forms', () => {
  const cache = openPageCache()
  cache.put('/', 200, '<p>首页</p>')
  const page = cache.get('/')
  assert.equal(page?.identity.toString(), '<p>首页</p>')
  assert.equal(brotliDecompressSync(page!.brotli).toString(), '<p>首页</p>')
})

test('the tag changes with the content and only with it', () => {
  const cache = openPageCache()
  assert.equal(cache.put('a', 200, 'x').etag, cache.put('b', 200, 'x').etag)
  assert.notEqual(cache.put('a', 200, 'x').etag, cache.put('a', 200, 'y').etag)
})

test('the page used longest ago goes first', () => {
  const cache = openPageCache(2)
  cache.put('a', 200, 'a')
  cache.put('b', 200, 'b')
  cache.get('a')
  cache.put('c', 200, 'c')
  assert.equal(cache.size(), 2)
  assert.ok(cache.get('a') && cache.get('c'))
  assert.equal(cache.get('b'), undefined)
})

test('a page that was read before everything was forgotten is sent, but not kept', () => {
  const cache = openPageCache()
  const generation = cache.generation()
  cache.clear()
  assert.equal(cache.put('a', 200, 'old', generation).identity.toString(), 'old')
  assert.equal(cache.get('a'), undefined)
})
