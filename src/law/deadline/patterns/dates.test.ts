import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  // A day of every quarter.
  [
    '每季度◇20日',
    '首月 的首个月 头月 第一个月 第1个月 第一月 首月份 首月的前 首月份的',
    'periodic 1 quarter month=1 day=20',
  ],
  ['每季度◇15日前', '第二个月 第2月', 'periodic 1 quarter month=2 day=15'],
  ['每季度◇15日前', '末月 末个月 最后一月 最后一个月 第三个月 第3个月', 'periodic 1 quarter month=3 day=15'],
  ['◇首月20日公开', '每季度 每季 每个季度', 'periodic 1 quarter month=1 day=20'],
  ['◇首月20日公开', '次季度 下季度 下个季度 次季', 'periodic 1 quarter month=1 day=20 previous'],
  [
    '财务收支◇每季度首月20日公开',
    '应当 应 须 要 一般 原则上 于 在 应当于 一般应在',
    'periodic 1 quarter scope=财务收支 month=1 day=20',
  ],
  ['每季度首月◇公布', '20日前 20号 20日止 20号以前 20日之前 二十日', 'periodic 1 quarter month=1 day=20'],
  ['每季度首月20日在◇公开', '村公示栏', 'periodic 1 quarter channels=◇ month=1 day=20'],
  ['每季度首月◇日', '0 32 40', 'unspecified, unsure'],
  ['每季度首月◇日', '31 1', 'periodic 1 quarter month=1 day=◇'],
  // A day of every month; of the next month it is about the one that ended.
  ['◇10日前', '每月 每个月 每月的 每月前 每月的前', 'periodic 1 month day=10'],
  ['◇10日前公开', '次月 下月', 'periodic 1 month day=10 previous'],
  ['每月10日前公开◇', '上月财务收支 上个月收支情况 上个月收支 上月', 'periodic 1 month day=10 previous'],
  ['村级财务每月◇公布', '10日 10号前 十日', 'periodic 1 month scope=村级财务 day=10'],
  ['村级财务◇每月10日公布', '应当 应于 一般在', 'periodic 1 month scope=村级财务 day=10'],
  [
    '每月15日◇',
    '为统一的财务公开日 为统一财务公开日 统一的村务公开日 为党务公开日 为政务公开日 为民主理财日 公开 统一公开日',
    'periodic 1 month day=15',
  ],
  ['每月10日前在◇公开', '村公示栏', 'periodic 1 month channels=◇ day=10'],
  ['每月5日前◇公布', '民主理财日 财务公开日 村务公开日 党务理财日 政务公开日', 'periodic 1 month day=5'],
  ['季度结束后10日◇', '应当公布 及时公开 予以公开 公开', 'periodic 1 quarter after-end=10 calendar-day'],
  ['季度结束后◇内', '0日 0个工作日', 'periodic 1 quarter, unsure'],
  ['每季度首月10日前公开◇', '上季度收支情况', 'periodic 1 quarter month=1 day=10 previous'],
  // So long after a period has ended.
  ['◇结束后15日内', '季度 季 每季度 每个季度', 'periodic 1 quarter after-end=15 calendar-day'],
  ['◇结束后15日内', '半年 每半年', 'periodic 1 half-year after-end=15 calendar-day'],
  ['◇结束后15日内', '月 月度 每月', 'periodic 1 month after-end=15 calendar-day'],
  ['◇结束后15日内', '年 年度', 'periodic 1 year after-end=15 calendar-day'],
  [
    '季度◇公开',
    '结束后10个工作日内 终了后10个工作日内 结束之日起10个工作日内 结束之后10工作日内 结束以后的10个工作日以内 结束后十个工作日',
    'periodic 1 quarter after-end=10 workday',
  ],
  ['年度结束后◇内在政府网站公开', '30日 30天 三十日', 'periodic 1 year channels=政府网站 after-end=30 calendar-day'],
  // Every year; 前 includes the day or the month itself.
  ['◇3月31日前公布', '每年 每年度 每年的 应当于每年 于每年', 'fixed-date month=3 day=31'],
  ['◇3月31日前公布', '次年 应于次年', 'fixed-date month=3 day=31 previous'],
  ['每年6月◇公布', '底前 底 末 份 前 份末 30日 30日前 30号以前 三十日之前 30日止 底止', 'fixed-date month=6 day=30'],
  ['每年◇', '底 末 年底 年末 年底前 底前公开 12月 12月31日 十二月底', 'fixed-date month=12 day=31'],
  ['每年2月◇', '底前 29日前', 'fixed-date month=2 day=29'],
  ['财务收支每年◇公布', '3月31日前', 'fixed-date scope=财务收支 month=3 day=31'],
  ['每年3月31日前公开◇', '上一年度报告 上年度报告 上一年决算', 'fixed-date scope=◇ month=3 day=31 previous'],
  ['每年3月31日前公开◇', '检查结果', 'fixed-date month=3 day=31'],
  ['每年3月31日前，在◇公布', '政府网站', 'fixed-date channels=◇ month=3 day=31'],
  ['每年◇前', '2月30日 13月 0月 4月31日 3月0日', 'unspecified, unsure'],
  // Once.
  ['2022年6月◇公布', '底前 底 末 前 份以前 30日 30日前 30号 三十日止', 'fixed-date year=2022 month=6 day=30'],
  ['2022年◇公布', '底 底前 末 12月31日', 'fixed-date year=2022 month=12 day=31'],
  ['应当于2022年◇公布', '6月30日前', 'fixed-date year=2022 month=6 day=30'],
  ['工作方案于2022年◇公布', '6月30日前', 'fixed-date scope=工作方案 year=2022 month=6 day=30'],
  ['2022年6月30日前在◇公布', '政府网站', 'fixed-date channels=◇ year=2022 month=6 day=30'],
  ['◇年2月29日前', '2024 2000', 'fixed-date year=◇ month=2 day=29'],
  ['◇年2月前', '2023 1900', 'fixed-date year=◇ month=2 day=28'],
  ['2022年◇', '6月公布 2月29日前', 'unspecified, unsure'],
  // Without a year, or in figures alone, a person looks.
  ['◇前公布', '6月30日 6月底 6月末 六月三十号', 'fixed-date month=6 day=30, unsure'],
  ['应于◇前公布', '年底 年末 12月31日', 'fixed-date month=12 day=31, unsure'],
  ['6月30日前在◇公布', '政府网站', 'fixed-date channels=◇ month=6 day=30, unsure'],
  ['6月30日◇', '公布 后公布', 'unspecified, unsure'],
  ['◇前公布', '2025.3.31 2025-03-31 2025/3/31 于2025.03.31', 'fixed-date year=2025 month=3 day=31, unsure'],
  ['◇前公布', '2025.3.1', 'fixed-date year=2025 month=3 day=1, unsure'],
  ['2025.3.31以前，在◇公布', '政府网站', 'fixed-date channels=◇ year=2025 month=3 day=31, unsure'],
  ['◇前公布', '2025.3/31 2025.2.30 2025.13.1', 'unspecified, unsure'],
  // 每年第一季度: by its last day; whether 前 means its first day stays open.
  [
    '每年◇公开',
    '第一季度 的第一季度 一季度 1季度 第一季度内 一季度以内 第一季度末 第一季度底前 第一季度前',
    'fixed-date month=3 day=31, unsure',
  ],
  ['应在每年◇季度公开', '二 第2', 'fixed-date month=6 day=30, unsure'],
  ['每年◇季度', '三 第3', 'fixed-date month=9 day=30, unsure'],
  ['每年◇季度', '四 第4', 'fixed-date month=12 day=31, unsure'],
  ['每年第一季度◇，在政府网站公开', '∅ 内 以内 末 底 末前', 'fixed-date channels=政府网站 month=3 day=31, unsure'],
]
for (const family of families)
  test(`dates: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })

test('dates: 月底 is the last day of each month', () => {
  const last = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  for (const [at, day] of last.entries()) {
    assert.equal(sayReading(`每年${at + 1}月底前公布`), `fixed-date month=${at + 1} day=${day}`)
    assert.equal(sayReading(`每年${at + 1}月${day + 1}日前公布`), 'unspecified, unsure')
  }
})
