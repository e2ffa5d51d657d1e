import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KnownItem, matchItems } from './match-items.ts'

const item = (itemId: string, level1: string, level2: string | null, elements: string): KnownItem => ({
  itemId,
  version: 1,
  level1,
  level2,
  elements,
})
const row = (level1: string | null, level2: string | null, elements: string | null) => ({ level1, level2, elements })
const ids = (rows: ReturnType<typeof row>[], known: KnownItem[]) => matchItems(rows, known).map((each) => each?.itemId)

test('the same words, spaces and stops aside, are the same item', () => {
  const known = [item('a', '社会救助', '临时救助', '1.对象；\n2.金额。'), item('b', '社会救助', '临时救助', '政策文件')]
  assert.deepEqual(
    ids([row('社会救助', '临时救助', '政策文件。'), row('社会 救助', '临时救助', '1.对象；2.金额')], known),
    ['b', 'a'],
  )
})

test('one changed part keeps the item where nothing else could be meant', () => {
  const known = [
    item('a', '社会救助', '临时救助', '对象名单、救助金额'),
    item('b', '养老服务', '老年人补贴', '补贴名称、补贴标准'),
  ]
  assert.deepEqual(ids([row('社会救助', '临时救助', '对象名单、救助金额、救助事由')], known), ['a'])
  assert.deepEqual(ids([row('民生保障', '老年人补贴', '补贴名称、补贴标准')], known), ['b'])
  assert.deepEqual(ids([row('养老服务', '高龄津贴', '补贴名称、补贴标准')], known), ['b'])
})

test('another content under the same name is another item', () => {
  assert.deepEqual(
    ids([row('社会救助', '临时救助', '监督电话')], [item('a', '社会救助', '临时救助', '对象名单、救助金额')]),
    [undefined],
  )
})

test('where two could be meant, neither is taken', () => {
  const known = [item('a', '社会救助', '低保', '对象名单甲'), item('b', '社会救助', '低保', '对象名单乙')]
  assert.deepEqual(ids([row('社会救助', '低保', '对象名单丙')], known), [undefined])
  assert.deepEqual(ids([row('社会救助', '低保', '对象名单丙'), row('社会救助', '低保', '对象名单乙')], known), [
    'a',
    'b',
  ])
})

test('rows with the very same words take their items in order, each once', () => {
  const known = [item('a', '机构', null, '职责'), item('b', '机构', null, '职责')]
  assert.deepEqual(ids([row('机构', null, '职责'), row('机构', '', '职责'), row('机构', null, '职责')], known), [
    'a',
    'b',
    undefined,
  ])
})

test('nothing known, nothing matched; empty rows match nothing but themselves', () => {
  assert.deepEqual(ids([row('甲', null, '乙')], []), [undefined])
  assert.deepEqual(ids([], [item('a', '甲', null, '乙')]), [])
})
