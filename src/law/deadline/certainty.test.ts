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
  ['a condition among names', { scope: '收支情况，涉及征收的' }, 0],
  ['a name that is no condition', { scope: '集体财务往来较多，财务收支情况' }, 1],
  ['an unknown event and an unknown scope', { trigger: '月球升起', scope: '囧', channels: ['囧'] }, 3],
]
for (const [what, fields, doubts] of cases)
  test(what, () => {
    assert.equal([...doubtsOfNames(draft('publish-within', fields))].length, doubts)
  })

test('the long condition of 行政处罚法第四十八条 is known by its sentence', () => {
  assert.deepEqual([...doubtsOfNames(draft('takedown', { trigger: '公开的决定被确认无效' }))], [])
})

test('how the work stands is no event, in whatever words', () => {
  const go = ['按', '按照', '根据', '依据', '随', '随着']
  const stands = [
    '实际',
    '进展',
    '进度',
    '进程',
    '变化',
    '实际情况',
    '进展情况',
    '变化情况',
    '项目进度',
    '工作实际情况',
  ]
  for (const by of go)
    for (const how of stands) assert.deepEqual([...doubtsOfNames(draft('prompt', { trigger: by + how }))], [], by + how)
  for (const strange of ['按心情进度', '进展', '不按进度', '按进度表', '按实际情况确定'])
    assert.equal([...doubtsOfNames(draft('prompt', { trigger: strange }))].length, strange === '进展' ? 0 : 1, strange)
})

test('a condition may not turn the sense round, nor hide a count', () => {
  const turned = '不 未 非 无 除 禁止 免 勿 超过 以上 以下 之内 3个工作日 三日 5天 2周 三个月 一年'.split(' ')
  for (const word of turned)
    assert.equal([...doubtsOfNames(draft('periodic', { scope: `${word}征收的` }))].length, 1, word)
  for (const word of ['无效', '涉及', '征收较多', '三方'])
    assert.deepEqual([...doubtsOfNames(draft('periodic', { scope: `${word}的` }))], [], word)
})

test('what comes back or stays up is about a thing, not about an event', () => {
  for (const kind of [
    'periodic',
    'update-frequency',
    'fixed-date',
    'retention',
    'min-notice-period',
    'unspecified',
  ] as const)
    assert.equal([...doubtsOfNames(draft(kind, { scope: '检查结束' }))].length, 1, kind)
  for (const kind of ['publish-within', 'on-request', 'before-event', 'realtime', 'prompt', 'ditto'] as const)
    assert.deepEqual([...doubtsOfNames(draft(kind, { scope: '检查结束' }))], [], kind)
  for (const scope of ['财务公开', '检查结果', undefined])
    assert.deepEqual([...doubtsOfNames(draft('periodic', scope === undefined ? {} : { scope }))], [])
})

const channels =
  '网 县政府网站 网页 站点 平台 系统 栏目 专栏 公示栏 电子屏 公示墙 大厅 公告牌 橱窗 日报 客户端 公众号 微信群 政府网（站） 服务中心 公报 媒体 微信 微博 广播 电视 电视台 现场 场所 显著位置 本村范围 地点 村 社区 村民小组 查阅点 服务站 服务点 档案馆 图书馆 村民会议 新闻发布会 门户 官网 APP 县 全区 全市 乡 镇 公示栏内 网站上 公示栏等'
test('places where something is published are known by their last word', () => {
  for (const channel of channels.split(' '))
    assert.deepEqual([...doubtsOfNames(draft('publish-within', { channels: [channel] }))], [], channel)
})

const noChannels =
  '张三 网站首 公示 不在网站 未设公示栏 非官方网站 除网站 禁用网站 勿上网站 每个网站 立即上网 及时上网 实时平台 长期在网 工作日内上网 季度公示栏 半年公示栏 财政局 观点'
test('what denies, or hides a demand, is no place', () => {
  for (const channel of noChannels.split(' '))
    assert.equal([...doubtsOfNames(draft('publish-within', { channels: [channel] }))].length, 1, channel)
})
