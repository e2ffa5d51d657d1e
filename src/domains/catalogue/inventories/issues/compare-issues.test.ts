import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { KnownRow, SourceRow } from '../model.ts'
import { compareIssues } from './compare-issues.ts'

const row = (name: string, more: Partial<SourceRow> = {}): SourceRow => ({
  code: null,
  heading: null,
  name,
  kind: null,
  basis: null,
  body: null,
  levelText: null,
  elements: null,
  place: 'A1',
  ...more,
})
const known = (id: string, name: string, more: Partial<SourceRow> = {}): KnownRow => ({
  ...row(name, more),
  id,
  listedName: null,
})

test('同一编码接着用，改了名称也认得；没有编码的按类别和名称；其余是新增或者不再列入', () => {
  const before = [
    known('1', '低保审核', { code: 'A1', kind: '行政确认' }),
    known('2', '临时救助', { kind: '行政给付' }),
    known('3', '孤儿认定', { code: 'A3' }),
    known('4', '医疗救助', { code: 'A4', basis: '旧依据' }),
  ]
  const after = [
    row('最低生活保障审核', { code: 'A1', kind: '行政确认' }),
    row('临时救助', { kind: '行政给付', place: 'B9' }),
    row('医疗救助', { code: 'A4', basis: '新依据' }),
    row('残疾人补贴', { code: 'A5' }),
  ]
  const { added, changed, same, ended } = compareIssues(before, after)
  assert.deepEqual(
    changed.map(({ before: { id }, columns }) => [id, columns]),
    [
      ['1', ['name']],
      ['4', ['basis']],
    ],
  )
  assert.deepEqual(
    same.map(({ before: { id } }) => id),
    ['2'],
  )
  assert.deepEqual([added.map(({ name }) => name), ended.map(({ id }) => id)], [['残疾人补贴'], ['3']])
})

test('换行、全半角不算改动；同名两行谁是谁分不清的，不猜', () => {
  const before = [
    known('1', '办理', { basis: '第一条\n第二条' }),
    known('2', '发放', { kind: '甲' }),
    known('3', '发放', { kind: '乙' }),
  ]
  const after = [row('办理', { basis: '第一条 第二条' }), row('发放', { kind: '丙' })]
  const { same, changed, added, ended } = compareIssues(before, after)
  assert.deepEqual([same.length, changed.length, added.length, ended.length], [1, 0, 1, 2])
})

const some = fc.array(
  fc.record({
    name: fc.constantFrom('甲', '乙', '丙', '丁'),
    code: fc.constantFrom(null, 'A', 'B', 'C'),
    kind: fc.constantFrom(null, '许可', '处罚'),
    basis: fc.constantFrom(null, '一', '二'),
  }),
  { maxLength: 8 },
)

test('任意两版：每一行恰好归入一处，同一版与自己没有差别，结果与先后无关', () => {
  fc.assert(
    fc.property(some, some, (one, other) => {
      const before = one.map((each, at) => known(String(at), each.name, each))
      const after = other.map((each) => row(each.name, each))
      const { added, changed, same, ended } = compareIssues(before, after)
      const met = [...changed, ...same]
      assert.deepEqual(new Set([...met.map((each) => each.before), ...ended]), new Set(before))
      assert.equal(met.length + ended.length, before.length)
      assert.deepEqual(new Set([...met.map((each) => each.after), ...added]), new Set(after))
      assert.equal(met.length + added.length, after.length)
      const turned = compareIssues(before.toReversed(), after.toReversed())
      assert.deepEqual(new Set(turned.ended), new Set(ended))
      assert.deepEqual(new Set(turned.added), new Set(added))
    }),
    { numRuns: 500 },
  )
})
