import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8 } from 'fflate'
import { damages } from './damages.ts'
import { judge } from './judge.ts'
import type { Page } from './model.ts'
import { makePages } from './pages.ts'
import { randomOf } from './random.ts'
import { readPage } from './read-page.ts'

/** Texts with what printing puts between their rows: a cell may stay open, none is told wrong, no row is made up. */

const texts = makePages(1).filter(
  ({ fileName, rows, refusable }) => fileName.endsWith('.txt') && rows.length > 2 && !refusable,
)

const damaged = (page: Page, name: string): Page => {
  const text = damages[name]!(page.text, randomOf(`${page.id}/${name}`))
  return { ...page, text, bytes: strToU8(text) }
}

for (const name of Object.keys(damages))
  test(name, () => {
    const hurt = texts.map((page) => damaged(page, name))
    assert.ok(hurt.filter((page, i) => page.text !== texts[i]!.text).length > 40, 'most texts are damaged')
    const judgements = hurt.map((page) => judge(page, readPage(page)))
    const faults = judgements.flatMap(({ page, differences }) =>
      differences
        .filter(({ verdict, certain }) => verdict === 'invented' || (verdict === 'wrong' && certain))
        .map(({ verdict, row, field, got }) => `${page} ${row} ${field} ${verdict} ${JSON.stringify(got)}`),
    )
    assert.deepEqual(faults, [])
    const [right, cells] = [judgements.map((one) => one.right), judgements.map((one) => one.cells)].map((counts) =>
      counts.reduce((sum, count) => sum + count, 0),
    )
    assert.ok(right! / cells! > 0.93, `${((100 * right!) / cells!).toFixed(1)} % right`)
  })
