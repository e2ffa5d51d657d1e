import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  // 公示N日 is how long it must stay up, not by when it must appear.
  [
    '◇30日',
    '公示 公告 预公告 张贴 征求意见 征求公众意见 征求社会意见 征求群众意见 公开征求意见 公开征求社会意见 征集意见',
    'min-notice-period 30 calendar-day ◇',
  ],
  [
    '公示◇30日',
    '时间 期限 期 天数 时限 时长 的时间 期限为 期： 期限是 期持续 一般 期一般为 期原则上 期应当为 期应为 期不少于 期不得少于 期不低于 时间不短于 至少 最短 最少',
    'min-notice-period 30 calendar-day 公示',
  ],
  ['公示期◇', '7个工作日 7工作日 七个工作日 7个工作日以上 不少于7个工作日', 'min-notice-period 7 workday 公示'],
  ['公告◇', '7日 7天 7个自然日 7日历日 七日 7日以上', 'min-notice-period 7 calendar-day 公告'],
  ['公告◇', '2周', 'min-notice-period 2 week 公告'],
  ['公告◇', '3个月 三个月 3月', 'min-notice-period 3 month 公告'],
  ['公告◇', '1年 一年', 'min-notice-period 1 year 公告'],
  ['初审结果公示◇', '7日', 'min-notice-period 7 calendar-day 公示 scope=初审结果'],
  ['在村公示栏公示◇', '7日', 'min-notice-period 7 calendar-day 公示 channels=村公示栏'],
  // A figure without a unit, and 期满, are read but asked about.
  ['公示期不少于◇', '7 7（日） 7以上', 'min-notice-period 7 calendar-day 公示, unsure'],
  ['公示期◇', '满7日', 'min-notice-period 7 calendar-day 公示, unsure'],
  // What says a bound is another demand.
  ['公示7日◇', '内 之内 以内', 'publish-within 7 calendar-day 公示, unsure'],
  ['公示7日◇公开', '前 之前 以前', 'before-event 7 calendar-day 公示'],
  ['公示7◇公布', '日后 日之后 日以后', 'unspecified, unsure'],
  ['公示期◇', '12345日 7工作 7个', 'unspecified, unsure'],
  ['公示期5◇', '0日', 'min-notice-period 50 calendar-day 公示'],
  // 公开时间不少于30日
  ['◇不少于30日', '公开 发布 展示', 'min-notice-period 30 calendar-day ◇'],
  [
    '公开◇30日',
    '时间不少于 期限不低于 期至少 的时间不少于 时间应当不少于 时间应不少于 时间须不少于 不得少于 最少 最短 时间满',
    'min-notice-period 30 calendar-day 公开',
  ],
  ['公开不少于◇', '7个工作日 7工作日', 'min-notice-period 7 workday 公开'],
  ['公开不少于◇', '5年', 'min-notice-period 5 year 公开'],
  ['公开时间不少于◇', '30', 'min-notice-period 30 calendar-day 公开, unsure'],
  // How many years it is kept.
  ['◇5年', '公开 保留 保存 展示 公开时间 公开期限 保留期 公开期限为 保存期： 公开时间是', 'retention 5 year'],
  ['公开期限◇年', '0', 'retention year, unsure'],
  ['公开期限◇年', '101 3000', 'retention ◇ year, unsure'],
  ['公开期限◇年', '100 1', 'retention ◇ year'],
  ['公开5年◇', '度 底 末 3', 'unspecified, unsure'],
  ['公开5年◇', '内', 'publish-within 5 year 公开, unsure'],
  // 长期公开 is display time, not a deadline.
  [
    '◇',
    '长期公开 永久公开 常年公开 全年公开 长期公示 长期有效 长期保留 永久保存 长期展示 常年挂网 长期 长期性公开 保持长期公开 持续长期公开 实行长期公开 并长期公开 并且长期公开 公开期限长期 公示时间为永久 保留期长期',
    'retention',
  ],
  ['长期公开◇', '（动态调整） ，动态更新 、适时调整 ；动态管理 （并动态更新） 并适时更新 动态调整', 'retention'],
  ['◇长期公开', '办事指南 服务标准', 'retention scope=◇'],
  [
    '◇长期公示',
    '政府网站 村公示栏 村务公开墙 办事大厅 县电视台 电子屏 村所在地公示栏 县门户网',
    'retention channels=◇',
  ],
  ['在◇长期公开', '县档案馆 村公示栏', 'retention channels=◇'],
  ['长期公开，在◇公示', '村公示栏', 'retention channels=◇'],
  ['办事指南所在的网页◇', '长期公开', 'retention scope=办事指南所在的网页, unsure'],
  ['长期公开2.每季度公布◇', '∅ 一次', 'retention + periodic 1 quarter'],
  ['◇长期公开', '信息形成之日起 决定作出后 年度内', 'unspecified, unsure'],
  ['公开期限表◇', '长期公开', 'retention scope=公开期限表, unsure'],
  ['长期◇', '有效期 以来', 'unspecified, unsure'],
  ['信息形成之日起7个工作日◇长期公开', '内', 'publish-within 7 workday 信息形成 + retention, unsure'],
  // 有效期 is how long a document holds.
  ['有效◇2年', '期 期限 期： 期为 期限为', 'publish-within 2 year, unsure'],
  ['有效◇', '期 期限 期：', 'unspecified, unsure'],
]
for (const family of families)
  test(`display: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
