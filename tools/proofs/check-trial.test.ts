import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './check-trial.ts'

const before = { catalogues: 0, items: 0 }
const whole = { catalogues: 1, items: 51 }
const found = (counts: Record<string, number>, editions: Record<string, boolean | string>[] = []) => ({
  counts,
  editions,
  files: [] as string[],
})
const edition = (live: boolean, more: Record<string, boolean> = {}) => ({
  id: 'e',
  live,
  fulfilled: live,
  step: live,
  event: live,
  audit: live,
  job: live,
  ...more,
})

test('the checker of the kill trials sees what is half done and what is lost', async () => {
  assert.deepEqual(await faultsOf('import', before, whole, found(before), [], ''), [])
  assert.deepEqual(await faultsOf('import', before, whole, found(whole), ['import'], ''), [])
  assert.match((await faultsOf('import', before, whole, found({ catalogues: 1, items: 50 }), [], ''))[0]!, /half done/)
  assert.match((await faultsOf('adopt', before, whole, found(before), ['adopt'], ''))[0]!, /acknowledged and is lost/)
  assert.match(
    (await faultsOf('import', before, whole, { ...found(whole), files: ['00'] }, [], '/nowhere'))[0]!,
    /no whole bytes/,
  )
  assert.deepEqual(await faultsOf('publish', before, whole, found(whole, [edition(true), edition(false)]), [], ''), [])
  for (const mark of ['fulfilled', 'step', 'event', 'audit', 'job'])
    assert.match(
      (await faultsOf('publish', before, whole, found(whole, [edition(true, { [mark]: false })]), [], ''))[0]!,
      /half released/,
    )
  assert.match(
    (await faultsOf('publish', before, whole, found(whole, [edition(false)]), ['e'], ''))[0]!,
    /acknowledged and is lost/,
  )
})
