import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runReleaseTrials } from './trials.ts'

test('a sample of deaths at statements of release, withdrawal and restoration: all or nothing (every one in `npm run prove -- release`)', async () => {
  const figures = await runReleaseTrials({ seed: 20261128, sample: 5, say: () => {} })
  assert.deepEqual(figures.faults, [])
  assert.ok(Object.values(figures.byAct).every(({ statements }) => statements > 5))
})
