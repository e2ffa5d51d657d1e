import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastingPath, originOf, ownPath, readAddress } from './address.ts'

test('only what a page knows of the query decides what it shows, in any order', () => {
  assert.deepEqual(readAddress('/info?page=2&utm=x&q=%E4%BD%8E%E4%BF%9D&fbclid=1'), {
    path: '/info',
    query: 'page=2&q=%E4%BD%8E%E4%BF%9D',
  })
  assert.deepEqual(readAddress('/info?q=%E4%BD%8E%E4%BF%9D&page=2'), readAddress('/info?page=2&q=%E4%BD%8E%E4%BF%9D'))
  assert.deepEqual(readAddress('/info?page=&q='), { path: '/info', query: '' })
})

test('an earlier edition lasts under the address of its publication', () => {
  assert.equal(lastingPath('/info/8f3k2xyz/2'), '/info/8f3k2xyz')
  assert.equal(lastingPath('/info/8f3k2xyz'), '/info/8f3k2xyz')
  assert.equal(lastingPath('/item/8f3k2xyz/990021'), '/item/8f3k2xyz/990021')
})

test('the configured address of the site wins over what a request says', () => {
  assert.equal(
    originOf('https://www.example.gov.cn/', { protocol: 'http', host: 'evil.test' }),
    'https://www.example.gov.cn',
  )
})

test('without one, the request’s host is taken, if it is one', () => {
  assert.equal(originOf(null, { protocol: 'http', host: 'localhost:8080' }), 'http://localhost:8080')
  assert.equal(originOf(null, { protocol: 'http', host: '[::1]:8080' }), 'http://[::1]:8080')
  for (const host of ['a.cn/x', 'a.cn"><script>', 'user@a.cn', ''])
    assert.equal(originOf(null, { protocol: 'http', host }), 'http://localhost')
})

test('a redirect stays on this site', () => {
  assert.equal(ownPath('/info?page=2'), '/info?page=2')
  assert.equal(ownPath('/catalogue?q=低保'), '/catalogue?q=%E4%BD%8E%E4%BF%9D')
  for (const next of [
    undefined,
    '',
    'info',
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    'https://evil.test/',
    'javascript:alert(1)',
    '/\t/evil.test',
    '/\n/evil.test',
  ])
    assert.equal(ownPath(next), '/', String(next))
})
