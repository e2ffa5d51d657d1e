import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubtsOfNames } from './certainty.ts'
import { type Draft, draft } from './drafts.ts'

const cases: [what: string, fields: Partial<Draft>, doubts: number][] = [
  ['a known event', { trigger: '信息形成' }, 0],
  ['an unknown event', { trigger: '月球升起' }, 1],
  ['how the work stands', { trigger: '按工作进展情况' }, 0],
  ['something else to go by', { trigger: '按心情' }, 1],
  ['a known scope', { scope: '执法决定信息' }, 0],
  ['a scope that denies', { scope: '非执法决定信息' }, 1],
  ['a condition', { scope: '集体财务往来较多的，财务收支情况' }, 0],
  ['a condition that turns the sense round', { scope: '不涉密的，财务收支情况' }, 1],
  ['a condition with a count', { scope: '金额超过5万元的' }, 1],
  ['channels', { channels: ['政府网站', '村公示栏', '县人力资源和社会保障局网站', '镇'] }, 0],
  ['words that are no channel', { channels: ['政府网站', '下一年度更新'] }, 1],
  ['a channel denied', { channels: ['不在公示栏'] }, 1],
]
for (const [what, fields, doubts] of cases)
  test(what, () => {
    assert.equal([...doubtsOfNames(draft('publish-within', fields))].length, doubts)
  })

test('the long condition of 行政处罚法第四十八条 is known by its sentence', () => {
  assert.deepEqual([...doubtsOfNames(draft('takedown', { trigger: '公开的决定被确认无效' }))], [])
})
