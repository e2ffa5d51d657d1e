import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPlainEvent, isPlainName, wordsOfName } from './lexicon.ts'

test('a name falls into known words, longest first', () => {
  assert.deepEqual(
    wordsOfName('行政处罚决定作出'),
    ['行政处罚决定', '作出'].flatMap((w) => (w === '行政处罚决定' ? ['行政处罚', '决定'] : [w])),
  )
  assert.deepEqual(wordsOfName('信息形成（变更）'), ['信息', '形成', '（变更）'])
  assert.deepEqual(wordsOfName('拟定《征地补偿安置方案》'), ['拟定', '《征地补偿安置方案》'])
  assert.deepEqual(wordsOfName('县自然资源局批准'), ['县', '自然资源局', '批准'])
})

const names = [
  '信息',
  '政府信息形成或者变更',
  '其他相关信息',
  '各镇人民政府',
  '《听证通知书》',
  '中标、成交结果确定',
  '关于征收的决定作出',
  // The longest word is not always the right one, once (变更登记 + 证) or twice (决定书 + 目).
  '变更登记证',
  '变更登记证、决定书目公开',
]
for (const name of names) test(`a name: ${name}`, () => assert.equal(isPlainName(name), true))

const strangers: [name: string, why: string][] = [
  ['', 'nothing'],
  ['不公开', 'a negation'],
  ['信息未形成', 'a negation inside'],
  ['除涉密外', 'an exception'],
  ['信形成', 'a lost character'],
  ['息形成或变更', 'a lost first character'],
  ['信息形成或', 'joined to nothing'],
  ['或变更', 'joined to nothing before'],
  ['信息信息形成', 'a word twice'],
  ['信息形成之日起超过', 'the beginning of a limit'],
  ['长期公开信息形成', 'another demand'],
  ['飞禽走兽条例', 'an advert'],
  ['信息形成（囧）', 'a stranger in brackets'],
  ['非公安局', 'a negation before an organ'],
]
for (const [name, why] of strangers)
  test(`no name, ${why}: ${name}`, () => {
    assert.equal(isPlainName(name), false)
    assert.equal(isPlainEvent(name), false)
  })

test('an event tells of something that happens, first or last', () => {
  for (const event of ['信息形成', '收到征地批准文件', '会后', '村民会议', '信息获取（形成变更）'])
    assert.equal(isPlainEvent(event), true, event)
  for (const thing of ['行政处罚结果信息', '政府信息', '名单']) assert.equal(isPlainEvent(thing), false, thing)
})

test('a long name that can be cut in many ways, with a stranger at its end, is given up soon', () => {
  assert.equal(isPlainName(`${'政府信息公开信息公开目录'.repeat(40)}囧`), false)
})
