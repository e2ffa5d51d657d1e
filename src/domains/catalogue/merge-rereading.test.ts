import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { draftsOf } from './drafts-of-reading.ts'
import { mergeRereading } from './merge-rereading.ts'
import { type DraftRow, isTouched } from './model.ts'
import { plainHead, plainRow, readPage } from './reading/testing.ts'

const rowsOf = (count: number): DraftRow[] =>
  draftsOf(readPage([plainHead, ...Array.from({ length: count }, (_, index) => plainRow(index + 1))]))

const none = { general: [] }

test('the same file read the same way changes nothing, whatever people have done to the draft', () => {
  const deeds = fc.array(fc.record({ row: fc.nat(5), body: fc.string(), leftOut: fc.boolean() }), { maxLength: 8 })
  fc.assert(
    fc.property(deeds, (done) => {
      const fresh = rowsOf(6)
      const before = structuredClone(fresh)
      for (const { row, body, leftOut } of done) {
        before[row]!.fields.body = `改作${body}`
        before[row]!.leftOut = leftOut ? '本县没有' : null
        before[row]!.version += 1
      }
      const merged = mergeRereading({ rows: before, ...none }, { rows: fresh, ...none })
      assert.deepEqual(
        merged.rows.map(({ fields, leftOut }) => ({ fields, leftOut })),
        before.map(({ fields, leftOut }) => ({ fields, leftOut })),
      )
      assert.deepEqual([merged.changed, merged.added, merged.gone], [[], [], []])
      assert.equal(merged.kept, before.filter(isTouched).length)
      const newest = Math.max(...before.map(({ version }) => version))
      assert.ok(
        merged.rows.every(({ version }) => version > newest),
        'no older form fits any row',
      )
      assert.deepEqual(new Set(merged.rows.map(({ rowNumber }) => rowNumber)).size, merged.rows.length)
    }),
  )
})

test('rows that are read now or no longer are said; a split row stays behind the one it came from', () => {
  const before = rowsOf(3)
  const part: DraftRow = { ...structuredClone(before[1]!), rowNumber: 4, partOf: 2 }
  const merged = mergeRereading({ rows: [...before, part], ...none }, { rows: rowsOf(4).slice(1), ...none })
  assert.deepEqual(
    merged.gone.map((row) => row.seq),
    ['1'],
  )
  assert.deepEqual(
    merged.added.map((row) => row.seq),
    ['4'],
  )
  assert.deepEqual([merged.rows[3]?.partOf, merged.rows[3]?.seq], [1, '2'])
})

test('what is read otherwise is taken where nobody typed, and said in either case', () => {
  const [before] = rowsOf(1)
  const fresh = structuredClone(before!)
  fresh.read.channels = ['board']
  fresh.fields.channels = ['board']
  fresh.read.body = '乡政府'
  fresh.fields.body = '乡政府'
  const typed: DraftRow = { ...before!, fields: { ...before!.fields, body: '镇政府' } }
  const { rows, changed } = mergeRereading({ rows: [typed], ...none }, { rows: [fresh], ...none })
  assert.deepEqual([rows[0]?.fields.body, rows[0]?.fields.channels], ['镇政府', ['board']])
  assert.deepEqual(changed.map(({ column }) => column).sort(), ['body', 'channels'])
})

test('a decision about a doubt that is still there stays decided; about one that is gone it stays as history', () => {
  const [before] = rowsOf(1)
  const decided = { by: '林知远', at: '2026-03-02T02:00:00Z', how: 'confirmed' as const }
  const doubt = (message: string) => ({ column: null, from: null, message, decided: null })
  const fresh = { ...before!, doubts: [doubt('还在'), doubt('新的')] }
  const old = {
    ...before!,
    doubts: [
      { ...doubt('还在'), decided },
      { ...doubt('没有了'), decided },
    ],
  }
  const { rows } = mergeRereading({ rows: [old], ...none }, { rows: [fresh], ...none })
  assert.deepEqual(
    rows[0]?.doubts.map((each) => [each.message, each.decided?.by ?? null]),
    [
      ['还在', '林知远'],
      ['新的', null],
      ['没有了', '林知远'],
    ],
  )
})

test('重读文件不动人补入的行：排在最后，拆出的一行跟着它', () => {
  const before = rowsOf(2)
  const added: DraftRow = { ...structuredClone(before[1]!), rowNumber: 3, from: {}, statutory: 'fees' }
  const part: DraftRow = { ...structuredClone(added), rowNumber: 4, partOf: 3 }
  const merged = mergeRereading({ rows: [...before, added, part], ...none }, { rows: rowsOf(3), ...none })
  assert.deepEqual(
    merged.rows.map(({ rowNumber, statutory, partOf }) => [rowNumber, statutory ?? null, partOf]),
    [
      [1, null, null],
      [2, null, null],
      [3, null, null],
      [4, 'fees', null],
      [5, 'fees', 4],
    ],
  )
  assert.deepEqual(merged.gone, [])
})
