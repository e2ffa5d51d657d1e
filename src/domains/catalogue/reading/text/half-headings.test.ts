import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tell } from './testing.ts'

/** Headings whose second line is lost: 公开 for 公开时限 and for 公开主体. */

const heads = (basis: string, duty: string, audience = '公开对象 |') =>
  `序号 | 一级事项 | 二级事项 | 公开内容 | ${basis} | ${duty} | 公开渠道和载体 | ${audience}`
const line = (...cells: string[]) => `${cells.join(' | ')} |`
const row = (seq: number, deadline: string, body: string) =>
  line(`${seq}`, '河湖管理', `许可${seq}`, '●名单', '《水法》', deadline, body, '■政府网站', '全社会')
const read = (head: string, ...rows: string[]) =>
  tell([head, ...rows].join('\n')).map((told) => told.split('｜').slice(5, 7).join('｜'))

describe('标题只剩“公开”两个字：下面每一行都是时限、都是主体才认', () => {
  const usual = [row(1, '及时公开', '县水务局'), row(2, '长期公开', '各镇政府')]
  const [open, told] = [
    ['?｜?', '?｜?'],
    ['及时公开｜县水务局', '长期公开｜各镇政府'],
  ]
  const table: [string, string, string[], string[]][] = [
    ['时限和主体', heads('公开依据', '公开 | 公开'), usual, told!],
    ['只有时限', heads('公开依据', '公开 | 公开主体'), usual, told!],
    ['只有主体', heads('公开依据', '公开时限 | 公开'), usual, told!],
    ['只有一行', heads('公开依据', '公开 | 公开'), usual.slice(0, 1), open!.slice(0, 1)],
    ['有一行不是', heads('公开依据', '公开 | 公开'), [...usual, row(3, '按规定', '负责人')], [...open!, '?｜?']],
    [
      '没有对象一列：可能是对象',
      heads('公开依据', '公开 | 公开', ''),
      usual.map((each) => each.replace(' 全社会 |', '')),
      ['及时公开｜?', '长期公开｜?'],
    ],
    [
      '两列都是时限',
      heads('公开依据', '公开 | 公开'),
      [row(1, '及时公开', '长期公开'), row(2, '长期公开', '及时公开')],
      open!,
    ],
  ]
  for (const [name, head, rows, cells] of table) test(name, () => assert.deepEqual(read(head, ...rows), cells))
})

test('认出以后再读一遍：下一行接着写的主体归上一行，不丢', () => {
  const text = [heads('公开依据', '公开 | 公开'), ...[1, 2, 3].map((seq) => row(seq, '及时公开', '县水务局'))]
  assert.deepEqual(read(text[0]!, ...text.slice(1), '县教育局 ||||||||'), [
    '及时公开｜县水务局',
    '及时公开｜县水务局',
    '及时公开｜县水务局/县教育局',
  ])
})
