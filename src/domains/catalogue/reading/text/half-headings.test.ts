import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { withHalfHeadings } from './half-headings.ts'
import { natures } from './nature.ts'
import { nothingTold, type TextRow } from './tell-rows.ts'
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

const natureOf = natures(readDeadlineCell)
const half: Omit<Column, 'index'> = { title: '公开', head: null, levels: [] }
const audience: Omit<Column, 'index'> = { title: '公开对象', head: 'audience', levels: [] }
const named = (title: string, head: Column['head']): Omit<Column, 'index'> => ({ title, head, levels: [] })
const textRow = (cells: readonly (string | null)[], continued = false): TextRow => ({
  ...nothingTold(0),
  cells: new Map(cells.flatMap((text, j) => (text === null ? [] : [[j, { text, line: 0 }]]))),
  continued,
})
const headsOf = (columns: readonly Omit<Column, 'index'>[], rows: readonly TextRow[], natureOfAll = natureOf) =>
  withHalfHeadings(
    columns.map((column, index) => ({ ...column, index })),
    rows,
    natureOfAll,
  ).map(({ head }) => head)

describe('哪些列补得上标题', () => {
  const soon = [textRow(['及时公开']), textRow(['长期公开'])]
  const organs = [textRow(['县水务局', '全社会']), textRow(['县民政局', '全社会'])]
  const table: [string, Omit<Column, 'index'>[], TextRow[], Column['head'][]][] = [
    ['是时限', [half], soon, ['deadlineText']],
    ['空白、繁体不碍', [{ ...half, title: '公 開' }], soon, ['deadlineText']],
    ['是主体', [half, audience], organs, ['body', 'audience']],
    ['有全社会一列也行', [half, named('全社会', 'audienceAll')], organs, ['body', 'audienceAll']],
    ['没有对象一列', [half], organs, [null]],
    ['另有主体一列', [half, audience, named('公开主体', 'body')], organs, [null, 'audience', 'body']],
    ['另有时限一列', [half, named('公开时限', 'deadlineText')], soon, [null, 'deadlineText']],
    ['只有别的一列不补：它的标题照旧', [half, named('公开依据', 'basis')], soon, ['deadlineText', 'basis']],
    ['已是别的列', [named('公开', 'mode')], soon, ['mode']],
    ['是一个层级', [{ ...half, levels: ['county'] }], soon, [null]],
    ['是两个层级', [{ ...half, levels: ['county', 'town'] }], soon, [null]],
    ['标题是别的字', [{ ...half, title: '期限' }], soon, [null]],
    [
      '两列都像时限',
      [half, half],
      [textRow(['及时公开', '长期公开']), textRow(['长期公开', '及时公开'])],
      [null, null],
    ],
    ['只有一行', [half], soon.slice(0, 1), [null]],
    ['一行也没有', [half], [], [null]],
    ['续行不算：仍有两行', [half], [...soon, textRow([null], true)], ['deadlineText']],
    ['续行不算：只剩一行', [half], [soon[0]!, textRow(['长期公开'], true)], [null]],
    ['有一行缺这一格', [half], [...soon, textRow([null])], [null]],
  ]
  for (const [name, columns, rows, told] of table) test(name, () => assert.deepEqual(headsOf(columns, rows), told))
  test('缺的一格是空的，不是任何字', () => {
    const anyWords = (text: string) => ({ ...natureOf(text), strong: text === '' ? null : ('deadlineText' as const) })
    assert.deepEqual(headsOf([half], [textRow(['甲']), textRow(['乙'])], anyWords), ['deadlineText'])
    assert.deepEqual(headsOf([half], [textRow(['甲']), textRow(['乙']), textRow([null])], anyWords), [null])
  })
})

test('认出以后再读一遍：下一行接着写的主体归上一行，不丢', () => {
  const text = [heads('公开依据', '公开 | 公开'), ...[1, 2, 3].map((seq) => row(seq, '及时公开', '县水务局'))]
  assert.deepEqual(read(text[0]!, ...text.slice(1), '县教育局 ||||||||'), [
    '及时公开｜县水务局',
    '及时公开｜县水务局',
    '及时公开｜县水务局/县教育局',
  ])
})
