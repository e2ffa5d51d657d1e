import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  // 听证会召开提前7日, 召开7日前, 召开前7日: three orders of the same words.
  [
    '听证会召开◇7日公告',
    '提前 应当提前 应提前 须提前 要提前 至少提前 的提前 提前至少 提前不少于 提前不得少于 提前不低于 应当至少提前',
    'before-event 7 calendar-day 听证会召开',
  ],
  ['听证会召开◇公告', '7日前 的7日前 至少7日前 不少于7日以前 7天之前', 'before-event 7 calendar-day 听证会召开'],
  [
    '听证会召开前◇公告',
    '7日 应当7日 应7日 须7日 要7日 至少7日 不少于7日 7日内 7日之内',
    'before-event 7 calendar-day 听证会召开',
  ],
  ['听证会召开◇7个工作日公告', '前 之前 以前', 'before-event 7 workday 听证会召开'],
  ['听证会召开◇', '提前半年公开 半年前公开 前半年公开', 'before-event 1 half-year 听证会召开'],
  ['听证会召开◇', '提前3个月公开 3个月前公开 前3个月内', 'before-event 3 month 听证会召开'],
  // 行政处罚法第六十四条: who is heard is told; telling is not publishing, but the day is the same.
  ['听证会召开提前7日◇', '通知 予以通知 书面通知 公告 予以公告', 'before-event 7 calendar-day 听证会召开'],
  ['听证会召开7日前◇', '通知 予以通知 书面通知 ∅', 'before-event 7 calendar-day 听证会召开'],
  ['听证会召开前7日◇', '通知 予以通知 书面通知 ∅', 'before-event 7 calendar-day 听证会召开'],
  ['听证会召开◇，在政府网站公开', '提前7日 7日前 前7日', 'before-event 7 calendar-day 听证会召开 channels=政府网站'],
  ['听证会召开7日前通知◇', '张三', 'before-event 7 calendar-day 听证会召开, unsure'],
  // Before it, no matter how long.
  ['下一届选举◇公布', '前 之前 以前 前主动 前应当', 'before-event 0 下一届选举'],
  ['《听证通知书》在听证前公开◇', '∅ 。', 'before-event 0 听证 scope=《听证通知书》'],
  ['选举前在◇公布', '∅', 'unspecified, unsure'],
  ['选举前公布，在◇公示', '村公示栏', 'before-event 0 选举 channels=◇'],
  // A phase is no event.
  ['◇前公开', '事 会 ∅', 'before-event 0 ◇前, unsure'],
  ['会前◇公告', '7日', 'before-event 7 calendar-day 会前'],
  ['◇公开', '提前7日 7日前 前7日', 'before-event 7 calendar-day, unsure'],
  // Nothing can be shown before it is made.
  ['◇7日前公开', '信息形成 信息产生 信息变更 公开 公布 收到文件 接到文件', 'before-event 7 calendar-day ◇, unsure'],
  ['听证会召开◇日前公告', '0 **', 'before-event calendar-day 听证会召开, unsure'],
  ['听证会召开◇日前公告', '400', 'before-event 400 calendar-day 听证会召开, unsure'],
]
for (const family of families)
  test(`before an event: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
