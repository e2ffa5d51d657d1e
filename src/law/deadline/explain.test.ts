import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCalendar } from '#law/calendar/make-calendar.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { dueAfter } from './due.ts'
import { eventWords } from './explain.ts'
import { readDeadline } from './read-deadline.ts'

const calendar = makeCalendar(data)
const CALENDAR = '日历版本chinese-days 1.5.7'
const whenOf = (text: string) => {
  if (!text.includes('T')) return { day: Temporal.PlainDate.from(text) }
  const instant = Temporal.Instant.from(text)
  return { day: instant.toZonedDateTimeISO('Asia/Shanghai').toPlainDate(), instant }
}

/** The whole sentence beside a due day, up to the calendar it was counted with. */
const sentences: [cell: string, when: string, sentence: string, basis: string][] = [
  [
    '信息形成之日起1个工作日内',
    '2026-01-06',
    '2026年1月6日信息形成，次一工作日起算1个工作日，至2026年1月7日',
    '条例第二十六条',
  ],
  [
    '公示7个工作日',
    '2026-02-14',
    '2026年2月14日公示，次一工作日起算7个工作日，至2026年3月3日，期满方可撤下',
    '标准目录“公示7个工作日”',
  ],
  ['公示7天', '2026-01-05', '2026年1月5日公示，次日起算7日，至2026年1月12日，期满方可撤下', '标准目录“公示7天”'],
  ['方案印发后1日内', '2026-01-05', '2026年1月5日方案印发，次日起算1日，至2026年1月6日', '标准目录“方案印发后1日内”'],
  [
    '方案印发后5日内',
    '2026-01-05',
    '2026年1月5日方案印发，次日起算5日，末日2026年1月10日为休息日，顺延至2026年1月12日',
    '标准目录“方案印发后5日内”',
  ],
  [
    '财政部门批复后20日内',
    '2026-01-05',
    '2026年1月5日财政部门批复，次日起算20日，末日2026年1月25日为休息日，顺延至2026年1月26日',
    '预算法第十四条',
  ],
  ['本级人大批准后20日内', '2026-01-06', '2026年1月6日本级人大批准，次日起算20日，至2026年1月26日', '预算法第十四条'],
  [
    '本级人大批准后15日内',
    '2026-01-05',
    '2026年1月5日本级人大批准，次日起算15日，至2026年1月20日',
    '标准目录“本级人大批准后15日内”',
  ],
  [
    '本级人大批准后20周内',
    '2026-01-05',
    '2026年1月5日本级人大批准，次日起算20周，至2026年5月25日',
    '标准目录“本级人大批准后20周内”',
  ],
  ['信息形成当日公开', '2026-10-01', '2026年10月1日信息形成，当日公开', '标准目录“信息形成当日公开”'],
  [
    '信息形成后5小时内',
    '2026-01-06',
    '2026年1月6日信息形成，没有记录时刻，5小时按日计，至2026年1月6日',
    '标准目录“信息形成后5小时内”',
  ],
  [
    '信息形成后5小时内',
    '2026-01-06T01:05:00Z',
    '2026年1月6日9时05分信息形成，起算5小时，至2026年1月6日14时05分',
    '标准目录“信息形成后5小时内”',
  ],
  [
    '实时公开',
    '2026-01-06',
    '2026年1月6日信息形成或者变更，应实时公开，宜在1小时内，超过24小时即2026年1月7日预警',
    '标准目录“实时公开”',
  ],
  [
    '实时公开',
    '2026-01-06T01:05:00Z',
    '2026年1月6日9时05分信息形成或者变更，应实时公开，宜在1小时内，超过24小时即2026年1月7日9时05分预警',
    '标准目录“实时公开”',
  ],
  [
    '及时公开',
    '2026-01-06',
    '2026年1月6日信息形成或者变更，应及时公开，宜在5个工作日内至2026年1月13日，最迟20个工作日至2026年2月3日',
    '条例第二十六条',
  ],
  [
    '组织听证7个工作日前公开',
    '2026-01-13',
    '2026年1月13日组织听证，应提前7个工作日公开，至迟2026年1月4日',
    '标准目录“组织听证7个工作日前公开”',
  ],
  ['选举前1日公告', '2026-01-13', '2026年1月13日选举，应提前1日公开，至迟2026年1月12日', '标准目录“选举前1日公告”'],
  ['选举前公布', '2026-01-13', '2026年1月13日选举，应提前公开，至迟2026年1月12日', '标准目录“选举前公布”'],
  ['提前7日公开', '2026-01-13', '2026年1月13日举行有关活动，应提前7日公开，至迟2026年1月6日', '标准目录“提前7日公开”'],
  ['选举提前**日公告', '2026-01-13', '2026年1月13日选举，应提前公开，至迟2026年1月12日', '标准目录“选举提前**日公告”'],
  ['每月公开', '2026-05-31', '2026年6月，应在2026年6月30日前（含当日）公开', '标准目录“每月公开”'],
  ['每月31日公开', '2026-05-31', '2026年5月，应在2026年5月31日前（含当日）公开', '标准目录“每月31日公开”'],
  [
    '长期公开',
    '2026-01-06',
    '2026年1月6日信息形成或者变更，本项没有写明期限，次一工作日起算20个工作日，至2026年2月3日',
    '条例第二十六条',
  ],
  [
    '于2022年1月28日前公布',
    '2026-01-06',
    '2026年1月6日信息形成或者变更，本项没有写明期限，次一工作日起算20个工作日，至2026年2月3日',
    '条例第二十六条',
  ],
  [
    '依申请公开',
    '2026-01-06',
    '2026年1月6日收到申请，本项没有写明期限，次一工作日起算20个工作日，至2026年2月3日',
    '条例第三十三条',
  ],
  [
    '三日内撤回',
    '2026-01-06',
    '2026年1月6日所公开的决定被变更、撤销、确认违法或者无效，次一工作日起算3个工作日，至2026年1月9日',
    '行政处罚法第四十八条、第八十五条',
  ],
]
for (const [cell, when, sentence, basis] of sentences)
  test(`why: ${cell}, ${when}`, () => {
    const due = dueAfter(readDeadline(cell).rules[0]!, whenOf(when), calendar)
    assert.equal(due.explain, `${sentence}（${basis}；${CALENDAR}）`)
    assert.equal(due.basis, basis)
    assert.equal(due.provisional, false)
  })

