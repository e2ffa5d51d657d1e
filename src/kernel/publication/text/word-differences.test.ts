import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bodyDifferences, textDifferences } from './word-differences.ts'

test('只列变了的段落，段落里只标变了的词', () => {
  const { changes, same } = bodyDifferences(
    '<h2>一、对象</h2><p>救助金每户一千元。</p><p>公示期七天。</p>',
    '<h2>一、对象</h2><p>救助金每户一千二百元。</p><p>公示期七天。</p><p>监督电话见下。</p>',
  )
  assert.equal(same, 2)
  assert.deepEqual(
    changes.map((change) => change.map(({ kind, text }) => `${kind[0]}:${text}`)),
    [['s:救助金每户', 'r:一千元', 'a:一千二百元', 's:。'], ['a:监督电话见下。']],
  )
})

test('由差别总能还原出前后两份', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      (one, other) => {
        const change = textDifferences(one, other)
        const side = (without: 'added' | 'removed') =>
          change
            .filter(({ kind }) => kind !== without)
            .map(({ text }) => text)
            .join('')
        assert.deepEqual([side('added'), side('removed')], [one, other])
      },
    ),
    { seed: 20260305, numRuns: 300 },
  )
})
