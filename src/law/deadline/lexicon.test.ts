import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endsInDeed, isPlainEvent, isPlainName, wordsOfName } from './lexicon.ts'

test('a name falls into known words, longest first', () => {
  assert.deepEqual(
    wordsOfName('行政处罚决定作出'),
    ['行政处罚决定', '作出'].flatMap((w) => (w === '行政处罚决定' ? ['行政处罚', '决定'] : [w])),
  )
  assert.deepEqual(wordsOfName('信息形成（变更）'), ['信息', '形成', '（变更）'])
  assert.deepEqual(wordsOfName('拟定《征地补偿安置方案》'), ['拟定', '《征地补偿安置方案》'])
  assert.deepEqual(wordsOfName('变更信息变更'), ['变更', '信息', '变更'])
  assert.deepEqual(wordsOfName('关于变更登记证'), ['关于', '变更', '登记证'])
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
  ['部门信息信息形成', 'a word twice behind another'],
  ['不开发区管委会议', 'a negation before an organ whose name runs into a word'],
  ['某局批准', 'an office without its business'],
  ['信息（囧囧囧囧）形成', 'strangers in brackets as long as a word'],
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

test('what leads nowhere behind one word may go on behind another', () => {
  // 人民政府 + 信息 + 信息 says a word twice, 人民 + 政府信息 + 信息 does not.
  for (const name of ['县人民政府信息信息', '县信用人民政府信息信息', '上级县本级政府信息信息'])
    assert.equal(isPlainName(name), true, name)
})

test('a long name that can be cut in many ways, with a stranger at its end, is given up soon', () => {
  assert.equal(isPlainName(`${'政府信息公开信息公开目录'.repeat(40)}囧`), false)
})

test('an organ is named by what it sees to', () => {
  for (const organ of ['自然资源局', '渝北委员会', '应急厅', '开发区管委会', '信用办公室', '水务局'])
    assert.deepEqual(wordsOfName(`${organ}批准`), [organ, '批准'], organ)
  for (const none of ['不动局批准', '未定委员会批准', '长期局批准']) assert.equal(isPlainName(none), false, none)
})

test('brackets and titles are one word each, if they hold words', () => {
  for (const name of [
    '信息形成（变更）',
    '信息（镇）形成',
    '《甲》发布',
    '《方案》印发',
    '《甲乙》发布',
    '（变更）信息',
    '信息（公开）形成',
  ])
    assert.equal(isPlainName(name), true, name)
  for (const name of ['信息（）形成', '《》发布', '信息（囧）', '囧（变更）'])
    assert.equal(isPlainName(name), false, name)
})

test('a name may begin with a word that points, not with one that joins', () => {
  for (const opening of ['该', '本', '各', '各个', '经', '由', '对', '关于', '因', '其'])
    assert.equal(isPlainName(`${opening}决定`), true, opening)
  for (const joining of [
    '或者',
    '或',
    '和',
    '以及',
    '及',
    '及其',
    '与',
    '、',
    '的',
    '被',
    '经由',
    '并',
    '并经',
    '向',
    '将',
    '为',
    '/',
  ]) {
    assert.equal(isPlainName(`${joining}决定`), false, joining)
    assert.equal(isPlainName(`决定${joining}`), false, joining)
  }
})

test('what can only happen is told from a thing that is also a deed', () => {
  for (const deed of [
    '形成',
    '作出',
    '结束',
    '届满',
    '期满',
    '终了',
    '完成',
    '确定',
    '启动',
    '召开',
    '变更',
    '收到申请',
  ])
    assert.equal(endsInDeed(`检查${deed}`), true, deed)
  for (const thing of ['财务公开', '行政处罚', '形成的信息', '变更登记']) assert.equal(endsInDeed(thing), false, thing)
})

test('an event begins or ends with a deed, or is known as one', () => {
  for (const event of [
    '会后',
    '事后',
    '会前',
    '公示期满',
    '村民会议',
    '会议',
    '听证会',
    '选举日',
    '收到文件',
    '信息形成（变更）',
  ])
    assert.equal(isPlainEvent(event), true, event)
  for (const thing of ['', '（变更）形成信息', '会议纪要', '政府（变更）信息', '名单（变更）', '事项信息', '选举日程'])
    assert.equal(isPlainEvent(thing), false, thing)
})
