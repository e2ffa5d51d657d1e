import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column } from './header.ts'
import { type Found, findIn, type RowReading } from './row-cells.ts'
import { sayAbout } from './say.ts'

const column: Column = { index: 1, title: '公开时限', head: 'deadlineText', levels: [] }
const above: Found = { text: '及时公开', from: '第2行第2格', filled: false, column }

test('没有合并格的文件里，时限的一格空着或者没有：按上一行补，说出来；出处没有就是上一行的', () => {
  for (const [cell, from] of [
    [{ text: '', row: 3, column: 1, rowSpan: 1, colSpan: 1, from: '第3行第2格' }, '第3行第2格'],
    [null, '第2行第2格'],
  ] as const) {
    const say = sayAbout('目录.csv')
    const first = { row: 3, cells: new Map(cell ? [[1, cell]] : []) }
    const reading = {
      group: { first, rest: [] },
      rowNumber: 2,
      above: new Map([[1, above]]),
      flat: true,
      current: new Map(),
      say,
    }
    assert.deepEqual(findIn(reading as unknown as RowReading, column), { ...above, filled: true })
    assert.deepEqual(
      say.problems.map((problem) => [problem.row, problem.column, problem.from]),
      [[2, '公开时限', from]],
    )
  }
})
