import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ruleKinds } from './model.ts'
import { patterns } from './patterns.ts'
import { readDeadline } from './read-deadline.ts'

for (const { example, needs, form } of patterns)
  test(`the pattern of ${example} reads its example, whole and before all others`, () => {
    const first = patterns.find((pattern) => {
      pattern.form.lastIndex = 0
      const match = pattern.form.exec(example)
      return match !== null && match[0] !== ''
    })
    assert.equal(first?.example, example)
    assert.ok(needs?.some((word) => example.includes(word)) ?? true)
    form.lastIndex = 0
    assert.equal(form.exec(example)?.[0], example)
  })

test('no form is tried everywhere for want of a word it needs', () => {
  for (const { example, needs } of patterns) assert.ok(!needs?.includes(''), example)
})

test('the examples are of every kind of demand there is', () => {
  const kinds = new Set(patterns.flatMap(({ example }) => readDeadline(example).rules.map(({ kind }) => kind)))
  assert.deepEqual([...kinds].sort(), ruleKinds.toSorted())
})

test('no example stands twice', () => {
  assert.equal(new Set(patterns.map(({ example }) => example)).size, patterns.length)
})
