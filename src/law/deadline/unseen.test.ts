import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { faceOf } from './face.ts'
import { readDeadline } from './read-deadline.ts'

/** The labelled cells of fixtures/deadlines; its README tells how they were made. */
async function cellsOf(file: string) {
  const text = await readFile(new URL(`../../../fixtures/deadlines/${file}`, import.meta.url), 'utf8')
  const [, ...rows] = text.trim().split('\n')
  return rows.map((row) => {
    const cells = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
      (cell[1] ?? cell[2] ?? '').replaceAll('""', '"'),
    )
    const [published = '', basis = '', rules = '', allowed = '', note = ''] = cells
    return { text: published.replaceAll('⏎', '\n'), basis, rules, certainAllowed: allowed === 'yes', note }
  })
}

const facesOf = (text: string, basis: string): string =>
  readDeadline(text, { basis })
    .rules.map(faceOf)
    .map(({ kind, amount, unit, trigger }) => `${kind} ${amount ?? '-'} ${unit ?? '-'} ${trigger ?? '-'}`)
    .join(' + ')

for (const file of ['unseen.csv', 'unseen-blind.csv'])
  for (const { text, basis, rules, certainAllowed, note } of await cellsOf(file))
    test(`${note}: ${JSON.stringify(text)}${basis}`, () => {
      const reading = readDeadline(text, { basis })
      if (certainAllowed) assert.equal(facesOf(text, basis), rules)
      assert.equal(reading.certain, certainAllowed, reading.doubts.join('\n'))
      if (!reading.certain) assert.notEqual(reading.doubts.length, 0, 'what is not certain says why')
    })

const traps = (await readFile(new URL('../../../fixtures/deadlines/traps.txt', import.meta.url), 'utf8'))
  .trim()
  .split('\n')
for (const trap of traps)
  test(`trap: ${trap}`, () => {
    const { certain, doubts } = readDeadline(trap)
    assert.equal(certain, false)
    assert.notEqual(doubts.length, 0)
  })

test('the collection is large and varied', async () => {
  const cells = await cellsOf('unseen.csv')
  assert.ok(new Set(cells.map(({ text, basis }) => text + basis)).size >= 300)
  assert.ok(new Set(cells.map(({ note }) => note)).size >= 60)
})
