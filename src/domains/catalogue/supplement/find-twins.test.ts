import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register } from '#tools/testing/law-register.ts'
import { catalogueItem as row } from '#tools/testing/supplement.ts'
import { findTwins } from './find-twins.ts'
import type { CatalogueItem } from './model.ts'
import { prepareItem } from './prepare-item.ts'

const twins = (...items: CatalogueItem[]) =>
  findTwins(items.map((item) => prepareItem(item, register))).map(
    ({ items: [one, other] }) => `${one.item.id}=${other.item.id}`,
  )

const aid = { level1: '社会救助', elements: '1.救助对象；2.救助金额；3.救助事由' }
const policies = { elements: '1.法律法规；2.部门规章；3.规范性文件' }

test('两份领域目录里内容相近的事项，是重复', () => {
  const one = row('1', '临时救助', { ...aid, catalogue: '社会救助目录' })
  assert.deepEqual(twins(one, row('2', '临时救助', { ...aid, catalogue: '民生目录', level1: '民生保障' })), ['1=2'])
  assert.deepEqual(
    twins(
      one,
      row('2', '临时救助信息', { ...aid, catalogue: '民生目录', elements: '1.救助金额；2.救助对象；3.救助事由说明' }),
    ),
    ['1=2'],
  )
})

test('同一份目录里，文字全同的才是', () => {
  assert.deepEqual(twins(row('1', '临时救助', aid), row('2', '临时救助', aid)), ['1=2'])
  assert.deepEqual(twins(row('1', '临时救助', aid), row('2', '临时救助信息', aid)), [])
})

test('各领域都有的政策文件，领域相同才是', () => {
  const [one, other] = [
    row('1', '政策文件', { ...policies, catalogue: '养老目录', level1: '养老服务' }),
    row('2', '政策文件', { ...policies, catalogue: '救助目录', level1: '社会救助' }),
  ]
  assert.deepEqual(twins(one, other), [])
  assert.deepEqual(twins(one, { ...other, level1: '养老服务' }), ['1=2'])
})

test('名称相近而内容不同、内容相同而名称不同的，不是', () => {
  const one = row('1', '临时救助', { ...aid, catalogue: '甲目录' })
  assert.deepEqual(
    twins(one, row('2', '临时救助', { ...aid, catalogue: '乙目录', elements: '1.电话；2.地址；3.时间' })),
    [],
  )
  assert.deepEqual(twins(one, row('2', '孤儿养育', { ...aid, catalogue: '乙目录' })), [])
})
