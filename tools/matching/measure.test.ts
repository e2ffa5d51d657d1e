import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawVersions, measure } from './measure.ts'

test('versions drawn from the real catalogue: at least 98 % of the relations told are right, and 98 % of the right ones told', async () => {
  const { links, precision, recall } = measure(await drawVersions(25, 20261127))
  assert.ok(links > 1_000)
  assert.ok(precision >= 0.98, `precision ${precision}`)
  assert.ok(recall >= 0.98, `recall ${recall}`)
})
