import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  // 行政处罚法第四十八条: 三日内撤回, working days by 第八十五条.
  [
    '决定被确认无效的，应当在◇处罚决定信息',
    '三日内撤回 3日之内撤回 3日以内撤下 3个工作日内撤除 3工作日内下架 3日内，停止公开',
    'takedown 3 workday 决定被确认无效',
  ],
  [
    '三日内撤回处罚决定信息◇',
    '∅ 并公开说明理由 公开说明理由 并说明理由 ，并公开说明理由 （并说明理由） 。',
    'takedown 3 workday',
  ],
  ['三日内◇', '下架并公开说明理由 下架公开说明理由 撤回并说明理由', 'takedown 3 workday'],
  ['长期公开，◇', '说明理由 公开说明理由 并说明理由 并公开说明理由', 'retention'],
  ['◇5日内撤下', '公示期满后 自公示期满之日起', 'takedown 5 workday 公示期满'],
  ['◇3日内撤回', '行政机关应当在 ∅ 应在', 'takedown 3 workday'],
  ['◇3日内撤回', '不得在 禁止 未在 非 请勿在 决定被撤销', 'takedown 3 workday, unsure'],
  ['3日内撤回◇', '囧', 'takedown 3 workday, unsure'],
  ['◇日内撤回', '0', 'takedown calendar-day, unsure'],
  ['三日◇', '撤回 后撤回', 'unspecified, unsure'],
]
for (const family of families)
  test(`taking down: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
