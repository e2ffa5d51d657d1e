import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  // While something happens, and where it is shown then.
  ['启动征收工作时◇', '公开 ，公示 公布 公告 ，及时公开 主动公告', 'realtime 启动征收工作'],
  ['召开听证会时，在村公示栏◇', '公开 公布 予以公示 上公告', 'realtime 召开听证会 channels=村公示栏'],
  ['召开听证会时，在县◇公开', '公开栏 公开平台 公示网', 'realtime 召开听证会 channels=县◇'],
  ['在◇时公开', '召开会议 征收公告发布', 'realtime ◇'],
  ['在村启动征收时，在村公开', '∅', 'realtime 村启动征收 channels=村'],
  ['◇时公开', '∅', 'realtime, unsure'],
  ['会议召开时，在◇', '公布 公开', 'unspecified, unsure'],
  ['启动征收工作时◇公开', '间 限 效', 'unspecified, unsure'],
  // Together with something else.
  ['◇采购公告同步公开', '与 随 和', 'realtime 采购公告'],
  ['与采购公告◇', '同时公布 一并公示 一起发布 同步进行公开 同步予以公开', 'realtime 采购公告'],
  ['与采购公告同时公告，在◇公开', '政府网站', 'realtime 采购公告 channels=◇'],
  ['与◇公开', '同步 同时', 'realtime, unsure'],
  // At once.
  ['会后◇公布', '实时 即时 即刻 立即 马上 第一时间 当场 应立即 应当马上 须即刻 要即时 ，立即', 'realtime 会后'],
  ['◇公开', '实时 即时 即刻 立即 马上 第一时间 当场 应实时 应当立即', 'realtime'],
  ['检查结束◇公开', '立即 实时', 'realtime 检查结束'],
  ['◇公开检查结果', '立即 当场', 'realtime'],
  ['重大事项◇', '实时公开 立即公布', 'realtime scope=重大事项'],
  ['实时在◇公开', '政府网站 村公示栏', 'realtime channels=◇'],
  ['◇实时公开', '不 未', 'unspecified, unsure'],
  ['重大事项◇立即公开', '不 未', 'unspecified, unsure'],
  // Promptly, and when it seems fit.
  ['会后◇公布', '及时 随时 尽快 尽早 应及时 应当随时 须尽快 要尽早', 'prompt 会后'],
  ['重大事项◇公开', '及时 随时 应尽早', 'prompt scope=重大事项'],
  ['◇及时公开', '按进展情况 根据工作进度 依据实际情况 随项目进展 随着项目进度', 'prompt ◇'],
  ['按照上级◇及时公开', '规定 要求', 'prompt'],
  ['◇及时公开', '视情况 按规定程序', 'prompt ◇, unsure'],
  ['及时在◇公开', '政府网站 村公示栏', 'prompt channels=◇'],
  ['◇及时公开', '不 未', 'unspecified, unsure'],
  ['重大事项◇随时公开', '不 未', 'unspecified, unsure'],
  ['◇公开', '适时', 'prompt, unsure'],
  ['会后◇公开', '适时', 'prompt 会后, unsure'],
  // On the day itself.
  [
    '信息形成◇公开',
    '当日 当天 后当日 之后当日 的当日 当日内 当日之内 当天内予以',
    'publish-within 0 calendar-day 信息形成',
  ],
  ['◇公开', '当日 当天', 'publish-within 0 calendar-day, unsure'],
  ['执法决定信息在决定作出当日◇', '公开 内公布', 'publish-within 0 calendar-day 决定作出 scope=执法决定信息'],
  ['信息形成当日在◇公开', '政府网站', 'publish-within 0 calendar-day 信息形成 channels=◇'],
  ['信息形成◇公开', '当日起', 'publish-within 信息形成, unsure'],
]
for (const family of families)
  test(`at once: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
