import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Cell } from '#platform/documents/grid.ts'
import type { TableDocument } from '#platform/documents/read-tables.ts'
import { repairDocument } from './repair-document.ts'

const cell = (text: string, column: number): Cell => ({
  text,
  row: 0,
  column,
  rowSpan: 1,
  colSpan: 1,
  from: `A${column}`,
})
const made = (text: string, cells: string[] = [], title: string | null = null): TableDocument => ({
  kind: 'web-page',
  encoding: 'UTF-8',
  title,
  grids: [{ name: '表1', rows: [cells.map(cell)], notes: [] }],
  text,
  notes: [],
})
const repairedText = (text: string) => repairDocument(made(text)).text
const repairedCells = (cells: string[], text = '') =>
  repairDocument(made(text, cells)).grids[0]!.rows[0]!.map(({ text, raw }) =>
    raw === undefined ? text : `${text}←${raw}`,
  )

const pinyin = '公(gōng)开(kāi)时(shí)限'

test('好的文件原样交回', () => {
  const whole = made('公开时限|及时公开', ['公开时限'])
  assert.equal(repairDocument(whole), whole)
})

describe('注音的副本', () => {
  test('文字、格、标题都去掉注音；改过的格留着原样', () => {
    const { text, title, grids } = repairDocument(made(pinyin, [pinyin, '名单'], pinyin))
    assert.deepEqual([text, title], ['公开时限', '公开时限'])
    assert.deepEqual(
      grids[0]!.rows[0]!.map(({ text, raw }) => [text, raw]),
      [
        ['公开时限', pinyin],
        ['名单', undefined],
      ],
    )
  })

  test('没有文字的文件（工作簿）看格里的字', () => assert.deepEqual(repairedCells([pinyin]), [`公开时限←${pinyin}`]))
})

describe('空格变成一串问号', () => {
  test('六处以上才是损坏；五处可能是作者的问号', () => {
    const text = (n: number) => '公开??时限'.repeat(n)
    assert.equal(repairedText(text(5)), text(5))
    assert.equal(repairedText(text(6)), '公开 时限'.repeat(6))
  })

  test('作者自己的空格不动', () => {
    assert.equal(repairedText(`甲  乙|丙  |${'丁??'.repeat(6)}`), `甲  乙|丙 |${'丁 '.repeat(6).trim()}`)
  })

  test('一串是一个空格；格首单个问号加空格也是；别处的单个问号不动', () => {
    assert.equal(
      repairedText('??公开??|??甲？？|乙??丙|丁?? ??|戊?己|? 庚|?a\n？ 辛??'),
      '公开 | 甲 |乙 丙|丁 |戊?己|庚|?a\n辛',
    )
  })
})

describe('一个问号就是一格：认不出的空格', () => {
  test('四处以上才是损坏', () => {
    assert.equal(repairedText('甲|?|?|?|乙'), '甲|?|?|?|乙')
    assert.equal(repairedText('甲|?|?|?| ？ |乙'), '甲|||||乙')
  })

  test('整格只有问号的才空；换行也分格', () => {
    assert.equal(repairedText('?\n甲?\n?\n?\n?'), '\n甲?\n\n\n')
    assert.deepEqual(repairedCells(['?', '?', '?', '?', '甲?'], '?\n?\n?\n?'), ['←?', '←?', '←?', '←?', '甲?'])
  })
})
