import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, type Family, sayReading } from '../testing/say-reading.ts'

const families: Family[] = [
  ['公示结束◇依申请公开', '后转为 之后，转为 以后改为 后变为 后实行 后再转为 后，再改为', 'on-request 公示结束'],
  ['自公示结束后转为依申请公开◇', '∅ 。', 'on-request 公示结束'],
  ['会议纪要◇依申请公开', '∅ 为 均为 应为 属于 均属于 按 按照 应按照 可 均可', 'on-request scope=会议纪要'],
  ['◇', '依申请公开 为依申请公开', 'on-request'],
  ['后◇', '转为依申请公开', 'on-request'],
  ['不◇', '依申请公开', 'on-request scope=不, unsure'],
]
for (const family of families)
  test(`on request: ${family[0]}`, () => {
    for (const [cell, reading] of cellsOf(family)) assert.equal(sayReading(cell), reading, cell)
  })
