import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSmallCounty } from '../testing/small-county.ts'
import { runClerks } from './run-clerks.ts'

test('many clerks at once on shared editions: no acknowledged word is lost, nothing fails without words, no deadlock (100 in bench/publish.ts)', async () => {
  await using county = await openSmallCounty()
  const { faults, done, merged } = await runClerks(county, { clerks: 16, moves: 24, shared: 3, seed: 6_100 })
  assert.deepEqual(faults, [])
  assert.ok((done.publish ?? 0) > 0 && (done.revise ?? 0) > 0 && merged > 0, JSON.stringify(done))
})
