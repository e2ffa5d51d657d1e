import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  // 24小时内举行新闻发布会: what is done is what it is about.
  ['事件发生后24小时内◇新闻发布会', '举行', 'publish-within 24 hour 事件发生 scope=举行新闻发布会'],
  ['事件发生后24小时内◇发布中心', '组建', 'publish-within 24 hour 事件发生 scope=组建发布中心'],
  ['事件发生后24小时◇会议', '内召开 之内召开 以内召开', 'publish-within 24 hour 事件发生 scope=召开会议'],
  // Within so long after an event.
  [
    '信息形成◇7个工作日内',
    '之日起 之日 日起 当日起 之时起 次日起 起 之后 以后 后 之日起的 后的 之日起， 后，',
    'publish-within 7 workday 信息形成',
  ],
  [
    '信息形成之日起◇',
    '7个工作日内 7工作日内 七个工作日内 7个工作日 7个法定工作日内 7工作天内 7个工作内 7个工作之内 7个工作日之内 7个工作日以内 7个工作日（内） 七（7）个工作日内 7个工作日公开 7个工作日予以公开 7个工作日，公开',
    'publish-within 7 workday 信息形成',
  ],
  ['决定作出之日起◇内', '7日 7天 7个自然日 7日历日', 'publish-within 7 calendar-day 决定作出'],
  ['决定作出之日起◇内', '2周 2个星期', 'publish-within 2 week 决定作出'],
  ['决定作出之日起◇内', '3个月 三个月', 'publish-within 3 month 决定作出'],
  ['决定作出之日起◇内', '1个季度', 'publish-within 1 quarter 决定作出'],
  ['决定作出之日起◇内', '半年', 'publish-within 1 half-year 决定作出'],
  ['决定作出之日起◇内', '2年', 'publish-within 2 year 决定作出, unsure'],
  ['决定作出之日起◇内', '12小时', 'publish-within 12 hour 决定作出'],
  ['决定作出之日起◇日内', '** XX ? 0', 'publish-within calendar-day 决定作出, unsure'],
  ['自收到申请之日起20个工作日内◇', '∅ 答复 予以答复 书面答复 进行答复 公开', 'on-request 20 workday 收到申请'],
  ['决定作出之日起7日内◇', '答复 予以书面答复', 'publish-within 7 calendar-day 决定作出, unsure'],
  [
    '◇行政处罚的，决定作出之日起7日内',
    '涉及 属于 对于 对 其中涉及',
    'publish-within 7 calendar-day 决定作出 scope=行政处罚',
  ],
  // Words behind the period that add nothing to it.
  [
    '决定作出之日起7日内◇',
    '公开 公布 公示 发布 公告 披露 上墙 挂网 送达 转发 更新 公开公示 公开一次 公开检查结果 予以公开 及时公开 主动公布 依法公示 依规公开 全文公布 统一发布 同步公开 集中公示 分别公布 均公开 并公布 应当公开 应公开 须公布 再公开 向社会公布 向公众公开 向村民公布 对外公开 上网公示 进行公示 完成公开 单独公开 由财政部门公开 由县政府主动公开 由主管机关公布 由承办单位公开 由评估机构公开 由村民委员会公布 由财政局公布 由政府办公开 由法院公布',
    'publish-within 7 calendar-day 决定作出',
  ],
  // What looks like publishing may be the beginning of something else.
  ['决定作出之日起7日内公开◇', '征集 栏 牌 平台 目录 期 时', 'publish-within 7 calendar-day 决定作出, unsure'],
  ['决定作出之日起7日内，公示◇', '栏 牌 屏 的 不', 'publish-within 7 calendar-day 决定作出, unsure'],
  [
    '决定作出之日起7日内，公示◇',
    '期7日 时间7日 至少7日 满7日 7日 七日 不少于7日 的时间为7日',
    'publish-within 7 calendar-day 决定作出 + min-notice-period 7 calendar-day 公示',
  ],
  [
    '决定作出之日起7日内公告◇',
    '期7日 时间7日 至少7日 7日 不少于7日 的时间为7日',
    'publish-within 7 calendar-day 决定作出 + min-notice-period 7 calendar-day 公告',
  ],
  ['决定作出之日起7日内公告◇', '栏 牌', 'publish-within 7 calendar-day 决定作出, unsure'],
  [
    '决定作出之日起7日内公布◇',
    '检查结果 处罚信息 收支情况 公开内容 救助对象名单 听证通知 会议纪要 实施方案 工作报告 权责清单 监测数据',
    'publish-within 7 calendar-day 决定作出',
  ],
  ['决定作出之日起7日内公布◇', '张三 囧结果', 'publish-within 7 calendar-day 决定作出, unsure'],
  // Figures are part of an event only in years, terms and numbers; a slash only between two of its words.
  ['◇之日起7日内公开', '2024年度决算批准 5号文件印发', 'publish-within 7 calendar-day ◇, unsure'],
  ['12届村民委员会选举后◇', '7日内', 'publish-within 7 calendar-day 12届村民委员会选举'],
  ['信息◇之日起7日内', '形成/变更 生成/变更 制作/获取 制定/获取', 'publish-within 7 calendar-day 信息◇'],
  // The channels.
  [
    '决定作出之日起7日内在政府网站；◇',
    '长期公开',
    'publish-within 7 calendar-day 决定作出 channels=政府网站 + retention',
  ],
  [
    '决定作出之日起7日内，◇公开',
    '在政府网站 通过政府网站 于政府网站 同时在政府网站 及时在政府网站上 在政府网站予以 在政府网站进行 在政府网站同步 在政府网站及时 在政府网站向社会 在政府网站主动 在政府网站张榜 在政府网站张贴',
    'publish-within 7 calendar-day 决定作出 channels=政府网站',
  ],
  [
    '决定作出之日起7日内在村公示栏◇',
    '公布 公示 发布 公告 ∅ 。',
    'publish-within 7 calendar-day 决定作出 channels=村公示栏',
  ],
  [
    '决定作出之日起7日内在县◇公开',
    '公示栏 公开栏 公告屏 公开网 公示牌 信息公开平台 信息发布系统 公开专栏 发布平台 公告板网站',
    'publish-within 7 calendar-day 决定作出 channels=县◇',
  ],
  [
    '决定作出之日起7日内在◇公开',
    '政府网站、村公示栏 政府网站和村公示栏 政府网站以及村公示栏 政府网站及村公示栏 政府网站与村公示栏 政府网站或村公示栏 政府网站/村公示栏',
    'publish-within 7 calendar-day 决定作出 channels=政府网站+村公示栏',
  ],
  // Without a count.
  [
    '审批结束◇',
    '后公开 后主动公布 后依法全文公布 之日起公布 之后予以公示 后公开审批结果',
    'publish-within 审批结束, unsure',
  ],
  ['审批结束后公布，在◇公示', '政府网站', 'publish-within 审批结束 channels=◇, unsure'],
  // A count in Chinese numerals ends the words before it, as figures do.
  ['决定作出◇内', '七个工作日 七工作日 七工作天', 'publish-within 7 workday 决定作出'],
  ['决定作出◇', '七日内 七天之内 七日以内 七个自然日内 七日历日内', 'publish-within 7 calendar-day 决定作出'],
  ['决定作出◇内', '七小时 七个小时', 'publish-within 7 hour 决定作出'],
  ['决定作出◇内', '七个星期 七星期 七周', 'publish-within 7 week 决定作出'],
  ['决定作出◇内', '三个月 三月', 'publish-within 3 month 决定作出'],
  ['决定作出◇后及时公开', '七个工作日 七工作天 七个自然日 七日历日 七小时 七个星期', 'unspecified, unsure'],
  ['听证会召开◇前公告', '七日 七天 七个自然日', 'before-event 7 calendar-day 听证会召开'],
  ['听证会召开◇前公告', '三周', 'before-event 3 week 听证会召开'],
  ['听证会召开◇前公告', '三个月 三月', 'before-event 3 month 听证会召开'],
]
for (const family of families)
  test(`limits: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
