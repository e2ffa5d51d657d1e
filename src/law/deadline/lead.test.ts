import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isApplication, readLead } from './lead.ts'
import { isPlainEvent } from './lexicon.ts'

const leads: [words: string, scope: string, event: string][] = [
  ['信息形成', '', '信息形成'],
  ['自该信息形成或者变更', '', '信息形成或者变更'],
  ['政府信息自形成或者变更', '', '政府信息形成或者变更'],
  ['执法决定信息在决定作出', '执法决定信息', '决定作出'],
  ['其中行政许可、行政处罚事项应自作出行政决定', '行政许可、行政处罚事项', '作出行政决定'],
  ['其他相关信息形成或变更', '其他相关信息', '信息形成或变更'],
  ['行政机关应当自决定作出', '', '决定作出'],
  ['由县级人民政府自批准', '', '批准'],
  ['自行政许可决定作出', '', '行政许可决定作出'],
  ['自主管部门批准', '', '主管部门批准'],
  ['县自然资源局批准', '', '县自然资源局批准'],
  ['拟征收土地所在地公告发布', '', '拟征收土地所在地公告发布'],
  ['应急预案印发', '', '应急预案印发'],
  ['关于征收的决定作出', '', '关于征收的决定作出'],
  ['应当自收到批复', '', '收到批复'],
]
for (const [words, scope, event] of leads)
  test(`lead ${words}`, () => {
    assert.deepEqual(readLead(words), { scope, event })
    assert.equal(isPlainEvent(event), true)
  })

test('events nobody writes are not known', () => {
  for (const event of ['月球升起', '行政处罚结果信息', '不少于', '囧']) assert.equal(isPlainEvent(event), false, event)
})

test('only an application received starts the clock of a request', () => {
  assert.equal(isApplication('收到申请'), true)
  assert.equal(isApplication('收到公开申请书'), true)
  assert.equal(isApplication('收到征地批准文件'), false)
  assert.equal(isApplication('申请'), false)
})
