import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { natures } from './nature.ts'
import { rowsOfBlocks } from './rows-of-blocks.ts'
import type { TextRow } from './tell-rows.ts'

const natureOf = natures(readDeadlineCell)
const columnsOf = (...heads: Column['head'][]): Column[] =>
  heads.map((head, index) => ({ index, title: head ?? '', head, levels: [] }))
const duty = ['basis', 'deadlineText', 'body', 'channels'] as const
/** The usual table, and one without names, whose front stays as it is. */
const usual = columnsOf('seq', 'level1', 'level2', 'elements', ...duty)
const nameless = columnsOf('seq', ...duty)

const law = '《社会救助暂行办法》'
const limit = '信息形成之日起20个工作日内'
const end = ['县民政局', '政府网站']
const first = ['1', '社会救助', '低保对象', '●名单', law, limit, ...end]
const third = ['3', '养老服务', '高龄津贴', '●标准', law, limit, ...end]

const read = (columns: readonly Column[], ...rows: (readonly string[])[]): TextRow[] =>
  rowsOfBlocks(
    rows.flat().map((text, line) => ({ text, line })),
    columns,
    natureOf,
    true,
  )

/** Cells by column: `?` open, `^` none of its own; loose words at the end. */
const toldRow = (row: TextRow, columns: readonly Column[]): string => {
  const cells = columns.map((_, j) =>
    row.lacking.includes(j) ? '^' : row.open.includes(j) ? '?' : (row.cells.get(j)?.text ?? '缺').replaceAll('\n', '/'),
  )
  const loose = row.loose.length > 0 ? [`剩${row.loose.map(({ text }) => text).join('/')}`] : []
  return [...cells, ...loose].join('｜')
}
const tell = (columns: readonly Column[], ...rows: (readonly string[])[]): string[] =>
  read(columns, ...rows).map((row) => toldRow(row, columns))
/** The second of three rows, told from the duty's side: basis, deadline, body, channels, then what is left. */
const second = (...cells: string[]) => {
  const told = tell(nameless, first, ['2', '特困供养', ...cells], third)
  assert.equal(told.length, 3)
  return told[1]!.split('｜').slice(1).join('｜')
}
const all = second(law, limit, ...end)

describe('列的次序', () => {
  const words = { basis: law, deadlineText: limit, body: '县民政局', channels: '政府网站' }
  const rowsIn = (order: readonly (keyof typeof words)[]) => {
    const columns = columnsOf('seq', 'item', 'elements', ...order)
    const cells = order.map((head) => words[head])
    return tell(columns, ['1', '低保对象', '●名单', ...cells], ['2', '特困供养', '●标准', ...cells])
  }
  for (const order of [
    ['basis', 'deadlineText', 'body', 'channels'],
    ['deadlineText', 'body', 'channels'],
    ['basis', 'deadlineText', 'body'],
  ] as const)
    test(`${order.join()}：认得`, () =>
      assert.deepEqual(
        rowsIn(order),
        [
          ['1', '低保对象', '●名单'],
          ['2', '特困供养', '●标准'],
        ].map((front) => [...front, ...order.map((head) => words[head])].join('｜')),
      ))
  for (const order of [
    ['deadlineText', 'basis', 'body', 'channels'],
    ['basis', 'deadlineText', 'channels', 'body'],
    ['basis', 'channels', 'deadlineText', 'body'],
    ['body', 'deadlineText', 'channels'],
    ['basis', 'body', 'channels', 'deadlineText'],
    ['deadlineText', 'channels'],
  ] as const)
    test(`${order.join()}：从段落里分不清，只读序号`, () => {
      const front = ['低保对象', '●名单', ...order.map((head) => words[head])]
      assert.equal(rowsIn(order)[0], `1${'｜?'.repeat(order.length + 2)}｜剩${front.join('/')}`)
    })
  test('名称、内容要在职责各列之前', () => {
    const columns = columnsOf('seq', 'level1', 'basis', 'deadlineText', 'body', 'channels', 'elements')
    assert.equal(
      tell(columns, ['1', '低保对象', law, limit, ...end, '名单明细'])[0]!.replace(/｜剩.*/, ''),
      '1｜?｜?｜?｜?｜?｜?',
    )
  })
  test('别的列（勾选、层级）没有可读的，不定', () => {
    const columns: Column[] = [
      ...columnsOf('seq', 'level1', 'level2', 'elements', ...duty, 'audienceAll', 'active'),
      { index: 10, title: '县级', head: null, levels: ['county'] },
    ]
    assert.deepEqual(tell(columns, [...first, '√', '√', '√'], [...third, '√']), [
      `1｜社会救助｜低保对象｜●名单｜${law}｜${limit}｜县民政局｜政府网站｜?｜?｜?`,
      `3｜养老服务｜高龄津贴｜●标准｜${law}｜${limit}｜县民政局｜政府网站｜?｜?｜?`,
    ])
  })
})
