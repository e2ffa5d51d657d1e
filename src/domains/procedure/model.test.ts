import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { reasonsAgainstSteps, type StepKind, stepKinds, threeReviews } from '#kernel/publication/flow/model.ts'
import { defaultRows } from './default-table.ts'
import { tableFile } from './files.ts'
import { blankRow, type Change, changedRows, links, reasonsAgainstRow, reasonsAgainstTable, stepsOf } from './model.ts'
import { rowOf, typedOfRow } from './typed.ts'

const kindsOf = (rows: ReturnType<typeof stepsOf>) => rows.map(({ step }) => step)

test('系统自带的职责表七个环节都有、可以直接施行，主动公开就是现行的流程', () => {
  assert.deepEqual([...reasonsAgainstTable(defaultRows, 24)], [])
  assert.deepEqual([...new Set(defaultRows.map(({ link }) => link))], [...links])
  assert.deepEqual(kindsOf(stepsOf(defaultRows, null)), ['draft', 'secrecy', 'approve', 'publish'])
})

test('先审查、后公开，发布之前由另一人签发：少了哪一步都说得出来', () => {
  const reasons = (kinds: StepKind[]) => [...reasonsAgainstSteps(kinds.map((kind) => ({ kind })))].length
  assert.equal(reasons([...threeReviews]), 0)
  for (const kinds of [
    ['draft', 'approve', 'publish'],
    ['draft', 'secrecy', 'publish'],
    ['draft', 'approve', 'secrecy', 'publish'],
    ['draft', 'secrecy', 'secrecy', 'approve', 'publish'],
    ['draft', 'secrecy', 'second-review', 'approve', 'publish'],
    ['secrecy', 'approve', 'publish'],
    ['draft', 'secrecy', 'approve'],
    ['draft', 'secrecy', 'withhold', 'approve', 'publish'],
    ['draft', 'proofread', 'proofread', 'proofread', 'proofread', 'secrecy', 'approve', 'publish'],
  ] as StepKind[][])
    assert.ok(reasons(kinds) > 0, kinds.join())
})

test('任意排列的环节：被接受的都有保密审查、都有签发、都从拟稿到发布', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stepKinds), { maxLength: 10 }), (kinds) => {
      if ([...reasonsAgainstSteps(kinds.map((kind) => ({ kind })))].length > 0) return
      assert.equal(kinds[0], 'draft')
      assert.deepEqual(kinds.slice(-2), ['approve', 'publish'])
      assert.ok(kinds.indexOf('secrecy') > 0 && kinds.indexOf('secrecy') < kinds.indexOf('approve'))
    }),
    { seed: 20260302, numRuns: 3_000 },
  )
})

test('套用三审三校只改那一类内容；取消以后回到通用的', () => {
  const strict = changedRows(defaultRows, { kind: 'flow', preset: 'three-reviews', contentType: 'normative' })
  assert.deepEqual(kindsOf(stepsOf(strict, 'normative')), [...threeReviews])
  assert.deepEqual(kindsOf(stepsOf(strict, null)), ['draft', 'secrecy', 'approve', 'publish'])
  assert.deepEqual([...reasonsAgainstTable(strict, 24)], [])
  assert.deepEqual(changedRows(strict, { kind: 'no-flow', contentType: 'normative' }), defaultRows)
})

test('任意修改：环节的次序不乱，别的行不变', () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('remove' as const), place: fc.integer({ min: -1, max: 40 }) }),
    fc.record({
      kind: fc.constant('move' as const),
      place: fc.integer({ min: -1, max: 40 }),
      by: fc.constantFrom(-1 as const, 1 as const),
    }),
    fc.record({
      kind: fc.constant('add' as const),
      row: fc.constantFrom(...links).map((link) => ({ ...blankRow(link), task: '新' })),
    }),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let rows = defaultRows
      for (const one of changes as Change[]) {
        const before = rows
        rows = changedRows(rows, one)
        const places = rows.map(({ link }) => links.indexOf(link))
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        )
        if (one.kind === 'move') assert.deepEqual([...rows].sort(byText), [...before].sort(byText))
      }
    }),
    { seed: 7, numRuns: 300 },
  )
})
const byText = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b))

test('一行填写的内容读回来一样；时限不是数字的说明原因', () => {
  for (const row of defaultRows) assert.deepEqual(rowOf(typedOfRow(row, 1)), row)
  const typed = { ...typedOfRow(defaultRows[1]!, 1), amount: '半天' }
  assert.deepEqual([...reasonsAgainstRow(rowOf(typed))], ['时限应当是1至365的整数。'])
  assert.equal([...reasonsAgainstRow({ ...blankRow('platform'), procedure: '长'.repeat(501) })].length, 3)
})

test('下载的表格：每行一条，表头齐全；表格文件是真的工作簿', () => {
  const csv = new TextDecoder().decode(tableFile('表', defaultRows, 'csv'))
  assert.equal(csv.trim().split('\r\n').length, defaultRows.length + 1)
  assert.match(csv, /环节,事项,单位,科（处）室,岗位,权限,程序,时限,依据/)
  assert.deepEqual([...tableFile('表', defaultRows, 'xlsx').slice(0, 2)], [0x50, 0x4b])
})
