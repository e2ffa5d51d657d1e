import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faceOf } from './face.ts'
import { readDeadline } from './read-deadline.ts'

const faces: [cell: string, face: string][] = [
  ['信息形成之日起20个工作日内', 'after_event 20 workday 信息形成'],
  ['批准后20日内', 'after_event 20 calendar_day 批准'],
  ['自收到申请之日起20个工作日内', 'after_event 20 workday 收到申请'],
  ['三日内撤回', 'after_event 3 workday null'],
  ['依申请公开', 'unspecified null null null'],
  ['实时公开', 'realtime null null null'],
  ['按进展情况及时公开', 'realtime null null 按进展情况'],
  ['公示7个工作日', 'duration 7 workday 公示'],
  ['永久公开', 'duration null null null'],
  ['每半年一次', 'periodic 1 half_year null'],
  ['半年至少更新1次', 'periodic 1 half_year null'],
  ['每年1月31日前', 'fixed_date null null null'],
  ['于召开听证会7日前送达', 'before_event 7 calendar_day 召开听证会'],
  ['链接栏目', 'unspecified null null null'],
  ['同上', 'unspecified null null null'],
  ['', 'unspecified null null null'],
]
for (const [cell, face] of faces)
  test(`face of ${cell || 'an empty cell'}`, () => {
    const { kind, amount, unit, trigger } = faceOf(readDeadline(cell).rules[0]!)
    assert.equal(`${kind} ${amount} ${unit} ${trigger}`, face)
  })
