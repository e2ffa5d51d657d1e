import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawSample, sampleSize } from './sample.ts'

const of = { county: '990021', quarter: '2026Q1' }

test('a tenth, at least three, never more than there are', () => {
  assert.deepEqual([0, 1, 3, 4, 30, 31, 100].map(sampleSize), [0, 1, 3, 3, 3, 4, 10])
})

test('the same returns give the same sample in whatever order they come, and another quarter or county another one', () => {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 0, maxLength: 80 })
  fc.assert(
    fc.property(ids, fc.infiniteStream(fc.nat()), (given, picks) => {
      const drawn = drawSample(given, of)
      assert.equal(drawn.length, sampleSize(given.length))
      assert.equal(new Set(drawn).size, drawn.length)
      assert.ok(drawn.every((id) => given.includes(id)))
      const shuffled = given.map((id) => ({ id, at: picks.next().value })).sort((a, b) => a.at - b.at)
      assert.deepEqual(
        drawSample(
          shuffled.map(({ id }) => id),
          of,
        ),
        drawn,
      )
    }),
  )
  const many = Array.from({ length: 400 }, (_, at) => `id-${at}`)
  assert.notDeepEqual(drawSample(many, of), drawSample(many, { ...of, quarter: '2026Q2' }))
  assert.notDeepEqual(drawSample(many, of), drawSample(many, { ...of, county: '990022' }))
})

test('what is drawn is known for ever: the digest of county, quarter and id decides', () => {
  const ids = Array.from({ length: 12 }, (_, at) => `nil-${at}`)
  assert.deepEqual(drawSample(ids, of), ['nil-1', 'nil-7', 'nil-0'])
})

test('nobody is drawn more often than others: over many quarters each return comes up about as often', () => {
  const ids = Array.from({ length: 50 }, (_, at) => `nil-${at}`)
  const times = new Map(ids.map((id) => [id, 0]))
  for (let turn = 0; turn < 2_000; turn++)
    for (const id of drawSample(ids, { county: '990021', quarter: `turn ${turn}` })) times.set(id, times.get(id)! + 1)
  const counts = [...times.values()]
  assert.ok(Math.min(...counts) > 130 && Math.max(...counts) < 270, counts.join(' '))
})
