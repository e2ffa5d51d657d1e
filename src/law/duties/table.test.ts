import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Duty, dutyDirections, dutyGroups } from './model.ts'
import { duties, dutyOf } from './table.ts'
import { groupNames, lengthWords } from './words.ts'

const say = ({ direction, amount, unit, fixed, on, basis, from, formerly }: Duty): string =>
  [
    `${direction} ${amount} ${unit}${on ? ` ${on.month}-${on.day}` : ''}${fixed ? '' : ' ?'} ${basis}`,
    ...(from ? [`≥${from}`] : []),
    ...(formerly ? [`≤${formerly.to} ${formerly.basis}`] : []),
  ].join(' ')

/**
 * As the specification gives them, of villages and communities as the laws since 2026 do; a question mark where the figure
 * may be set anew, ≥ the first day there is such a duty, ≤ where it stood until a day.
 */
const expected: Record<string, Record<string, string>> = {
  disclosure: {
    'active-disclosure': 'within 20 workday 政府信息公开条例第二十六条',
    'false-information': 'promptly 20 workday ? 政府信息公开条例第六条',
    'to-active': 'promptly 20 workday ? 政府信息公开条例第四十四条',
    leak: 'at-once 24 hour ? 保守国家秘密法第三十四条',
    interpretation: 'within 3 workday ? 国办发〔2016〕80号',
    'document-validity': 'within 5 year ? 行政规范性文件管理规定（各地）',
    'trial-validity': 'within 2 year ? 行政规范性文件管理规定（各地）',
    'validity-review': 'before 6 month ? 行政规范性文件管理规定（各地）',
  },
  response: {
    'emergency-information': 'within 5 hour ? 国办发〔2016〕80号',
    'emergency-conference': 'within 24 hour ? 国办发〔2016〕80号',
    'concern-response': 'within 48 hour ? 国办发〔2016〕61号',
  },
  decision: {
    'decision-list': 'promptly 20 workday ? 重大行政决策程序暂行条例第三条',
    'comment-period': 'at-least 30 calendar-day 重大行政决策程序暂行条例第十五条',
    'hearing-material': 'before 7 calendar-day 重大行政决策程序暂行条例第十六条',
    'legality-review': 'at-least 7 workday 重大行政决策程序暂行条例第二十六条',
    'decision-published': 'promptly 20 workday ? 重大行政决策程序暂行条例第三十二条',
    'adoption-result': 'within 20 workday ? 重大行政决策程序暂行条例第三十二条',
    'market-comment': 'at-least 30 calendar-day 优化营商环境条例第六十二条',
    'market-feedback': 'promptly 20 workday ? 优化营商环境条例第六十二条',
    'ordinary-notice': 'at-least 7 workday ? 地方规定',
  },
  land: {
    'compensation-comment': 'at-least 30 calendar-day 国有土地上房屋征收与补偿条例第十条',
    'compensation-changes': 'promptly 20 workday ? 国有土地上房屋征收与补偿条例第十一条',
    'household-compensation': 'promptly 20 workday ? 国有土地上房屋征收与补偿条例第二十九条',
    'land-pre-notice': 'at-least 10 workday 土地管理法实施条例第二十六条',
    'land-compensation-notice': 'at-least 30 calendar-day 土地管理法第四十七条；土地管理法实施条例第二十八条',
    'land-notice': 'within 15 workday 土地管理法实施条例第三十一条',
    'land-approval-online': 'within 10 workday ? 征地信息公开标准目录',
  },
  finance: {
    'government-budget': 'within 20 calendar-day 预算法第十四条',
    'department-budget': 'within 20 calendar-day 预算法第十四条',
    procurement: 'promptly 20 workday ? 预算法第十四条',
  },
  enforcement: {
    'penalty-withdrawn': 'within 3 workday 行政处罚法第四十八条、第八十五条',
    'licence-published': 'within 7 workday ? 国办发〔2018〕118号',
    'licence-open': 'promptly 20 workday ? 行政许可法第四十条',
  },
  emergency: {
    'event-information': 'at-once 24 hour ? 突发事件应对法第七条',
    'event-rumour': 'at-once 24 hour ? 突发事件应对法第七条',
    'hazards-published': 'promptly 20 workday ? 突发事件应对法第三十三条第三款',
    'donations-published': 'promptly 20 workday ? 突发事件应对法第五十二条',
    'event-report': 'at-once 24 hour ? 突发事件应对法第六十一条',
    'alert-forecasts': 'at-once 24 hour ? 突发事件应对法第六十六条第四项',
    'alert-advice': 'at-once 24 hour ? 突发事件应对法第六十六条第五项',
    'alert-measures': 'at-once 24 hour ? 突发事件应对法第六十七条第五项',
    'alert-changed': 'at-once 24 hour ? 突发事件应对法第七十条',
    'alert-cancelled': 'at-once 24 hour ? 突发事件应对法第七十条',
    'response-ended': 'promptly 20 workday ? 突发事件应对法第八十六条',
    'emergency-data': 'promptly 20 workday ? 突发事件应对法第八十五条',
    'plan-filing': 'within 20 workday 突发事件应急预案管理办法第二十六条',
    'plan-review': 'within 3 year ? 突发事件应急预案管理办法',
  },
  message: {
    'petition-informed': 'within 15 calendar-day 信访工作条例第二十二条',
    'petition-finished': 'within 60 calendar-day 信访工作条例第三十四条',
    'petition-extended': 'within 90 calendar-day 信访工作条例第三十四条',
    'message-reply': 'within 7 workday ? 地方规定',
    'message-reply-complex': 'within 15 workday ? 地方规定',
    'message-ceiling': 'within 3 month 国办秘函〔2019〕19号',
    'site-fault-reply': 'within 3 workday ? 国办秘函〔2019〕19号',
    'site-test-reply': 'within 5 workday ? 国办秘函〔2019〕19号',
  },
  village: {
    'village-ordinary': 'every 1 quarter 村民委员会组织法第三十五条 ≤2025-12-31 村民委员会组织法第三十条',
    'village-finance': 'every 1 month 村民委员会组织法第三十五条 ≤2025-12-31 村民委员会组织法第三十条',
    'village-major': 'promptly 20 workday ? 村民委员会组织法第三十五条 ≤2025-12-31 村民委员会组织法第三十条',
    'village-resolution': 'promptly 20 workday ? 村民委员会组织法第三十五条 ≤2025-12-31 村民委员会组织法第三十条',
    'village-result': 'promptly 20 workday ? 村民委员会组织法第三十五条 ≤2025-12-31 村民委员会组织法第三十条',
    'village-posted': 'at-least 15 calendar-day 村民委员会组织法第三十五条 ≥2026-01-01',
    'village-question': 'promptly 20 workday ? 村民委员会组织法第三十五条 ≤2025-12-31 村民委员会组织法第三十条',
    'village-complaint': 'promptly 20 workday ? 村民委员会组织法第三十六条 ≤2025-12-31 村民委员会组织法第三十一条',
    'village-group': 'promptly 20 workday ? 村民委员会组织法第三十二条 ≤2025-12-31 村民委员会组织法第二十八条',
    'village-meeting': 'every 1 year 村民委员会组织法第二十五条 ≥2026-01-01',
    'village-meeting-notice':
      'before 10 calendar-day 村民委员会组织法第二十五条 ≤2025-12-31 村民委员会组织法第二十一条',
    'village-assembly': 'every 1 quarter 村民委员会组织法第三十条 ≤2025-12-31 村民委员会组织法第二十六条',
    'village-review': 'every 1 year 村民委员会组织法第三十八条 ≤2025-12-31 村民委员会组织法第三十三条',
    'village-audit': 'promptly 20 workday ? 村民委员会组织法第四十条 ≤2025-12-31 村民委员会组织法第三十五条',
    'village-departure-audit': 'before 1 calendar-day 村民委员会组织法第四十条 ≤2025-12-31 村民委员会组织法第三十五条',
    'village-approval': 'within 5 calendar-day ? 地方规定（如陕西）',
    'village-inquiry': 'within 10 calendar-day ? 村规民约',
    'community-ordinary': 'promptly 20 workday ? 城市居民委员会组织法第三十四条 ≥2026-01-01',
    'community-resolution': 'promptly 20 workday ? 城市居民委员会组织法第三十四条 ≥2026-01-01',
    'community-result': 'promptly 20 workday ? 城市居民委员会组织法第三十四条 ≥2026-01-01',
    'community-posted': 'at-least 15 calendar-day 城市居民委员会组织法第三十四条 ≥2026-01-01',
    'community-question': 'promptly 20 workday ? 城市居民委员会组织法第三十四条 ≥2026-01-01',
    'community-complaint': 'promptly 20 workday ? 城市居民委员会组织法第三十五条 ≥2026-01-01',
    'community-meeting-notice': 'before 10 calendar-day 城市居民委员会组织法第二十六条 ≥2026-01-01',
    'community-assembly': 'every 1 half-year 城市居民委员会组织法第二十八条 ≥2026-01-01',
    'community-review': 'every 1 year 城市居民委员会组织法第三十七条 ≥2026-01-01',
    'community-review-result': 'promptly 20 workday ? 城市居民委员会组织法第三十七条 ≥2026-01-01',
    'community-audit': 'promptly 20 workday ? 城市居民委员会组织法第三十八条 ≥2026-01-01',
    'community-departure-audit': 'before 1 calendar-day 城市居民委员会组织法第三十八条 ≥2026-01-01',
    'community-accounts': 'promptly 20 workday ? 城市居民委员会组织法第四十二条 ≥2026-01-01',
  },
  enterprise: {
    'enterprise-complaint': 'promptly 20 workday ? 政府信息公开条例第五十五条',
    'enterprise-question': 'promptly 20 workday ? 国办发〔2020〕50号',
  },
  report: {
    'department-report': 'yearly 1 year 1-31 政府信息公开条例第四十九条',
    'government-report': 'yearly 1 year 3-31 政府信息公开条例第四十九条',
    'town-report': 'yearly 1 year 1-31 ? 地方规定',
    'site-report': 'yearly 1 year 1-31 ? 国办发〔2017〕47号',
    'monthly-report': 'every 1 month ? 市政务公开标准化规范化实施方案',
    'quarterly-notice': 'every 1 quarter ? 市政务公开标准化规范化实施方案',
    'yearly-assessment': 'every 1 year ? 市政务公开标准化规范化实施方案',
  },
  record: {
    'logs-kept': 'at-least 6 month 网络安全法第二十三条 ≤2025-12-31 网络安全法第二十一条',
    'impact-assessment-kept': 'at-least 3 year 个人信息保护法第五十六条',
    'entrusted-records-kept': 'at-least 3 year 网络数据安全管理条例第十二条',
    'personal-breach': 'at-once 24 hour ? 个人信息保护法第五十七条',
    'severe-defect': 'within 24 hour 网络数据安全管理条例第十条',
    'archive-county': 'at-least 10 year 档案法实施条例第二十条',
    'archive-city': 'at-least 20 year 档案法实施条例第二十条',
  },
}

