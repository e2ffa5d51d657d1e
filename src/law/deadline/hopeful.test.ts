import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hopefulFor } from './hopeful.ts'
import { patterns } from './patterns.ts'

test('no pattern whose words stand in the cell is left out, and the order is that of the table', () => {
  const words = patterns.flatMap(({ needs = [] }) => needs)
  const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom('信息', '形成', '日', '𠮷', ''))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      const wanted = patterns.filter(({ needs }) => !needs || needs.some((word) => text.includes(word)))
      assert.deepEqual(
        hopefulFor(text).map(({ example }) => example),
        wanted.map(({ example }) => example),
      )
    }),
    { seed: 711, numRuns: 1000 },
  )
})
