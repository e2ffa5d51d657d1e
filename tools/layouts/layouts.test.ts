import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Judgement, judge } from './judge.ts'
import { makePages } from './pages.ts'
import { makeQuirkPages } from './quirk-pages.ts'
import { readPage } from './read-page.ts'

/** What the reader must reach on the pages of seed 1; `node tools/layouts/measure.ts --wrong` shows where it falls short. */

const judgements = [...makePages(1), ...makeQuirkPages(1)].map((page) => judge(page, readPage(page)))
const sum = (of: (one: Judgement) => number): number => judgements.reduce((whole, one) => whole + of(one), 0)

test('至少 97 % 的格子读对', () => {
  const share = sum((one) => one.right) / sum((one) => one.cells)
  assert.ok(share >= 0.97, `${(share * 100).toFixed(2)} %`)
})

test('没有编造的行', () => {
  assert.deepEqual(
    judgements.filter((one) => one.invented > 0).map((one) => `${one.page}: ${one.invented}`),
    [],
  )
})

test('没有确定而错的格子', () => {
  assert.deepEqual(
    judgements.filter((one) => one.certainAndWrong > 0).map((one) => `${one.page}: ${one.certainAndWrong}`),
    [],
  )
})
