import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Column } from '../header.ts'
import { realDeadlines } from '../testing.ts'
import { natures } from './nature.ts'
import { suspectRows } from './suspect-rows.ts'
import { nothingTold, type TextRow } from './tell-rows.ts'

const heads: Column['head'][] = ['seq', 'level1', 'level2', 'elements', 'basis', 'deadlineText', 'body', 'channels']
const columns: Column[] = heads.map((head, index) => ({ index, title: head!, head, levels: [] }))
const natureOf = natures(realDeadlines.readDeadline)

/** A row of a number, names and content, the rest complete; - is certainly not there, a blank cannot be told. */
function rowOf(texts: string, more: Partial<TextRow> = {}): TextRow {
  const parts = texts.split('|').map((text) => text.trim())
  const at = (sign: string) => parts.flatMap((text, j) => (text === sign ? [j] : []))
  const told = parts.flatMap((text, j): [number, { text: string; line: number }][] =>
    text === '-' || text === '' ? [] : [[j, { text, line: 0 }]],
  )
  return { ...nothingTold(0), cells: new Map(told), lacking: at('-'), open: at(''), ...more }
}

const list = '1.条件；2.标准'
const duty = '《救助办法》 | 及时公开 | 县民政局 | ■政府网站'
const named = (seq: string | number, names = '低保 | 申请', more: Partial<TextRow> = {}) =>
  rowOf(`${seq} | ${names} | ${list} | ${duty}`, more)
const merged = (seq: string | number) => named(seq, '- | 受理')
const unsureIn = (rows: readonly TextRow[]) =>
  suspectRows(rows, columns, natureOf).map(({ unsure }) => unsure?.join(' ') ?? '')

describe('前面缺了一行：合并的格子可能是那一行的', () => {
  const table: [string, TextRow[], string[]][] = [
    ['序号接得上', [named(1), merged(2)], ['', '']],
    ['缺一行', [named(1), merged(3)], ['', '1']],
    ['缺几行', [named(1), merged(30)], ['', '1']],
    ['序号倒回去：是另一部分', [named(3), merged(1)], ['', '']],
    ['序号重复', [named(3), merged(3)], ['', '']],
    ['全角的序号', [named('１'), merged('３')], ['', '1']],
    ['前一行没有序号', [named('-'), merged(3)], ['', '']],
    ['这一行没有序号', [named(1), merged('-')], ['', '']],
    ['序号不是数字', [named(1), merged('3甲')], ['', '']],
    ['序号前面还有字', [named(1), merged('甲3')], ['', '']],
    ['六位数还是序号', [named(1), merged(123456)], ['', '1']],
    ['七位数不是序号', [named(1), merged(1234567)], ['', '']],
    ['第一行上面没有行', [merged(3), merged(4)], ['', '']],
    ['一直到下一个自己的名称', [named(1), merged(3), merged(4), named(5), merged(6)], ['', '1', '1', '', '']],
    ['名称分不清的一行：下面的还是不定', [named(1), named(3, ' | 受理'), merged(4)], ['', '', '1']],
    ['第一行接下来的部分不算', [named(1), named('9', '- | 受理', { continued: true }), merged(2)], ['', '', '']],
    ['中间隔着上一行的部分', [named(1), named('-', '- | -', { continued: true }), merged(3)], ['', '', '1']],
  ]
  for (const [name, rows, expected] of table) test(name, () => assert.deepEqual(unsureIn(rows), expected))

  test('不认识的一列没有：旁边的渠道有几个，不可疑', () => {
    const other: Column = { index: 8, title: '备注', head: null, levels: [] }
    const row = rowOf('1 | 低保 | 申请 | 标准 | 《救助办法》 | 及时公开 | 县民政局 | ■政府网站 ■公示栏 | -')
    assert.deepEqual(suspectRows([row], [...columns, other], natureOf)[0]!.guessed, [])
  })

  test('没有可疑的行，除了「推定」是空的以外原样回来', () => {
    const rows = [named(1), merged(2)]
    assert.deepEqual(
      suspectRows(rows, columns, natureOf),
      rows.map((row) => ({ ...row, guessed: [] })),
    )
  })

  test('依据、时限、主体、渠道也一样；内容从不合并', () => {
    const rows = [named(1), rowOf('3 | 养老 | 津贴 | - | - | - | - | -'), rowOf(`4 | 养老 | 津贴 | - | ${duty}`)]
    assert.deepEqual(unsureIn(rows), ['', '4 5 6 7', ''])
  })

  test('同上指的是丢了的那一行', () => {
    const same = (seq: number) => rowOf(`${seq} | 养老 | 津贴 | ${list} | 同上 | 及时公开 | 同上 | ■政府网站`)
    assert.deepEqual(unsureIn([named(1), same(3), same(4), named(5), same(6)]), ['', '4 6', '4 6', '', ''])
    assert.deepEqual(unsureIn([named(1), same(2)]), ['', ''])
  })

  test('自己有的一格就断了，别的还不定', () => {
    const rows = [named(1), rowOf(`3 | - | 受理 | ${list} | - | 及时公开 | 县民政局 | ■政府网站`), merged(4), named(5)]
    assert.deepEqual(unsureIn(rows), ['', '1 4', '1', ''])
  })
})

