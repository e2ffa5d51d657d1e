import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameItems } from './name-items.ts'

const row = (level1: string, level2: string | null, ...elements: string[]) => ({ level1, level2, elements })

test('the second level names an item, else the first', () => {
  assert.deepEqual(nameItems([row('社会救助', '临时救助', '名单'), row('机构 简介', null, '职责')]), [
    '临时救助',
    '机构简介',
  ])
})

test('rows that share a name are told apart by their content', () => {
  assert.deepEqual(
    nameItems([
      row('社会救助', '最低生活保障', '政策文件'),
      row('社会救助', '最低生活保障', '办理事项', '办理条件'),
      row('社会救助', '临时救助', '名单'),
    ]),
    ['最低生活保障：政策文件', '最低生活保障：办理事项等2项', '临时救助'],
  )
  assert.deepEqual(nameItems([row('甲', null, '名单'), row('甲', null, '名单')]), ['甲：名单', '甲：名单（2）'])
})

test('whatever the rows, each name is there and differs from the others', () => {
  const words = fc.constantFrom('低保', '救助', '低保：名单', '低保：名单（2）', '名单')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, fc.option(words), fc.array(words, { maxLength: 3 })), { maxLength: 12 }),
      (rows) => {
        const names = nameItems(rows.map(([level1, level2, elements]) => ({ level1, level2, elements })))
        assert.equal(new Set(names).size, rows.length)
        assert.ok(names.every((name) => name.length > 0))
      },
    ),
    { seed: 3, numRuns: 500 },
  )
})
