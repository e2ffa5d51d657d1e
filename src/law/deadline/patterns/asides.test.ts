import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  // Deference to other law, in every order of words an office writes it.
  [
    '信息形成之日起20个工作日内，◇另有规定的，从其规定',
    '∅ 但 但是 如 若 国家 相关法律 有关法规 本省 本市 地方 上级部门 中央政策 主管部门 规章 文件 法律、法规 法律和行政法规 法律或地方性法规 法律或者法规 法律、法规以及规章 法律及规章',
    'publish-within 20 workday 信息形成, defers',
  ],
  [
    '长期公开（法律、法规◇）',
    '另有规定的除外 另有要求的，除外 有其他规定的，从其规定 有特殊规定除外 有特别规定的除外 有明确规定的，依规定 有规定的按规定执行 另有规定的，应按照其规定 另有规定的，应当遵其规定 对期限另有规定的，从其要求 对有特殊要求的除外',
    'retention, defers',
  ],
  ['长期公开，其他对公开期限有特殊规定的◇', '除外 从其规定', 'retention, defers'],
  [
    '信息形成之日起20个工作日内，◇',
    '从其规定 依其规定 应从其规定 应当依其规定执行',
    'publish-within 20 workday 信息形成, defers',
  ],
  // Only where the exception is said whole.
  [
    '信息形成之日起20个工作日内，◇',
    '法律另有规定 法律没有规定的除外 从其规定办理 其规定',
    'publish-within 20 workday 信息形成, unsure',
  ],
  // Times of service are no times of publication.
  [
    '长期公开，◇',
    '办理时限 办理时限20日 办结期限：20日 审批时间为20日 受理时限20日 法定时限20日 承诺时限5日 法定办理期限20日 承诺办结时限5日 法定审批时间20日 法定受理时限5日',
    'retention + unspecified, unsure',
  ],
  [
    '受理之日起5◇',
    '个工作日内办结 日内，办结 日之内办理 日以内审核 日内，审批 日审批 日内予以审查 日内完成办理 日内受理 日内作出决定 日内作出准予行政许可的决定 日内办理完毕',
    'unspecified, unsure',
  ],
  ['◇20日内办结', '∅ 受理后 受理后， 自受理之日起 受理申请', 'unspecified, unsure'],
  // The decision may itself be the event.
  ['受理后20日内作出决定◇', '之日 后', 'publish-within 20 calendar-day 受理, unsure'],
  // Labels that add nothing.
  [
    '◇长期公开',
    '公开时限为 公开时限： 公开时限是 公开时限为： 信息公开期限： 发布时间： 公布时间为 时限要求： 信息期限要求为',
    'retention',
  ],
  ['公开时限：◇', '2025年12月31日前', 'fixed-date year=2025 month=12 day=31'],
  ['公开◇5年', '期限： 期限为 时间：', 'retention 5 year'],
  ['更新◇每月一次', '频次： 频率为 周期是 时间： 频次为：', 'update-frequency 1 month'],
  ['更新频次：◇', '长期公开', 'retention'],
  ['更新频次：◇公开', '实时', 'realtime'],
  ['更新◇', '频次 周期', 'update-frequency, unsure'],
  ['条目化展示◇长期公开', '、 ， ∅ ；', 'retention'],
]
for (const family of families)
  test(`asides: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