describe('断处前面的一行', () => {
  const gapIn = (rows: readonly TextRow[]) =>
    suspectRows(rows, columns, natureOf).map(({ beforeGap }) => beforeGap === true)

  test('占几行文字的，可能混有下一行的', () => {
    assert.deepEqual(gapIn([named(1, '低保 | 申请', { end: 1 }), merged(3)]), [true, false])
    assert.deepEqual(gapIn([named(1), named(2, '低保 | 审核', { end: 9 }), merged(4), merged(5)]), [
      false,
      true,
      false,
      false,
    ])
  })

  test('只占一行文字的，不会', () => assert.deepEqual(gapIn([named(1), merged(3)]), [false, false]))

  test('序号接得上，不会', () =>
    assert.deepEqual(gapIn([named(1, '低保 | 申请', { end: 9 }), merged(2)]), [false, false]))

  test('给的行不改', () => {
    const rows = [named(1, '低保 | 申请', { end: 9 }), merged(3)]
    suspectRows(rows, columns, natureOf)
    assert.deepEqual([rows[0]!.beforeGap, rows[1]!.unsure], [undefined, undefined])
  })
})

describe('名称不定的一行：下面合并的名称也不定', () => {
  const shaky = (seq: number) => rowOf(`${seq} | - | 受理 | 对象 ${list} | ${duty}`)

  test('只是名称，到下一个自己的名称为止', () => {
    const rows = [named(1), shaky(2), merged(3), rowOf(`4 | - | 审核 | ${list} | - | 及时公开 | 县民政局 | ■政府网站`)]
    assert.deepEqual(unsureIn([...rows, named(5), merged(6)]), ['', '1', '1', '1', '', ''])
  })

  test('两个名称都缺，只有内容可疑：也一样', () => {
    const lost = rowOf(`2 | - | - | 对象 ${list} | ${duty}`)
    assert.deepEqual(unsureIn([named(1), lost, merged(3), named(4)]), ['', '1 2', '1', ''])
  })

  test('和前面的断处合起来', () => {
    const same = (n: number, content: string) =>
      rowOf(`${n} | - | 受理 | ${content} | 同上 | 及时公开 | 县民政局 | ■政府网站`)
    assert.deepEqual(unsureIn([named(1), same(3, list), same(4, `对象 ${list}`)]), ['', '1 4', '1 4'])
    const own = rowOf(`3 | 养老 | 受理 | ${list} | 同上 | 及时公开 | 县民政局 | ■政府网站`)
    assert.deepEqual(unsureIn([named(1), own, same(4, `对象 ${list}`)]), ['', '4', '4 1'])
  })
})
