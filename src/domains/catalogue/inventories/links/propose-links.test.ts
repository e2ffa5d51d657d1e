import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LinkItem, LinkRow } from './model.ts'
import { pairCertain } from './pair-certain.ts'
import { proposeLinks } from './propose-links.ts'

const item = (itemId: string, level1: string, level2: string | null, more: Partial<LinkItem> = {}): LinkItem => ({
  itemId,
  level1,
  level2,
  name: level2 ?? level1,
  elements: '',
  cites: [],
  ...more,
})
const row = (name: string, more: Partial<LinkRow> = {}): LinkRow => ({
  heading: null,
  name,
  elements: null,
  cites: [],
  ...more,
})

const told = (rows: LinkRow[], items: LinkItem[]) =>
  pairCertain(rows, items).map((each) => `${each.row}→${items[each.item]!.itemId}`)

test('同名而且唯一的，可以成批确认；标点、空格、括号不算差别', () => {
  const items = [
    item('a', '社会救助', '临时救助'),
    item('b', '养老服务', '老年人补贴（高龄）'),
    item('c', '养老服务', '护理补贴'),
  ]
  assert.deepEqual(told([row('临 时 救 助'), row('老年人补贴(高龄)')], items), ['0→a', '1→b'])
})

test('同名的有两个，或者清单里同名两行：只提示，不成批', () => {
  const items = [item('a', '社会救助', '办理指南'), item('b', '养老服务', '办理指南')]
  assert.deepEqual(told([row('办理指南', { heading: '养老服务' })], items), ['0→b'])
  assert.deepEqual(told([row('办理指南')], items), [])
  assert.deepEqual(told([row('高龄津贴'), row('高龄津贴')], [item('a', '养老', '高龄津贴')]), [])
})

test('通用名称（政策文件、办事指南）没有上级事项的不提示', () => {
  assert.deepEqual(proposeLinks([row('政策文件')], [item('a', '社会救助', '政策文件')]), [])
})

test('权力事项去掉“对……的处罚”以后比；引同一条的排在前面，并说明是哪一条', () => {
  const items = [
    item('a', '综合执法', '骗取社会救助', { cites: ['social-assistance#68'] }),
    item('b', '综合执法', '骗取社会保险', { cites: ['social-insurance#88'] }),
  ]
  const [first, second] = proposeLinks([row('对骗取社会救助的处罚', { cites: ['social-assistance#68'] })], items)
  assert.equal(items[first!.item]!.itemId, 'a')
  assert.deepEqual([first!.evidence.name, first!.evidence.cites], ['same', ['social-assistance#68']])
  assert.ok(!second || second.score < first!.score)
})

test('权力事项的名称就是一级事项的：列出它下面的事项，不成批', () => {
  const items = [
    item('a', '最低生活保障', '审核信息'),
    item('b', '最低生活保障', '审批信息'),
    item('c', '户籍管理', '迁移'),
  ]
  const found = proposeLinks([row('最低生活保障的确认')], items)
  assert.deepEqual(
    found.map((each) => [items[each.item]!.itemId, each.evidence.group]),
    [
      ['a', true],
      ['b', true],
    ],
  )
})

test('标准指引的行与目录一字不差的，即使名称通用也可以成批', () => {
  const items = [item('a', '最低生活保障', '政策法规', { elements: '1.法律 2.法规' })]
  assert.deepEqual(told([row('政策法规', { heading: '最低生活保障', elements: '1.法律 2.法规' })], items), ['0→a'])
})

const words = fc.constantFrom('临时救助', '医疗救助', '高龄津贴', '政策文件', '办理指南', '低保审核', '低保审批')
test('任意两张清单：结果与先后无关，成批的每行每事项至多一次', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ heading: fc.option(words), name: words }), { maxLength: 7 }),
      fc.array(fc.record({ level1: words, level2: fc.option(words) }), { maxLength: 7 }),
      (one, other) => {
        const rows = one.map((each) => row(each.name, each))
        const items = other.map(({ level1, level2 }, at) => item(String(at), level1, level2))
        const keys = (r: LinkRow[], i: LinkItem[]) =>
          pairCertain(r, i).map((each) => `${rows.indexOf(r[each.row]!)}→${i[each.item]!.itemId}`)
        const shown = (r: LinkRow[], i: LinkItem[]) =>
          new Set(proposeLinks(r, i).map((each) => `${rows.indexOf(r[each.row]!)}→${i[each.item]!.itemId}`))
        assert.deepEqual(shown(rows.toReversed(), items.toReversed()), shown(rows, items))
        const certain = keys(rows, items)
        assert.deepEqual(new Set(keys(rows.toReversed(), items.toReversed())), new Set(certain))
        assert.equal(new Set(certain.map((each) => each.split('→')[0])).size, certain.length)
        assert.equal(new Set(certain.map((each) => each.split('→')[1])).size, new Set(certain).size)
      },
    ),
    { numRuns: 300 },
  )
})
