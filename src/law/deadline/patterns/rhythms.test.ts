import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  // 村民委员会组织法第三十条 and its kin: 每季度公布一次.
  ['◇公布一次', '每季度 每季 每三个月 每3个月 每3月 至少每季度 不少于每季度', 'periodic 1 quarter'],
  ['◇公布一次', '每月 每个月 每月份 每月度 每一个月', 'periodic 1 month'],
  ['◇公布一次', '每年 每年度 每12个月', 'periodic 1 year'],
  ['◇公布一次', '每半年 每六个月 每两个季度', 'periodic 1 half-year'],
  ['◇公布一次', '每周 每星期', 'periodic 1 week'],
  ['◇公布一次', '每日 每天', 'periodic 1 calendar-day'],
  ['◇公布一次', '每工作日 每个工作日', 'periodic 1 workday'],
  ['◇公布一次', '每两周', 'periodic 2 week'],
  [
    '每季度◇',
    '公开 公布一次 一次 ∅ 公开1次以上 公布至少一次 公开不少于一次 末公布 底公布 末前公布 定期公布 及时公布 集中公布 统一向社会公布 应当公布 均公布 向村民公布 至少公布一次 予以公开',
    'periodic 1 quarter',
  ],
  ['每月◇公布', '月底 月底前 底 末前', 'periodic 1 month'],
  ['每季度◇', '上墙 上墙公布 张榜公布', 'periodic 1 quarter channels=公示栏'],
  ['每季度公布一次，在◇公示', '村公示栏', 'periodic 1 quarter channels=◇'],
  ['财务收支◇每月公布一次', '应当 应 须 要 一般 至少 应当至少', 'periodic 1 month scope=财务收支'],
  ['集体财务往来较多的，财务收支◇每月公布', '∅ 应', 'periodic 1 month scope=集体财务往来较多的，财务收支'],
  ['集体财务往来较多的，◇', '每月公布一次', 'periodic 1 month scope=集体财务往来较多的'],
  ['财务收支◇', '每年5次', 'periodic scope=财务收支, unsure'],
  ['每◇更新一次', '季度 三个月', 'update-frequency 1 quarter'],
  ['每年◇', '公布2次 公布两次 2次', 'periodic 1 half-year'],
  ['每年公布◇', '3次', 'periodic 4 month'],
  ['每◇', '年5次 季度公布2次 0个月公布 月0次', 'periodic, unsure'],
  ['每季度◇', '至少 公 不公开', 'unspecified, unsure'],
  // 一季度一公开
  ['一◇', '季度一公开 季一公布 季度一公示 季度1公开 季度一结', 'periodic 1 quarter'],
  ['◇', '一季度一更新 1季度1更新', 'update-frequency 1 quarter'],
  ['◇', '半年一公开 一般半年一公布 原则上为半年一公示 为半年一结 半年一次', 'periodic 1 half-year'],
  ['一般为◇', '一年一公开 1年1公布 一年一次', 'periodic 1 year'],
  ['一◇', '月度一公开 月一次 月公布一次', 'periodic 1 month'],
  ['一周◇', '一公开 一次', 'periodic 1 week'],
  // 半年至少更新1次, 至少1次/半年
  ['其他信息◇', '至少1次/半年 不少于1次每半年 应当至少一次/半年', 'update-frequency 1 half-year scope=其他信息'],
  ['其他信息◇', '半年至少公布一次 半年公开一次 应半年一次 一般半年不少于一次', 'periodic 1 half-year scope=其他信息'],
  ['1次/◇', '季 季度', 'update-frequency 1 quarter'],
  ['1次/◇', '月 月度', 'update-frequency 1 month'],
  ['1次/◇', '年 年度', 'update-frequency 1 year'],
  ['1次/◇', '周', 'update-frequency 1 week'],
  ['◇1次', '半年至少更新 半年更新', 'update-frequency 1 half-year'],
  ['1年公示2次，在◇公开', '政府网站', 'periodic 1 half-year channels=◇'],
  // 按季度公开
  ['按◇公开', '季度 季', 'periodic 1 quarter'],
  ['按◇公布', '月 月度', 'periodic 1 month'],
  ['按年◇', '公开 定期公布 度公示', 'periodic 1 year'],
  ['按月公布，在◇公开', '村公示栏', 'periodic 1 month channels=◇'],
  // A noun alone says how often, not when.
  ['◇', '季报 季度报 季报告 按季 按季度', 'periodic 1 quarter, unsure'],
  ['◇', '年报 年度报告 按年', 'periodic 1 year, unsure'],
  ['◇', '半年报 半年报告', 'periodic 1 half-year, unsure'],
  // No rhythm named.
  ['◇', '定期公开 不定期公布 定时发布 定时向社会发布', 'periodic, unsure'],
  ['定期公开，在◇公示', '村公示栏', 'periodic channels=◇, unsure'],
  ['按实际◇', '更新 调整 动态更新 动态调整', 'update-frequency 按实际'],
  ['◇更新', '按实际情况 根据实际 根据实际情况', 'update-frequency ◇'],
  ['◇', '动态更新 动态调整 动态公开 动态管理 更新', 'update-frequency'],
]
for (const family of families)
  test(`rhythms: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