test('每一项期限：类别、数、单位、方向、依据；打问号的可按本地规定调整', () => {
  const found = Object.fromEntries(
    dutyGroups.map((group) => [
      group,
      Object.fromEntries(duties.filter((each) => each.group === group).map((each) => [each.id, say(each)])),
    ]),
  )
  assert.deepEqual(found, expected)
  assert.equal(new Set(duties.map(({ id }) => id)).size, duties.length)
  assert.equal(dutyOf('nothing'), null)
  assert.deepEqual([...new Set(duties.map(({ direction }) => direction))].sort(), [...dutyDirections].sort())
})

test('每一项都写明做什么、从什么事算起', () => {
  for (const { id, does, event } of duties) assert.ok(does.length > 3 && event.length > 1, id)
  const says = (id: string) => `${dutyOf(id)!.event}：${dutyOf(id)!.does}`
  assert.equal(
    says('penalty-withdrawn'),
    '处罚决定被变更、撤销、确认违法或者无效：撤回已公开的行政处罚决定并公开说明理由',
  )
  assert.equal(says('village-resolution'), '作出决定：公布村民会议、村民代表会议的决定')
  assert.equal(says('department-report'), '所属年度：公布部门政府信息公开工作年度报告')
})

test('在哪里、向谁公开：村务在公开栏，分户补偿只在征收范围内', () => {
  assert.deepEqual(Object.fromEntries(duties.flatMap(({ id, place }) => (place ? [[id, place]] : []))), {
    'decision-published': '政府公报、政府网站、报纸等',
    'household-compensation': '房屋征收范围内，向被征收人',
    'land-pre-notice': '乡（镇）和村、村民小组',
    'land-compensation-notice': '乡（镇）和村、村民小组',
    'land-notice': '乡（镇）和村、村民小组',
    'land-approval-online': '政府网站',
    'village-ordinary': '村务公开栏',
    'village-finance': '村务公开栏',
    'village-major': '村务公开栏',
    'village-resolution': '村务公开栏',
    'village-result': '村务公开栏',
    'village-posted': '村务公开栏',
    'village-complaint': '乡镇或者县级人民政府及其有关主管部门',
    'village-group': '本小组',
    'village-audit': '村务公开栏',
    'village-departure-audit': '村务公开栏',
    'village-approval': '村务公开栏',
    'community-ordinary': '居务公开栏',
    'community-resolution': '居务公开栏',
    'community-result': '居务公开栏',
    'community-posted': '居务公开栏',
    'community-complaint': '街道办事处或者不设区的市、市辖区的人民政府及其有关主管部门',
    'community-review-result': '居务公开栏',
    'community-audit': '居务公开栏',
    'community-departure-audit': '居务公开栏',
    'community-accounts': '居务公开栏',
    'enterprise-complaint': '主管部门',
  })
})

