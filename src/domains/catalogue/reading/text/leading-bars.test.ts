import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cellsOfBars } from './bars.ts'

const texts = (...lines: string[]) => cellsOfBars(lines.join('\n'))?.map((cell) => cell.text) ?? null
const first = (...lines: string[]) => texts(...lines)?.[0]
const row = (cell: string) => `${cell} | 乙 | 丙 | 丁 |`

describe('行首的竖线是开头还是一个空格的结尾', () => {
  test('带序号的行，有的以竖线开头、有的不：多的算', () => {
    assert.equal(first('| 1 | 甲 | 乙 | 丙 |', '| 2 | 甲 | 乙 | 丙 |', row('3')), '1')
    assert.equal(first('| 1 | 甲 | 乙 | 丙 |', row('2'), row('3')), '')
    assert.equal(first('| 序号 | 甲 | 乙 |', '| 1 | 甲 | 乙 |', '2 | 甲 | 乙 |'), '')
    assert.equal(first('| 序号 | 甲 | 乙 |', '| 1 | 甲 | 乙 |'), '序号')
  })
  test('序号六位以内，竖线前后有没有空白都行', () => {
    for (const number of ['1', '12', '123456']) {
      assert.equal(first(`|${number}|甲|乙|`, `|${number}|甲|乙|`), number)
      assert.equal(first(` | ${number} | 甲 | 乙 |`, `　|　${number}　| 甲 | 乙 |`), number)
      assert.equal(first('| 甲 | 乙 | 丙 |', `${number}| 甲 | 乙 |`, `${number} | 甲 | 乙 |`), '', number)
    }
    for (const none of ['1234567', '1甲', '第1', ''])
      assert.equal(first('| 序号 | 甲 | 乙 |', `${none} | 甲 | 乙 |`, `${none} | 甲 | 乙 |`), '序号', none)
    assert.equal(first('| 1234567 | 甲 | 乙 |', '| 1234568 | 甲 | 乙 |'), '')
    assert.deepEqual(texts('甲 | 1 | 乙 |', '甲 | 2 | 乙 |', '| 丙 |')?.slice(-2), ['', '丙'])
    for (const number of ['1', '123456'])
      for (const bar of ['|', ' |'])
        assert.equal(first('| 序号 | 甲 | 乙 |', `${number}${bar} 甲 | 乙 |`, `${number}${bar} 甲 | 乙 |`), '', number)
  })
  test('没有序号：看表头', () => {
    for (const head of [
      '序号',
      '?序号',
      '？序号',
      '序 号',
      ' 序号',
      '序號',
      '公开事项',
      '公 開 事项',
      '一级事项',
      '一 級',
    ])
      assert.equal(first(` |${head} | 甲 | 乙 |`, '| 甲 | b | c |'), head.trim(), head)
    for (const head of ['??序号', '甲 | 序号', '序', '公开', '一'])
      assert.equal(first(`|${head} | 甲 | 乙 |`, '| 甲 | b | c |'), '', head)
    assert.equal(first('甲 | 序号 | 乙 |', '| 甲 | b | c |'), '甲')
  })
  test('没有表头：三行以上的长行，八成以竖线开头；只有竖线的行、不到四条竖线的行不算', () => {
    const opened = Array(4).fill(`| ${row('甲')}`)
    assert.equal(first(...opened, row('甲')), '甲')
    assert.equal(first(...opened, row('甲'), row('甲')), '')
    assert.equal(first(...opened, ...Array(3).fill('甲 | 乙 | 丙 |')), '甲')
    assert.equal(first(`| ${row('甲')}`, row('甲'), row('甲'), ...Array(12).fill('|||||')), '')
    assert.equal(first(...Array(2).fill(`| ${row('甲')}`)), '')
    assert.equal(first(...Array(4).fill('|甲|乙|丙|丁|')), '甲')
  })
  test('表头的行都以竖线开头，哪怕只有一格', () => {
    assert.deepEqual(texts('| No |', '| 1 | a | b |', '| 2 | c | d |')?.slice(0, 2), ['No', '1'])
    assert.deepEqual(texts('| 1 | a | b |', '| No |', '| 2 | c | d |')?.slice(3, 5), ['', 'No'])
  })
  test('四条竖线以上的行是新的一行；短行开头的竖线是空格的结尾', () => {
    assert.deepEqual(texts('| 1 | a | b |', '| √ | √ | √ |', '| 2 | c | d |')?.slice(3, 6), ['√', '√', '√'])
    assert.deepEqual(texts('| 1 | a | b |', '| √ | √ |', '| 2 | c | d |')?.slice(3, 6), ['', '√', '√'])
    assert.deepEqual(texts('| 1 | a | b |', '甲 | 乙 | 丙 | 丁 |', '| 2 | c | d |')?.slice(3, 7), [
      '甲',
      '乙',
      '丙',
      '丁',
    ])
  })
  test('续行以竖线开头，后面是字', () => {
    for (const words of [
      '乡镇政府',
      '●名单',
      '〇甲',
      '○甲',
      '■网站',
      '□网站',
      '口网站',
      '3月',
      '《条例》',
      '（一）',
      '(1)',
    ])
      for (const bar of ['|', '| ', '|　', ' | '])
        assert.equal(texts('| 1 | 甲 | 乙 |', `${bar}${words} |`, '| 2 | 甲 | 乙 |')?.[3], words, words)
    assert.deepEqual(texts('| 1 | a | b |', '| √ | 名单 |', '| 2 | c | d |')?.slice(3, 6), ['', '√', '名单'])
    for (const words of ['√', '—', 'abc'])
      assert.deepEqual(texts('| 1 | 甲 | 乙 |', `| ${words} |`, '| 2 | 甲 | 乙 |')?.slice(3, 5), ['', words])
    assert.equal(texts('| 1 | 甲 | 乙 |', '√ | 甲 |', '| 2 | 甲 | 乙 |')?.[3], '√')
  })
})

describe('横线和只有竖线的行', () => {
  test('分隔行：只有横线、竖线、冒号，至少三条横线连着', () => {
    for (const line of ['---', '|---|---|', ' | :---: | --- | ', ':---', '---:', '------'])
      assert.deepEqual(texts('甲 | 乙 | 丙 |', line, '1 | 2 | 3 |'), ['甲', '乙', '丙', '1', '2', '3'], line)
    for (const line of ['--', '甲---', '---甲', '—-—'])
      assert.deepEqual(texts('甲 | 乙 | 丙 |', `${line} |`, '1 | 2 | 3 |')?.[3], line)
    const cells = cellsOfBars('甲 | 乙 | 丙 |\n---\n1 | 2 | 3 |')!
    assert.deepEqual(
      cells.map(({ line }) => line),
      [0, 0, 0, 2, 2, 2],
    )
    assert.equal(cells[3]!.startsLine, true)
  })
  test('只有竖线的行：两条以上，空白不算', () => {
    const padding = (line: string) =>
      cellsOfBars(`1 | a | b |\n${line}\n2 | c | d |`)!.filter((cell) => cell.padding).length
    for (const [line, count] of [
      ['||', 2],
      ['| |', 2],
      [' |　| ', 2],
      ['|||', 3],
      ['| | |', 3],
      ['|', 0],
      ['| 甲 |', 0],
      ['甲 ||', 0],
      ['|| 甲', 0],
      ['', 0],
    ] as const)
      assert.equal(padding(line), count, line)
  })
})
