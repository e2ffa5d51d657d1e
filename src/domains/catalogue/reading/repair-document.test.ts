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

  test('注音前面的空格变成了问号：先还原空格', () => {
    assert.equal(repairedText(`${pinyin}|公??(gōng)开|${'丁??戊'.repeat(5)}`), `公开时限|公开|${'丁 戊'.repeat(5)}`)
  })

  test('没有文字的文件看头四十行，一行一行、一格一格', () => {
    const repaired = (...tables: string[][][]) => {
      const grids = tables.map((rows) => ({ name: '表', rows: rows.map((texts) => texts.map(cell)), notes: [] }))
      return repairDocument({ ...made(''), grids }).grids.map((grid) =>
        grid.rows.map((row) => row.map(({ text }) => text).join('｜')),
      )
    }
    const plain = (length: number) => Array.from({ length }, () => ['甲'])
    assert.equal(repaired([...plain(39), [pinyin]])[0]![39], '公开时限')
    assert.equal(repaired([...plain(40), [pinyin]])[0]![40], pinyin)
    assert.equal(repaired([[pinyin], ['甲']])[0]![0], '公开时限')
    assert.deepEqual(repaired([['?'], ['?']], [['?'], ['?']]), [
      ['', ''],
      ['', ''],
    ])
    assert.deepEqual(repaired([['?'], ['?'], ['?'], ['?']])[0], ['', '', '', ''])
    assert.deepEqual(repaired(Array.from({ length: 3 }, () => ['公开??', '??时限']))[0], Array(3).fill('公开｜时限'))
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

  test('格首的问号和空格，前面有空格也去；后面是中文才去；行末的空格只留一个', () => {
    const lost = '丁??戊'.repeat(6)
    for (const [text, repaired] of [
      [`？ 甲|${lost}`, '甲|'],
      [`甲| ? 乙|${lost}`, '甲|乙|'],
      [`甲|\t? 乙|${lost}`, '甲|乙|'],
      [`甲? 乙|${lost}`, '甲? 乙|'],
      [`甲|? b|${lost}`, '甲|? b|'],
      [`甲\t|${lost}`, '甲 |'],
      [`甲  \n乙|${lost}`, '甲 \n乙|'],
    ] as const)
      assert.equal(repairedText(text), `${repaired}${'丁 戊'.repeat(6)}`, text)
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
    assert.equal(repairedText('甲|?|?|?|\t？\t|乙'), '甲|||||乙')
    assert.equal(repairedText(`?|?|?|?|? ??|${'丁??戊'.repeat(5)}`), `|||||${'丁 戊'.repeat(5)}`, '先还原空格')
  })

  test('整格只有问号的才空；换行也分格', () => {
    assert.equal(repairedText('?\n甲?\n?\n?\n?'), '\n甲?\n\n\n')
    assert.deepEqual(repairedCells(['?', '?', '?', '?', '甲?'], '?\n?\n?\n?'), ['←?', '←?', '←?', '←?', '甲?'])
  })
})
