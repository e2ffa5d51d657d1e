import assert from 'node:assert/strict'
import { test } from 'node:test'
import { form } from './forms.ts'

test('a form is put together from the pieces it names, and read from where the last one ended', () => {
  const notice = form('公示{NUMBER}日')
  notice.lastIndex = 2
  assert.equal(notice.exec('初审公示十五日')?.[0], '公示十五日')
  notice.lastIndex = 0
  assert.equal(notice.exec('初审公示十五日'), null)
})

test('a misspelt piece is no form that matches nothing, but an error at the start', () => {
  assert.throws(() => form('公示{NUMBRE}日'), /no piece called NUMBRE/)
})
