import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cellsOfBars } from './bars.ts'

const texts = (text: string) => cellsOfBars(text)?.map((cell) => cell.text) ?? null
const having = (text: string, flag: 'startsLine' | 'placed' | 'padding' | 'firstOfPadding') =>
  cellsOfBars(text)!.flatMap((cell, at) => (cell[flag] ? [`${at}:${cell.text}`] : []))

describe('竖线是一格的结尾', () => {
  test('少于六条竖线的文字不是表', () => {
    assert.equal(texts('a | b | c | d | e |'), null)
    assert.deepEqual(texts('a | b | c | d | e | f |'), ['a', 'b', 'c', 'd', 'e', 'f'])
  })

  test('最后一条竖线之后的文字不是格', () => {
    assert.deepEqual(texts('1 | b | c | d | e | f |\n主办：某县'), ['1', 'b', 'c', 'd', 'e', 'f'])
  })

  test('一格可以有几行，行号记它开始的那一行', () => {
    const cells = cellsOfBars('1 | 事项 | 一、甲；\n二、乙。 | c | d |\n\n2 | 乙 |')!
    assert.deepEqual(
      cells.map(({ text, line }) => `${line}:${text}`),
      ['0:1', '0:事项', '0:一、甲；\n二、乙。', '1:c', '1:d', '3:2', '3:乙'],
    )
  })

  test('空格的行号是竖线所在的行', () => {
    assert.deepEqual(
      cellsOfBars('1 | a | | b |\n2 |\n|\n c |')!.map(({ line }) => line),
      [0, 0, 0, 0, 1, 2, 3],
    )
  })

  test('看不见的字符不是字：空格还是空格，独占一行', () => {
    const cell = cellsOfBars('1 | a | b |\u200b\n| c | d |\n2 |')![3]!
    assert.deepEqual([cell.text, cell.line, cell.end, cell.startsLine, cell.placed], ['', 1, 1, true, true])
  })

  test('由横线组成的分隔行不是内容', () => {
    assert.deepEqual(texts('甲 | 乙 | 丙 |\n--- | :---: | --- |\n1 | 2 | 3 |'), ['甲', '乙', '丙', '1', '2', '3'])
    assert.deepEqual(texts('甲 | 乙 | 丙 |\n-- | -- | -- |\n'), ['甲', '乙', '丙', '--', '--', '--'])
  })
})

describe('行首的竖线', () => {
  const plain = ['1', 'a', 'b', '', '2', 'c', 'd', '']

  test('带序号的行都以竖线开头：那条竖线不是空格', () => {
    assert.deepEqual(texts('| 1 | a | b | |\n| 2 | c | d | |'), plain)
    assert.deepEqual(texts('1 | a | b | |\n2 | c | d | |'), plain)
  })

  test('带序号的行不以竖线开头：行首竖线是一个空格的结尾', () => {
    assert.deepEqual(texts('1 | a |\n| b |\n2 | c |\n| d |'), ['1', 'a', '', 'b', '2', 'c', '', 'd'])
  })

  test('没有序号：表头以竖线开头，行也以竖线开头', () => {
    for (const head of ['序号', '序號', '?序号', '公开事项', '公 開 事项', '一级事项', '一級'])
      assert.deepEqual(texts(`| ${head} | 乙 | 丙 | 丁 |\n| 甲 | b | c | d |`)!.at(4), '甲', head)
    assert.deepEqual(texts('| 备注 | 乙 | 丙 | 丁 |\n| 甲 | b | c | d |')!.slice(0, 2), ['', '备注'])
  })

  test('没有表头：三行以上的长行里八成以竖线开头', () => {
    const rows = (opened: number, bare: number) =>
      [...Array(opened).fill('| 甲 | b | c | d |'), ...Array(bare).fill('甲 | b | c | d |')].join('\n')
    assert.equal(texts(rows(4, 1))![0], '甲')
    assert.equal(texts(rows(3, 1))![0], '')
    assert.equal(texts(rows(2, 0))![0], '')
    assert.equal(texts(rows(3, 0))![0], '甲')
  })

  test('开头竖线后是勾的短行：竖线是上一格的空，勾在下一列', () => {
    const cells = texts('| 1 | 甲 | 乙 | √ |\n| √ |\n| 2 | 甲 | 乙 | √ |\n| √ |')
    assert.deepEqual(cells, ['1', '甲', '乙', '√', '', '√', '2', '甲', '乙', '√', '', '√'])
  })

  test('续行以竖线开头而后面是字：是新的一格，不是空格', () => {
    for (const words of ['乡镇政府', '●名单', '■网站', '《条例》', '(1)甲', '3月'])
      assert.equal(texts(`| 1 | 甲 | 乙 |\n| ${words} |\n| 2 | 甲 | 乙 |`)![3], words)
  })
})

test('只有一行带序号：开头的竖线由表头说明', () => {
  assert.equal(cellsOfBars('| 序号 | 乙 | 丙 |\n1 | a | b | c |')![0]!.text, '序号')
  assert.equal(cellsOfBars('| 一 级 | 乙 | 丙 |\n| 甲 | a | b |')![0]!.text, '一 级')
  assert.equal(cellsOfBars('  | 123456 | 甲 | 乙 |\n  | 123457 | 甲 | 乙 |')![0]!.text, '123456')
  assert.equal(cellsOfBars('123456 | 甲 | 乙 |\n123457 | 甲 | 乙 |\n | 丙 |')!.at(-2)!.text, '')
})

describe('格在哪里', () => {
  test('行首的格', () => assert.deepEqual(having('1 | a | b |\n2 | c |\nd |', 'startsLine'), ['0:1', '3:2', '5:d']))

  test('独占一行的空格是真的空格，行内的空格可能是漏掉的字', () => {
    assert.deepEqual(having('1 | a |\n | b | |\n2 | c | |', 'placed'), ['2:'])
  })

  test('只有竖线的行补足宽度，其第一条竖线可能是空格', () => {
    const text = '1 | a | b |\n|||\n2 | c | d |'
    assert.deepEqual(having(text, 'padding'), ['3:', '4:', '5:'])
    assert.deepEqual(having(text, 'firstOfPadding'), ['3:'])
    assert.deepEqual(having('1 | a | b |\n|\n2 | c | d |', 'padding'), [])
  })
})

describe('文字在一格中间断了', () => {
  const whole = '1 | b | c | d | e | f |'
  const last = (text: string) => cellsOfBars(text)!.at(-1)!
  test('最后一条竖线后面、同一行还有字：是没写完的一格', () => {
    for (const text of [`${whole} 县民`, `${whole} 县民\n \n`]) {
      const { text: words, brokenOff, line, end, startsLine, placed, padding } = last(`甲 |\n${text}`)
      assert.deepEqual(
        [words, brokenOff, line, end, startsLine, placed, padding],
        ['县民', true, 1, 1, false, false, false],
      )
    }
  })
  test('后面没有字，或者下面的行里还有字：没有断', () => {
    for (const text of [whole, `${whole} \n`, `${whole}\n主办：某县`, `${whole} 注\n主办：某县`])
      assert.deepEqual([last(text).text, last(text).brokenOff], ['f', undefined], text)
  })
})
