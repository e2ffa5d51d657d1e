import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { natures } from './nature.ts'
import { rowsOfBlocks } from './rows-of-blocks.ts'

const natureOf = natures(readDeadlineCell)
const law = '《社会救助暂行办法》'
const limit = '信息形成之日起20个工作日内'
const end = ['县民政局', '政府网站']

/** Cells by column, `?` open, `^` none of its own; of each row. */
const tell = (heads: readonly Column['head'][], ...rows: (readonly string[])[]): string[] => {
  const columns = heads.map((head, index): Column => ({ index, title: head ?? '', head, levels: [] }))
  const pieces = rows.flat().map((text, line) => ({ text, line }))
  return rowsOfBlocks(pieces, columns, natureOf, true).map((row) =>
    columns
      .map((_, j) =>
        row.lacking.includes(j) ? '^' : row.open.includes(j) ? '?' : row.cells.get(j)!.text.replaceAll('\n', '/'),
      )
      .join('｜'),
  )
}

const words = { basis: law, deadlineText: limit, body: '县民政局', channels: '政府网站' }
const names = [
  ['1', '低保对象', '●名单'],
  ['2', '特困供养', '●标准'],
]

describe('主体不在时限和渠道之间的表', () => {
  for (const order of [['basis', 'deadlineText', 'channels']] as const)
    test(`${order.join()}：后面还有行的，只有时限是定的`, () => {
      const cells = order.map((head) => words[head])
      const told = tell(['seq', 'level1', 'elements', ...order], ...names.map((front) => [...front, ...cells]))
      assert.equal(told[0], ['1', '?', '?', ...order.map((head) => (head === 'deadlineText' ? limit : '?'))].join('｜'))
    })
})

describe('没有依据一列', () => {
  test('内容本身是法规名：不是依据', () =>
    assert.deepEqual(
      tell(
        ['seq', 'level1', 'elements', 'deadlineText', 'body', 'channels'],
        ['1', '低保对象', '《低保办法》', limit, ...end],
        ['2', '特困供养', '●标准', limit, ...end],
      ),
      [`1｜低保对象｜《低保办法》｜${limit}｜${end.join('｜')}`, `2｜特困供养｜●标准｜${limit}｜${end.join('｜')}`],
    ))
  test('也没有序号：渠道仍是一行的结束，最后一段是渠道也算', () =>
    assert.deepEqual(
      tell(
        ['level1', 'elements', 'deadlineText', 'body', 'channels'],
        ['低保对象', '●名单', limit, ...end],
        ['特困供养', '●标准', limit, ...end],
      ),
      [`低保对象｜●名单｜${limit}｜${end.join('｜')}`, `特困供养｜●标准｜${limit}｜${end.join('｜')}`],
    ))
})

describe('依据从哪里起', () => {
  const heads = ['seq', 'level1', 'level2', 'elements', 'basis', 'deadlineText', 'body', 'channels'] as const
  const second = (...cells: string[]) =>
    tell(
      heads,
      ['1', '社会救助', '低保对象', '●名单', law, limit, ...end],
      ['2', ...cells, limit, ...end],
      ['3', '养老服务', '高龄津贴', '●标准', law, limit, ...end],
    )[1]
  const closed = (front: string) => `2｜${front}｜${limit}｜${end.join('｜')}`
  test('一格一段：内容是带编号的法规名也是内容', () =>
    assert.equal(second('养老服务', '高龄津贴', '1.《甲法》', law), closed(`养老服务｜高龄津贴｜1.《甲法》｜${law}`)))
  test('最后一段不是法规：从第一份起都是依据', () =>
    assert.equal(second('特困供养', '●标准', '《甲法》', '补充说明'), closed('^｜特困供养｜●标准｜《甲法》/补充说明')))
  test('没有名称、没有内容：依据不定，前面也不定', () => assert.equal(second(), closed('?｜?｜?｜?')))
})

describe('渠道后面以“其他”开头的一段', () => {
  const heads = ['seq', 'level1', 'elements', 'deadlineText', 'body', 'channels'] as const
  const content = (words: string) =>
    tell(heads, ['1', '低保对象', '●名单', limit, ...end, words], ['2', '特困供养', '●标准', limit, ...end])[0]!.split(
      '｜',
    )
  for (const words of ['其他救助', '其它津贴标准', '2.其他救助'])
    test(`${words}：是内容，不是渠道`, () => {
      const cells = content(words)
      assert.deepEqual([cells[2], cells[5]], [`●名单/${words}`, '政府网站'])
    })
  for (const words of ['其他', '其它', '其他.', '其他。', '其他；', '其他;'])
    test(`${words}：是渠道`, () => {
      const cells = content(words)
      assert.deepEqual([cells[2], cells[5]], ['●名单', `政府网站/${words}`])
    })
})

describe('最后一行后面的网址、版权不是内容', () => {
  const heads = ['seq', 'level1', 'elements', 'deadlineText', 'body', 'channels'] as const
  const goesOn = (words: string) =>
    rowsOfBlocks(
      ['1', '低保对象', '●名单', limit, ...end, words].map((text, line) => ({ text, line })),
      heads.map((head, index): Column => ({ index, title: head, head, levels: [] })),
      natureOf,
      true,
    )[0]!.mayGoOn ?? false
  for (const words of [
    '点击http:某某',
    '点击https:某某',
    '详见www某某',
    '某某COPYRIGHT',
    '某icp某',
    '注:某某',
    '2某某',
  ])
    test(words, () => assert.equal(goesOn(words), false))
  for (const words of ['补贴标准', '点击办理某某', '某2某'])
    test(`${words}：可能是`, () => assert.equal(goesOn(words), true))
})
