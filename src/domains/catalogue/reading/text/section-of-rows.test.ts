import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Column } from '../header.ts'
import { sayAbout } from '../say.ts'
import { sentences } from '../words.ts'
import { linesBetween, sectionOfRows } from './section-of-rows.ts'
import { nothingTold, type TextRow } from './tell-rows.ts'

const heads: [string, Column['head']][] = [
  ['序号', 'seq'],
  ['一级事项', 'level1'],
  ['公开内容', 'elements'],
  ['公开依据', 'basis'],
  ['全社会', 'audienceAll'],
]
const columns: Column[] = heads.map(([title, head], index) => ({ index, title, head, levels: [] }))
const header = { columns, legend: '', unsettledLevels: [], begin: 0, end: 5 }

/** A row on one line, its cells by column; - leaves a cell out. */
function rowOf(line: number, texts: readonly string[], more: Partial<TextRow> = {}): TextRow {
  const told = texts.flatMap((text, j): [number, { text: string; line: number }][] =>
    text === '-' ? [] : [[j, { text, line }]],
  )
  return { ...nothingTold(line), cells: new Map(told), ...more }
}

function sectionOf(rows: readonly TextRow[], text: readonly string[] = []) {
  const say = sayAbout('目录.txt')
  const section = sectionOfRows({ header, title: '标准目录', rows }, text, say)
  const told = say.problems.map(({ severity, row, column, from }) => `${severity} ${row} ${column} ${from}`)
  return { section, rows: section.rows, told, messages: say.problems.map(({ message }) => message) }
}

const textsOf = ({ cells }: { cells: ReadonlyMap<number, { text: string }> }): string =>
  [...cells].map(([j, { text }]) => `${j}${text}`).join('｜')

const first = rowOf(4, ['1', '低保', '标准', '《办法》', '√'])

describe('文字里的行成为表格的行', () => {
  test('每一格记着它在文字的第几行第几格', () => {
    const { section, rows, told } = sectionOf([first])
    assert.deepEqual(rows[0]!.cells.get(2), {
      text: '标准',
      row: 4,
      column: 2,
      rowSpan: 1,
      colSpan: 1,
      from: '文字第5行第3格',
    })
    assert.equal(rows[0]!.row, 4)
    assert.deepEqual(told, [])
    assert.deepEqual([section.grid.name, section.grid.notes], ['文字', []])
    assert.deepEqual(section.grid.rows, [[...rows[0]!.cells.values()]])
    assert.deepEqual(section.header, { ...header, title: '标准目录' })
  })

  test('不在这一行第一行的格子，记它自己的行', () => {
    const row = rowOf(4, ['1', '低保'])
    row.cells.set(2, { text: '标准', line: 7 })
    const cell = sectionOf([row]).rows[0]!.cells.get(2)!
    assert.deepEqual([cell.row, cell.from], [4, '文字第8行第3格'])
  })

  test('格子按列的顺序', () => {
    const row = rowOf(4, ['-', '-', '标准', '《办法》'], { lacking: [1, 0] })
    assert.equal(textsOf(sectionOf([row]).rows[0]!), '0｜1｜2标准｜3《办法》')
  })

  test('分不清的列、放不下的话、原文的行都留着', () => {
    const row = rowOf(1, ['1', '低保'], {
      end: 3,
      open: [2, 4],
      loose: [
        { text: '甲', line: 2 },
        { text: '乙', line: 3 },
      ],
    })
    const [made] = sectionOf([row], ['前', '1', ' ', '  甲乙 ', '后']).rows
    assert.deepEqual([...made!.open!], [2, 4])
    assert.deepEqual(made!.loose, ['甲', '乙'])
    assert.deepEqual(made!.lines, [
      { from: '文字第2行', text: '1' },
      { from: '文字第4行', text: '甲乙' },
    ])
  })

  test('原文的行：头尾两行都在内，空行不算', () => {
    const froms = (begin: number, end: number) =>
      linesBetween(['甲', '', '乙', '丙'], begin, end).map(({ text }) => text)
    assert.deepEqual([froms(0, 0), froms(0, 2), froms(1, 1), froms(2, 9)], [['甲'], ['甲', '乙'], [], ['乙', '丙']])
  })
})