test('what is counted without the notices is not provisional in a year without them', () => {
  const provisional = (cell: string, when: string) =>
    dueAfter(readDeadline(cell).rules[0]!, whenOf(when), calendar).provisional
  for (const cell of ['信息形成后5小时内', '实时公开', '选举前7日公告', '信息形成当日公开', '每年1月31日前'])
    for (const when of ['2030-03-01', '2030-03-01T01:00:00Z']) assert.equal(provisional(cell, when), false, cell)
  for (const cell of ['及时公开', '长期公开', '信息形成后20个工作日内', '每季度公开', '选举前7个工作日公告'])
    assert.equal(provisional(cell, '2030-03-01'), true, cell)
})

test('how the work stands is said as progress, an event in its own words', () => {
  for (const trigger of ['按进展情况', '根据进度', '依据实际', '随项目进度', '视情况'])
    assert.equal(eventWords({ kind: 'prompt', trigger }), '有新进展')
  assert.equal(eventWords({ kind: 'publish-within', trigger: '规划依据变更' }), '规划依据变更')
  assert.equal(eventWords(null), '信息形成或者变更')
  assert.equal(eventWords({ kind: 'min-notice-period', trigger: null }), '公示')
  assert.equal(eventWords({ kind: 'retention', trigger: null }), '信息形成或者变更')
})