test('期限写成一句话', () => {
  const sentences = {
    'land-notice': '收到征地批准文件起15个工作日内',
    'comment-period': '公布草案起不少于30日',
    'hearing-material': '召开听证会前7日',
    'emergency-information': '特别重大、重大突发事件发生起5小时内',
    'message-ceiling': '收到留言起3个月内',
    'archive-county': '档案形成起不少于10年',
    'village-finance': '每月一次',
    'village-ordinary': '每季度一次',
    'village-review': '每年一次',
    'community-assembly': '每半年一次',
    'village-posted': '上墙公布起不少于15日',
    'department-report': '每年1月31日前',
    procurement: '政府采购情况形成后及时，最迟20个工作日',
    leak: '发现泄露国家秘密后立即，超过24小时预警',
  }
  for (const [id, sentence] of Object.entries(sentences)) assert.equal(lengthWords(dutyOf(id)!), sentence)
  assert.equal(lengthWords({ ...dutyOf('archive-county')!, unit: 'week' }), '档案形成起不少于10周')
  assert.equal(lengthWords({ ...dutyOf('archive-county')!, unit: 'quarter' }), '档案形成起不少于10个季度')
  assert.equal(lengthWords({ ...dutyOf('archive-county')!, unit: 'half-year' }), '档案形成起不少于10个半年')
  assert.deepEqual(Object.keys(groupNames), [...dutyGroups])
  assert.deepEqual(
    Object.values(groupNames).join('、'),
    '主动公开与解读、回应关切、决策公开、征地与房屋征收、预算与采购、行政许可与处罚、突发事件、信访与留言、村（居）务公开、公共企事业单位、年报与监测、保存与数据安全',
  )
})
