import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { haitanFolder, readHaitanRows } from './haitan-rows.ts'
import { makeHaitanFixtures } from './make-haitan-fixtures.ts'

test('the Haitan fixtures are those the rows make, byte for byte', async () => {
  for (const [name, bytes] of await makeHaitanFixtures()) {
    const kept = await readFile(new URL(name, haitanFolder))
    assert.ok(kept.equals(bytes), `${name}: run node tools/make-haitan-fixtures.ts and look at the difference`)
  }
})

test('there are 51 rows, numbered without a gap', async () => {
  const numbers = (await readHaitanRows()).map((row) => Number(row.seq))
  assert.deepEqual(
    numbers,
    Array.from({ length: 51 }, (_, i) => i + 1),
  )
})
