import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { calendar } from '#tools/testing/request-days.ts'
import { fallsShort } from './compare-deadlines.ts'

/** 法定的时限, and catalogue cells that keep it, then cells that fall short of it. */
const cases: readonly [own: string, keeps: readonly string[], short: readonly string[]][] = [
  [
    '信息形成或者变更之日起20个工作日内',
    [
      '信息形成之日起7个工作日内',
      '信息形成或者变更之日起20个工作日内',
      '信息形成之日起20日内',
      '信息形成之日起5小时内',
      '及时公开',
      '实时公开',
      '长期公开',
      '同上',
      '收到申请之日起20个工作日内公开',
      '信息形成之日起10个工作日内，公示7个工作日',
    ],
    [
      '信息形成之日起21个工作日内',
      '信息形成之日起120个工作日内',
      '信息形成之日起30日内',
      '每季度公开一次',
      '每年1月31日前',
    ],
  ],
  ['及时公开', ['信息形成之日起20个工作日内', '随时公布'], ['信息形成之日起25个工作日内']],
  ['实时公开', ['实时公开', '信息形成之日起5小时内'], ['及时公开', '信息形成之日起3个工作日内']],
  [
    '收到征地批准文件之日起15个工作日内',
    ['收到征地批准文件之日起10个工作日内', '收到征地批准文件之日起15日内'],
    ['收到征地批准文件之日起20个工作日内', '及时公开', '长期公开', '公示10个工作日'],
  ],
  [
    '财政部门批复之日起20日内',
    ['财政部门批复后20日内', '财政部门批复之日起5个工作日内'],
    ['财政部门批复之日起20个工作日内', '及时公开'],
  ],
  [
    '公告时间不少于30日',
    ['公示时间不少于30日', '公示时间不少于45日', '公示不少于40个工作日'],
    ['公示7个工作日', '公示时间不少于20日', '信息形成之日起20个工作日内', '及时公开'],
  ],
  ['公告时间不少于10个工作日', ['公示不少于10个工作日', '公示时间不少于30日'], ['公示7个工作日', '公示时间不少于10日']],
  [
    '每季度公布一次',
    ['每季度公布一次', '每月公布一次', '每周公开一次', '信息形成之日起20个工作日内', '及时公开', '至少1次/季度'],
    ['每半年公布一次', '每年公布一次', '每年1月31日前', '定期公开', '长期公开'],
  ],
  [
    '一般事项至少每季度公布一次；集体财务往来较多的，财务收支情况应当每月公布一次',
    ['每季度公布一次', '每月公布一次'],
    ['每年公布一次'],
  ],
  [
    '每年1月31日前',
    ['每年1月31日前', '每年1月15日前'],
    ['每年3月31日前', '信息形成之日起20个工作日内', '每年公布一次', '2027年1月31日前'],
  ],
  ['选举日的二十日前公布', ['选举日的二十日前公布', '选举日30日前公布'], ['选举日10日前公布', '及时公开']],
  ['在下一届村民委员会选举之前公布', ['在下一届村民委员会选举之前公布'], ['及时公开']],
  [
    '三日内撤回行政处罚决定信息并公开说明理由',
    ['三日内撤回行政处罚决定信息并公开说明理由', '决定变更之日起3个工作日内'],
    ['决定变更之日起20个工作日内', '及时公开'],
  ],
]

const rules = (text: string) => readDeadline(text, { basis: text.includes('撤回') ? '行政处罚法' : '' }).rules

for (const [own, keeps, short] of cases)
  test(`法定“${own}”`, () => {
    for (const text of keeps) assert.equal(fallsShort(rules(own), rules(text), calendar), false, text)
    for (const text of short) assert.equal(fallsShort(rules(own), rules(text), calendar), true, text)
  })

test('一格里有几个时限的，最长的也要合法定', () => {
  const own = rules('信息形成或者变更之日起20个工作日内')
  const cell = (others: string) =>
    rules(`执法决定信息在决定作出之日起7个工作日内公开，其他相关信息形成或变更之日起${others}内公开`)
  assert.equal(fallsShort(own, cell('20个工作日'), calendar), false)
  assert.equal(fallsShort(own, cell('30个工作日'), calendar), true)
})
