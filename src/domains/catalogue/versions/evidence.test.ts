import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evidenceOf } from './evidence.ts'

const row = (level1: string, level2: string | null, elements: string) => ({ level1, level2, elements })

test('凭什么说是同一事项：名称、分类、相同的内容有几项', () => {
  assert.deepEqual(
    evidenceOf(
      row('社会救助', '临时救助', '1.对象；2.金额；3.事由'),
      row('社会救助', '临时救助', '1.对象；2.金额；3.时间；4.事由'),
    ),
    { name: 'same', group: 'same', shared: 3, before: 3, after: 4 },
  )
  assert.deepEqual(evidenceOf(row('社会救助', '临时救助', '对象'), row('民生保障', '临时救助工作', '名单')), {
    name: 'alike',
    group: 'other',
    shared: 0,
    before: 1,
    after: 1,
  })
  assert.equal(evidenceOf(row('甲', null, '1.对象'), row('甲', '甲', '1.对象；2.对象')).shared, 1)
})
