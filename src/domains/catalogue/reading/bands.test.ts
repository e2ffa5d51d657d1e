import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBand, isFooter } from './bands.ts'

test('小标题和说明', () => {
  for (const text of [
    '二、救助',
    '（三）临时救助',
    '第二部分 公共服务',
    '社会救助领域',
    '公开目录（2024年）',
    '备注：',
    '附件2',
  ])
    assert.ok(isBand(text), text)
  for (const text of ['救助程序', '2.救助标准', '县民政局', '临时救助']) assert.ok(!isBand(text), text)
})

test('页脚：每一格都是标签，或是标签后面的话', () => {
  assert.ok(isFooter(['填表人：王某', '审核人：李某', '联系电话：0551-1234567', '2024年3月1日']))
  assert.ok(isFooter(['填表人：', '王某', '审核人：', '李某']))
  assert.ok(!isFooter(['填表人：王某', '王某']))
  assert.ok(!isFooter(['王某', '填表人：']))
  assert.ok(!isFooter(['社会救助']))
  assert.ok(!isFooter([]))
})
