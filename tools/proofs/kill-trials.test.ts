import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runKillTrials } from './kill-trials.ts'

test('a sample of kill trials: all or nothing, nothing acknowledged lost (200 and more in `npm run prove`)', async () => {
  const figures = await runKillTrials({ trials: 6, seed: 20260601, say: () => {} })
  assert.deepEqual(figures.faults, [])
  assert.equal(figures.serverKilledToo, 1)
})
