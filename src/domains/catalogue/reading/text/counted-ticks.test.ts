import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { barHead, tellTicks } from './testing.ts'

/** A row with a bar fewer than the others: whether its ticks can still be counted. */

const duty = '1.名单 | 《水法》 | 及时公开 | 县水务局 |'
const whole = (seq: number, ticks: string) => `${seq} | 河湖管理 | 许可${seq} | ${duty} ■政府网站 | ${ticks}`
const merged = (seq: number, ticks: string, channels = '■政府网站') =>
  `${seq} | 许可${seq} | ${duty} ${channels} | ${ticks}`
const separate = '√ |\n|\n√ |\n|'
const last = (row: string) => {
  const rows = [whole(1, separate), whole(2, separate), merged(3, `${separate} |`), merged(4, `${separate} |`), row]
  const told = tellTicks([barHead, ...rows].join('\n')).at(-1)!
  return `${told.slice(0, 2)}${told.slice(told.lastIndexOf('｜') + 1)}`
}

describe('比别的行少一条竖线：勾选还数得清才读', () => {
  const table: [string, string, string][] = [
    ['渠道后面一列一格，最后一格打了勾：少的不在这里', merged(5, '√ |\n|\n√ |\n√ |'), '5｜√-√√'],
    ['最后一格空着：可能是补宽度的', merged(5, separate), '5｜????'],
    ['少一格', merged(5, '√ |\n√ |\n√ |'), '5｜????'],
    ['两个勾在一格里', merged(5, '√ √ |\n|\n√ |\n√ |'), '5｜????'],
    ['渠道没有方框：不知从哪里数起', merged(5, '√ |\n|\n√ |\n√ |', '政府网站'), '5｜????'],
  ]
  for (const [name, row, told] of table) test(name, () => assert.equal(last(row), told))
  test('没有序号的下一行少一条竖线：也可能是上面这一行的，勾选都不定', () => {
    const ticked = '√ |\n|\n√ |\n√ |'
    const pair = `${whole(3, ticked)}\n许可4 | ${duty} ■政府网站 | ${ticked}`
    const rows = [whole(1, separate), whole(2, separate), pair, whole(5, separate), whole(6, separate)]
    assert.match(tellTicks([barHead, ...rows].join('\n'))[2]!, /^3.*｜\?{4}$/)
  })
  test('中间一行多一格：空格不知是谁的', () => {
    const wide = merged(3, '|\n√ |\n|\n√ |\n|\n|')
    const rows = [whole(1, separate), whole(2, separate), wide, merged(4, `${separate} |`), merged(5, `${separate} |`)]
    assert.match(tellTicks([barHead, ...rows].join('\n'))[2]!, /^3.*｜\?{4}$/)
  })
})