describe('缺的格子', () => {
  const second = (lacking: number[], ...texts: string[]) => sectionOf([first, rowOf(6, texts, { lacking })])

  test('名称：照上一行补，不必请人看', () => {
    const { rows, told } = second([1], '2', '-', '条件', '《条例》', '√')
    assert.deepEqual(rows[1]!.cells.get(1), {
      text: '低保',
      row: 6,
      column: 1,
      rowSpan: 1,
      colSpan: 1,
      from: '文字第5行第2格',
      filled: { row: 4, column: 1 },
    })
    assert.deepEqual(told, [])
  })

  test('依据：照上一行补，请人核对', () => {
    const { rows, told, messages } = second([3], '2', '养老', '条件', '-', '√')
    assert.deepEqual([rows[1]!.cells.get(3)!.text, rows[1]!.cells.get(3)!.filled], ['《办法》', { row: 4, column: 3 }])
    assert.deepEqual(told, ['doubt 2 公开依据 文字第7行'])
    assert.ok(messages[0]!.includes(sentences.missingCell))
  })

  for (const [name, j] of [
    ['序号', 0],
    ['内容', 2],
    ['勾选', 4],
  ] as const)
    test(`${name}不会合并：空着`, () => {
      const texts = ['2', '养老', '条件', '《条例》', '√'].map((text, i) => (i === j ? '-' : text))
      const { rows, told } = second([j], ...texts)
      assert.deepEqual(rows[1]!.cells.get(j), {
        text: '',
        row: 6,
        column: j,
        rowSpan: 1,
        colSpan: 1,
        from: '文字第7行',
      })
      assert.deepEqual(told, [])
    })

  test('上一行也空着：空着，不算补的', () => {
    const { rows, told } = sectionOf([
      rowOf(4, ['1', '', '标准', '', '√']),
      rowOf(6, ['2', '-', '条件', '-', '√'], { lacking: [1, 3] }),
    ])
    for (const j of [1, 3])
      assert.deepEqual([rows[1]!.cells.get(j)!.text, rows[1]!.cells.get(j)!.filled], ['', undefined])
    assert.deepEqual(told, [])
  })

  test('第一行上面没有行：空着', () => {
    const { rows, told } = sectionOf([rowOf(4, ['1', '-', '标准', '-', '√'], { lacking: [1, 3] })])
    assert.equal(textsOf(rows[0]!), '01｜1｜2标准｜3｜4√')
    assert.deepEqual(told, [])
  })

  test('连着补：记着最上面那一格', () => {
    const { rows } = sectionOf([
      first,
      rowOf(6, ['2', '-', '条件', '《条例》', '√'], { lacking: [1] }),
      rowOf(8, ['3', '-', '程序', '《条例》', '√'], { lacking: [1] }),
    ])
    assert.deepEqual([rows[2]!.cells.get(1)!.filled, rows[2]!.cells.get(1)!.row], [{ row: 4, column: 1 }, 8])
  })

  test('照紧挨着的上一行补，不是第一行', () => {
    const { rows } = sectionOf([
      first,
      rowOf(6, ['2', '养老', '条件', '《条例》', '√']),
      rowOf(8, ['3', '-', '程序', '-', '√'], { lacking: [1, 3] }),
    ])
    assert.equal(textsOf(rows[2]!), '03｜1养老｜2程序｜3《条例》｜4√')
  })

  test('自己有的格子不补；既不缺也没有的不补', () => {
    const { rows, told } = second([1, 3], '2', '养老', '条件', '《条例》')
    assert.equal(textsOf(rows[1]!), '02｜1养老｜2条件｜3《条例》')
    assert.deepEqual(told, [])
  })

  test('上一行接下来的部分：缺的格子都是上一行的，除了序号', () => {
    const goesOn = rowOf(6, ['-', '-', '条件'], { continued: true })
    const { rows, told } = sectionOf([first, goesOn])
    assert.equal(textsOf(rows[1]!), '01｜1低保｜2条件｜3《办法》｜4√')
    assert.deepEqual(told, [])
    const alone = sectionOf([goesOn])
    assert.equal(textsOf(alone.rows[0]!), '2条件')
  })
})

