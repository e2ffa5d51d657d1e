import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReportText } from '#law/report/read-report-text.ts'
import { breakFile, breaks } from './break-file.ts'
import { inventedFigures, inventedIn, readBroken, readFile } from './broken-file-faults.ts'
import { randomOf } from './random.ts'
import { type TextFile, wholeFiles } from './whole-files.ts'

/**
 * Real files and pages of every layout, broken by copying, sending and saving: whatever is left of them, it is read or
 * refused with a sentence, and nothing is read that does not stand there. Many more: node tools/layouts/try-broken-files.ts
 */

const { real, catalogues, reports } = wholeFiles(1)

const breakAll = (files: readonly TextFile[], round: number) =>
  files.map((file) => {
    const random = randomOf(`${file.name}/${round}`)
    const { text, by } = breakFile(file.text, random)
    const { rows, faults } = readBroken({ ...file, text }, random)
    return { rows, faults: faults.map((fault) => `${file.name}, ${by}: ${fault}`) }
  })

test('弄坏的目录：或读出，或说明原因，不崩溃，不编造', () => {
  const some = [...real, ...catalogues.filter((_, at) => at % 3 === 0)]
  const outcomes = breakAll(some, 1)
  assert.deepEqual(
    outcomes.flatMap(({ faults }) => faults),
    [],
  )
  const read = outcomes.filter(({ rows }) => rows !== null).length
  assert.ok(read > some.length / 3 && read < some.length, `${read} of ${some.length} are read`)
})

test('弄坏的年度报告：数字都在原文里', () => {
  const files = [...real.filter(({ name }) => name.startsWith('pingtan')), ...reports]
  assert.deepEqual(
    [1, 2, 3, 4, 5].flatMap((round) => breakAll(files, round).flatMap(({ faults }) => faults)),
    [],
  )
})

test('每一种弄坏都真的坏了；别处的话、别处的数认得出来', () => {
  const [page, other] = ['S001.txt', 'S012.txt'].map((name) => catalogues.find((file) => file.name === name)!)
  for (const [name, broken] of Object.entries(breaks)) {
    const random = randomOf(name)
    const texts = Array.from({ length: 20 }, () => broken(page!.text, random))
    assert.ok(new Set([page!.text, ...texts]).size > 4, name)
  }
  assert.deepEqual(inventedIn(readFile(page!), page!), [])
  assert.ok(inventedIn(readFile(page!), other!).length > 20)
  const [own, strange] = real.filter(({ name }) => name.startsWith('pingtan'))
  assert.deepEqual(inventedFigures(readReportText(own!.text)!, own!), [])
  assert.ok(inventedFigures(readReportText(own!.text)!, strange!).length > 3)
})
