import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { barHead, tellTicks } from './testing.ts'

/** One cell a line, a blank one a bar alone; merged rows are made up to their width by bars on one line. */

const lines = (...cells: string[]) => cells.map((cell) => `${cell} |`.trim()).join('\n')
const duty = ['1.名单', '《水法》', '及时公开', '县水务局', '■政府网站']
const whole = (seq: number, ...ticks: string[]) => lines(`${seq}`, '河湖管理', `许可${seq}`, ...duty, ...ticks)
const merged = (padding: string) => `${lines('采砂许可', ...duty.slice(0, 2))}\n${padding}`
const ticksOf = (row: string, second: string) => {
  const told = tellTicks(
    [lines(...barHead.split(/\s*\|\s*/).filter((word) => word !== '')), row, second].join('\n'),
  )[0]!
  return told.slice(told.lastIndexOf('｜') + 1)
}

describe('一格一行：独占一行的竖线是空格，还是补宽度的', () => {
  const padded = merged('|'.repeat(9))
  const table: [string, string, string, string][] = [
    ['别的行补宽度的竖线连写：各占一行的是空格', whole(1, '√', '√', '', ''), padded, '√√??'],
    ['只有一个：也可能是补宽度的', whole(1, '√', '√', '√', ''), padded, '????'],
    ['只有一个独占一行，另一个连着写：不是各占一行', `${whole(1, '√')}\n√ | |\n|`, padded, '????'],
    ['没有行补宽度：不知怎样写', whole(1, '√', '√', '', ''), whole(2, '√', '√', '', ''), '????'],
  ]
  for (const [name, row, second, told] of table) test(name, () => assert.equal(ticksOf(row, second), told))
})