describe('请人看的话', () => {
  const said = (texts: readonly string[], more: Partial<TextRow>) => sectionOf([first, rowOf(6, texts, more)])
  const full = ['2', '养老', '条件', '《条例》', '']

  test('推定起止的格子，空格子不说', () => {
    const { told, messages } = said(full, { guessed: [1, 2, 4] })
    assert.deepEqual(told, ['doubt 2 一级事项 文字第7行第2格', 'doubt 2 公开内容 文字第7行第3格'])
    assert.ok(messages.every((message) => message.includes(sentences.guessedPart)))
    assert.deepEqual(said(['2', '养老'], { guessed: [2] }).told, [], 'no cell there')
    assert.deepEqual(said(full, { guessed: [] }).told, [])
    assert.deepEqual(sectionOf([{ ...first, guessed: [1, 2] }]).rows[0]!.guessed, [1, 2], 'the table is told too')
  })

  test('去掉的页码，说是哪几个', () => {
    const row = rowOf(6, full)
    row.cells.set(2, { text: '条件', line: 8, cut: ['12', '13'] })
    const { told, messages } = sectionOf([first, row])
    assert.deepEqual(told, ['doubt 2 公开内容 文字第9行第3格'])
    assert.ok(messages[0]!.includes(sentences.cutPageNumber('12、13')))
  })

  test('序号断了：前面的一行，补上的格子', () => {
    const before = said(full, { beforeGap: true })
    assert.deepEqual(before.told, ['doubt 2 null 文字第7行'])
    assert.ok(before.messages[0]!.includes(sentences.beforeGap))
    const behind = said(['2', '-', '条件', '《条例》', ''], { lacking: [1], unsure: [1, 3, 4] })
    assert.deepEqual(behind.told, ['doubt 2 一级事项 文字第5行第2格', 'doubt 2 公开依据 文字第7行第4格'])
    assert.ok(behind.messages.every((message) => message.includes(sentences.filledOverGap)))
    assert.deepEqual(said(['2', '养老'], { unsure: [3] }).told, [], 'no cell there')
  })

  test('没有序号或序号不是数字：说文字的行', () => {
    for (const seq of ['-', '', '甲', '2甲', '甲2', '二'])
      assert.deepEqual(said([seq, ...full.slice(1)], { beforeGap: true }).told, ['doubt 7 null 文字第7行'], seq)
    assert.deepEqual(said(['12', ...full.slice(1)], { beforeGap: true }).told, ['doubt 12 null 文字第7行'])
  })
})

describe('不成一行的话', () => {
  const loose = (texts: readonly string[], more: Partial<TextRow> = {}) => {
    const pieces = texts.map((text, i) => ({ text, line: 8 + i }))
    return sectionOf([first, { ...nothingTold(8), loose: pieces, ...more }])
  }
  const table: [string, string[], Partial<TextRow>, 'note' | 'doubt', string][] = [
    ['页码', ['7'], { pageNumber: true }, 'note', sentences.pageNumber],
    ['只有数字', ['7'], {}, 'doubt', sentences.numberOnly],
    ['几个数字', ['7', '18'], {}, 'doubt', sentences.numberOnly],
    ['页脚', ['填表人：甲', '审核人：乙'], {}, 'note', sentences.band('填表人：甲 审核人：乙')],
    ['小标题', ['二、养老', '（一）津贴'], {}, 'note', sentences.band('二、养老 （一）津贴')],
    ['标题后面还有别的', ['二、养老', '县民政局'], {}, 'doubt', sentences.untoldLine('二、养老｜县民政局')],
    ['数字后面还有别的', ['7', '县民政局'], {}, 'doubt', sentences.untoldLine('7｜县民政局')],
    ['数字后面有字', ['7甲'], {}, 'doubt', sentences.untoldLine('7甲')],
    ['数字前面有字', ['甲7'], {}, 'doubt', sentences.untoldLine('甲7')],
    ['别的话', ['县民政局'], {}, 'doubt', sentences.untoldLine('县民政局')],
  ]
  for (const [name, texts, more, severity, sentence] of table)
    test(`${name}：不是行，说一声`, () => {
      const { rows, told, messages } = loose(texts, more)
      assert.equal(rows.length, 1)
      assert.deepEqual(told, [`${severity} 9 null 文字第9行`])
      assert.ok(messages[0]!.includes(sentence))
    })

  test('什么也没有：不说', () => assert.deepEqual(loose([]).told, []))

  test('后面的行照补前面那一行', () => {
    const { rows } = sectionOf([
      first,
      { ...nothingTold(5), loose: [{ text: '二、养老', line: 5 }] },
      rowOf(6, ['2', '-', '条件', '《条例》', '√'], { lacking: [1] }),
    ])
    assert.equal(rows[1]!.cells.get(1)!.text, '低保')
  })
})
