import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDeadline } from './read-deadline.ts'
import { cellsOf, type Family, sayReading } from './testing/say-reading.ts'

const families: Family[] = [
  // A thing is no event: it is what the limit is about.
  ['行政处罚◇7个工作日内', '信息 结果 情况 事项 内容 名单 文件 类', 'publish-within 7 workday scope=行政处罚◇, unsure'],
  ['◇7个工作日内', '名单囧', 'publish-within 7 workday 名单囧, unsure'],
  ['行政处罚信息◇7个工作日内', '后', 'publish-within 7 workday 行政处罚信息, unsure'],
  ['◇后7日内', '会 事', 'publish-within 7 calendar-day ◇后'],
  // Without an event of its own it bounds the demand before it, where that has one.
  [
    '公示7日，其中名单◇内',
    '3日',
    'min-notice-period 7 calendar-day 公示 + publish-within 3 calendar-day scope=名单, unsure',
  ],
  [
    '决定作出后7日内；方案印发后5日内，其中名单◇内',
    '3日',
    'publish-within 7 calendar-day 决定作出 + publish-within 5 calendar-day 方案印发 + publish-within 3 calendar-day 方案印发 scope=名单',
  ],
  // The condition in front, without its joining words.
  [
    '◇，决定作出之日起7日内',
    '征收的项目的 涉及征收的项目的 其中征收的项目的',
    'publish-within 7 calendar-day 决定作出 scope=征收的项目',
  ],
]
for (const family of families)
  test(`limit: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })

test('the event of 及时 and of 实时 goes on', () => {
  for (const [at, kind] of [
    ['及时', 'prompt'],
    ['实时', 'realtime'],
  ])
    assert.equal(
      sayReading(`信息形成后${at}公开，其中名单3日内`),
      `${kind} 信息形成 + publish-within 3 calendar-day 信息形成 scope=名单`,
    )
})

const doubted =
  (words: RegExp, basis = '') =>
  (cell: string) =>
    readDeadline(cell, { basis }).doubts.some((doubt) => words.test(doubt))

test('20日 where the law says twenty working days', () => {
  const says = doubted(/条例第二十六条是“二十个工作日”/)
  for (const cell of [
    '信息形成之日起20日内',
    '信息变更之日起20天内',
    '信息获取或者变更之日起20日内',
    '政府信息形成后二十日内',
  ])
    assert.equal(says(cell), true, cell)
  for (const cell of [
    '信息形成之日起20个自然日内',
    '信息形成之日起21日内',
    '批准后20日内',
    '决定形成之日起20日内',
    '20日内',
  ])
    assert.equal(says(cell), false, cell)
  assert.equal(doubted(/条例第二十六条是/, '《预算法》')('信息形成之日起20日内'), false)
})

test('收到 of what', () => {
  const says = doubted(/起算事件“.*”不是常见写法/)
  for (const event of ['收到', '接到', '接收', '获取', '获得', '取得'])
    assert.equal(says(`${event}之日起7日内`), true, event)
  for (const event of ['收到文件', '信息获取']) assert.equal(says(`${event}之日起7日内`), false, event)
})

test('the end of a period comes back', () => {
  const says = doubted(/每期都有/)
  for (const period of ['年度', '年', '半年', '季度', '季', '月度', '月', '每季度', '每年'])
    for (const end of ['结束', '终了']) assert.equal(says(`${period}${end}后3周内`), true, period + end)
  for (const event of ['本季度结束', '季度结束审计', '项目结束']) assert.equal(says(`${event}后3周内`), false, event)
})

test('a limit says on which side it lies', () => {
  const says = doubted(/期限的方向不清/)
  for (const cell of ['听证会召开7日公告', '决定作出个7日公告']) assert.equal(says(cell), true, cell)
  for (const cell of [
    '信息形成后及时公开，最长7日公告',
    '信息形成后及时公开，最迟7日公告',
    '信息形成后及时公开，最晚7日公告',
    '信息形成后及时公开，不超过7日公告',
    '信息形成后及时公开，不得超过7日公告',
    '听证会召开7日内公告',
    '听证会召开后7日公告',
  ])
    assert.equal(says(cell), false, cell)
})

test('公示7日内 may be how long, or within what time', () => {
  const says = doubted(/可以读作公示多久/)
  for (const cell of ['公示7日内', '公告7日内', '征求意见7日内']) assert.equal(says(cell), true, cell)
  for (const cell of ['公示后7日内', '公告发布7日内', '意见征集7日内']) assert.equal(says(cell), false, cell)
})

test('a time of service is none of publication', () => {
  const says = doubted(/是办理时限/)
  for (const cell of ['受理之日起7日内', '办结之日起7日内', '办理后7日内', '决定作出之日起7日内答复'])
    assert.equal(says(cell), true, cell)
  for (const cell of ['受理之日起7日内公开', '办结之日起7日内发布', '办理结果确定后7日内', '收到申请之日起7日内答复'])
    assert.equal(says(cell), false, cell)
})

test('years are never asked for twice, nor without a figure', () => {
  assert.equal(doubted(/“2年”超过/)('决定作出后2年内'), true)
  assert.equal(doubted(/年”超过/)('决定作出后**年内'), false)
})
