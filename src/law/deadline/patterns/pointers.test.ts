import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  // 空气质量信息链接至环境质量栏目: a link to check, no date.
  [
    '空气质量信息链接◇',
    '至环境质量栏目 到县政府网站 栏目 至政务平台 至网上公开专题 至环境页面 至信息系统 至数据库 至公众号 至公示栏 至网上展台 至网页 （县政府网站） ∅',
    'unspecified scope=空气质量信息 link',
  ],
  ['链接至◇', '张三 环境质量', 'unspecified link, unsure'],
  ['链接◇', '至 到 到县图书馆平台', 'unspecified link'],
  ['链接◇', '在政府网站公开 环境系统之外', 'unspecified link, unsure'],
  ['链接栏目◇', '（链接至环境质量栏目） ∅', 'unspecified link'],
  // Deference to a demand we cannot see.
  [
    '长期公开；◇',
    '按卫健委要求公开 按照上级规定的时限公开 依照有关规定执行 根据要求的期限公开 遵照有关规定公布 按规定时间公开 按要求 按规定执行，在政府网站公示 按照规定',
    'retention + unspecified, unsure',
  ],
  ['长期公开（◇）', '备案 ∅', 'retention'],
  ['长期公开（◇）', '备案单位', 'retention, unsure'],
  ['每月15日（◇日）', '民主理财 财务公开 村务公开 党务公开', 'periodic 1 month day=15'],
  // Headings give the scope of the clause behind them.
  ['◇：长期公开', '政策文件 办事指南 名单', 'retention scope=◇'],
  ['政策文件：◇', '信息形成之日起7日内', 'publish-within 7 calendar-day 信息形成 scope=政策文件'],
  ['政策文件：处罚结果信息◇', '长期公开', 'retention scope=处罚结果信息'],
  ['办：◇', '长期公开', 'retention, unsure'],
  // What is left over adds nothing.
  [
    '长期公开，◇',
    '并予以公布 并且公开 其中 同时公布 另外 予以公开 公布结果 公开检查情况 公开 依法主动公布 主动公开检查内容',
    'retention',
  ],
  ['长期公开，◇', '公开张三 公开。张三', 'retention, unsure'],
  ['长期公开◇', '… ……', 'retention, unsure'],
]
for (const family of families)
  test(`pointers: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
