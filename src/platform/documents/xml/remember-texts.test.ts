import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { rememberTexts } from './remember-texts.ts'

test('记住的文字与重新解码的一样，位置少、互相顶替时也一样', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('公', '开', 'a', '0'), maxLength: 4 }), { maxLength: 100 })
  fc.assert(
    fc.property(texts, fc.constantFrom(1, 2, 8), (many, places) => {
      const textOf = rememberTexts(Buffer.from(many.join('')), places)
      let at = 0
      for (const text of many) {
        const to = at + Buffer.byteLength(text)
        assert.equal(textOf(at, to), text)
        at = to
      }
    }),
  )
})

test('太长的文字不记，照样读出', () => {
  const long = '公开'.repeat(1_000)
  assert.equal(rememberTexts(Buffer.from(long), 8)(0, Buffer.byteLength(long)), long)
})
