import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { proofsPage } from './figures.ts'
import { readExplanations } from './mutation/run-mutation.ts'

test('each survivor is explained once, with a sentence', async () => {
  const explanations = await readExplanations(process.cwd())
  const ids = explanations.flatMap(({ mutants }) => mutants)
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
  for (const { why, mutants } of explanations) {
    assert.ok(why.length >= 20, `${mutants[0]}: ${why}`)
    assert.ok(mutants.length > 0, why)
  }
})

test('the proofs page says what the figures say', async () => {
  const figures = JSON.parse(await readFile('tools/proofs/figures.json', 'utf8'))
  assert.equal(await readFile('docs/proofs.md', 'utf8'), proofsPage(figures))
})
