import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kept, lineOf, percentile } from './measure.ts'

test('a percentile is a value that occurred, with at least that share not above it', () => {
  const sorted = Array.from({ length: 20 }, (_, index) => index + 1)
  assert.equal(percentile(sorted, 0.5), 10)
  assert.equal(percentile(sorted, 0.95), 19)
  assert.equal(percentile([7], 0.95), 7)
})

test('a line says what was promised and whether it held; exactly the limit holds', () => {
  const reading = { what: '前50项，p95', value: 50, unit: 'ms', limit: 50 } as const
  assert.match(lineOf(reading), /50\.0 ms {2}（承诺 ≤ 50 ms，达到）/)
  assert.match(lineOf({ ...reading, value: 50.1 }), /未达到/)
  assert.deepEqual(
    [kept(reading), kept({ ...reading, value: 51 }), kept({ ...reading, value: 51, limit: null })],
    [true, false, true],
  )
})
