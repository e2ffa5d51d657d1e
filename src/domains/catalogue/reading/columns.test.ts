import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Cell, Grid, GridNote } from '#platform/documents/grid.ts'
import { sayAbout } from './say.ts'
import { sectionsOf } from './sections.ts'
import { readSection } from './table-rows.ts'
import { doubtsOf, plainDeadlines, plainHead, plainRow, readPage, type TestCell, valuesOf } from './testing.ts'

const messages = (reading: ReturnType<typeof readPage>) => reading.problems.map(({ message }) => message).join('\n')

describe('序号', () => {
  test('各种写法；读不出的原样保留并说明', () => {
    for (const text of ['7', '7.', '7、', '(7)', '（7）', '７', '7)'])
      assert.equal(readPage([plainHead, plainRow(text)]).rows[0]!.seq, 7, text)
    for (const text of ['七', '7-1', '第7', '1234567', '7.1', 'A7', '7..'])
      assert.equal(readPage([plainHead, plainRow(text)]).rows[0]!.seq, null, text)
    const reading = readPage([plainHead, plainRow('七')])
    assert.deepEqual(reading.rows[0]!.extra, { 序号: '七' })
    assert.deepEqual(
      reading.problems.map(({ row, column, from, severity }) => [row, column, from, severity]),
      [[2, '序号', '表1 第2行第1列', 'note']],
    )
    const blank = readPage([plainHead, plainRow('')])
    assert.deepEqual([blank.rows[0]!.extra, blank.problems], [{}, []])
  })

  test('合并下来的序号记在 filled 里，出处是合并的那一格', () => {
    const first = plainRow(1).map((text, i): TestCell => (i === 0 ? { text, rowSpan: 2 } : text))
    const { rows } = readPage([plainHead, first, plainRow(2).slice(1)])
    assert.deepEqual([rows[0]!.filled, rows[1]!.filled, rows[1]!.from.seq], [[], ['seq'], '表1 第2行第1列'])
  })

  const unnamed = (head: string, ...numbers: string[]) =>
    readPage([[head, ...plainHead.slice(1)], ...numbers.map((number, i) => plainRow(i + 1).with(0, number))])
  test('没有「序号」的列名，一列全是数：就是序号', () => {
    assert.deepEqual(valuesOf(unnamed('', '4', '', '5'), 'seq'), [4, null, 5])
    assert.deepEqual(valuesOf(unnamed('', '4', '123456'), 'seq'), [4, 123456])
    assert.deepEqual(valuesOf(unnamed('', '4', '1234567'), 'seq'), [null, null])
    assert.deepEqual(valuesOf(unnamed('', '4', '5甲'), 'seq'), [null, null])
    assert.deepEqual(valuesOf(unnamed('', '4', '甲5'), 'seq'), [null, null])
    assert.deepEqual(valuesOf(unnamed('', '4'), 'seq'), [null], '一个数还说明不了')
    assert.deepEqual(valuesOf(unnamed('县级', '1', '1'), 'seq'), [null, null], '层级的列不是')
  })

  test('「公开事项」管两列，前一列全是数；依据一列全是数不算', () => {
    const head: TestCell[] = [{ text: '公开事项', colSpan: 2 }, ...plainHead.slice(3)]
    const reading = readPage([head, ['1', '救助', ...plainRow(1).slice(3)], ['2', '养老', ...plainRow(2).slice(3)]])
    assert.deepEqual(
      [valuesOf(reading, 'seq'), valuesOf(reading, 'level1')],
      [
        [1, 2],
        ['救助', '养老'],
      ],
    )
    const years = [plainRow(1).with(4, '2020').slice(1), plainRow(2).with(4, '2021').slice(1)]
    assert.deepEqual(valuesOf(readPage([plainHead.slice(1), ...years]), 'seq'), [null, null])
    const twice = readPage([
      [...plainHead, '编号甲'],
      [...plainRow(1), '8'],
      [...plainRow(2), '9'],
    ])
    assert.deepEqual(valuesOf(twice, 'extra'), [{ 编号甲: '8' }, { 编号甲: '9' }], '已有序号')
    const words = readPage([
      [...plainHead, '编号甲'],
      [...plainRow('甲'), '8'],
      [...plainRow('乙'), '9'],
    ])
    assert.deepEqual(valuesOf(words, 'seq'), [null, null], '已有序号，虽然读不出')
    assert.match(messages(words), /「编号甲」一列不是标准目录的列/)
    const two = readPage([
      ['', '', ...plainHead.slice(1)],
      ['4', ...plainRow(8)],
      ['5', ...plainRow(9)],
    ])
    assert.deepEqual(valuesOf(two, 'seq'), [4, 5], '两列都是数：前一列')
  })
})

describe('不认识的列', () => {
  test('原样保留；同名的分别编号；空着的不留', () => {
    const reading = readPage([
      [...plainHead, '备注', '备注', '电话', '备注'],
      [...plainRow(1), '甲', '乙', '', '丙'],
      [...plainRow(2), '', '丁', '', ''],
    ])
    assert.deepEqual(valuesOf(reading, 'extra'), [{ 备注: '甲', '备注（2）': '乙', '备注（3）': '丙' }, { 备注: '丁' }])
    assert.match(messages(reading), /「备注」一列不是标准目录的列，内容已原样保留/)
    assert.doesNotMatch(messages(reading), /「电话」一列/)
  })

  test('两列同名的标准列，两列的字都留着', () => {
    const [row] = readPage([
      [...plainHead, '公开主体'],
      [...plainRow(1), '乡政府'],
    ]).rows
    assert.deepEqual(row!.extra, { 公开主体: '县民政局', '公开主体（2）': '乡政府' })
  })

  test('一项几行的连起来；横跨过来的不算它的，合并下来的算', () => {
    const span = (text: string): TestCell => ({ text, rowSpan: 2 })
    const reading = readPage([
      [...plainHead, '备注', '电话'],
      [...plainRow(1).map((text, i) => (i === 3 ? text : span(text))), '甲', { text: '丙', rowSpan: 3 }],
      ['内容二', '乙'],
      [...plainRow(2), ''],
      [...plainRow(3), { text: '横', colSpan: 2 }],
    ])
    assert.deepEqual(valuesOf(reading, 'extra'), [{ 备注: '甲\n乙', 电话: '丙' }, { 电话: '丙' }, { 备注: '横' }])
  })

  test('第一行少了那一格：后面几行写的照留照说', () => {
    const span = (text: string): TestCell => ({ text, rowSpan: 2 })
    const reading = readPage([
      [...plainHead, '备注', '电话'],
      [...plainRow(1).map((text, i) => (i === 3 ? text : span(text))), '甲'],
      ['内容二', '乙', '丙'],
      plainRow(2),
    ])
    assert.deepEqual(valuesOf(reading, 'extra'), [{ 备注: '甲\n乙', 电话: '丙' }, {}])
    assert.match(messages(reading), /「电话」一列不是标准目录的列/)
  })

  test('表头管不到的列：按第几列保留', () => {
    const reading = readPage([plainHead, [...plainRow(1), '', '乙'], [...plainRow(2), '甲', '丙']])
    assert.deepEqual(valuesOf(reading, 'extra'), [{ '第 10 列': '乙' }, { '第 9 列': '甲', '第 10 列': '丙' }])
    assert.deepEqual(
      reading.problems.map(({ column, from, message }) => [column, from, message]),
      [9, 10].map((n) => [null, '表1', `「目录.html」 （表1）：第 ${n} 列没有表头，内容已原样保留。`]),
    )
  })
})

describe('各列先说一遍', () => {
  test('缺哪一列说哪一列；事项有一级、二级或公开事项之一就够', () => {
    const missing = (...heads: string[]) =>
      doubtsOf(readPage([heads, heads.map((_, i) => `甲乙${i}`)])).flatMap(
        (said) => /没有「(.+)」一列/.exec(said)?.[1] ?? [],
      )
    assert.deepEqual(missing('公开内容', '公开依据', '公开时限'), ['公开事项', '公开主体', '公开渠道和载体'])
    assert.deepEqual(missing('公开事项', '公开主体', '公开渠道'), ['公开内容（要素）', '公开依据', '公开时限'])
    for (const item of ['公开事项', '一级事项', '二级事项'])
      assert.deepEqual(missing(item, ...plainHead.slice(3)), [], item)
  })

  test('缺的列说在那一列、那张表；单列一级的不用说', () => {
    const { problems } = readPage([
      [...plainHead.slice(0, 7), '县级'],
      [...plainRow(1).slice(0, 7), '√'],
    ])
    assert.deepEqual(
      problems.map(({ row, column, from, severity }) => [row, column, from, severity]),
      [[null, '公开渠道和载体', '表1', 'doubt']],
    )
  })

  test('合写两级的列说明；不知哪一级的请人说明，只说一次', () => {
    const reading = readPage([
      [...plainHead, '市级', '乡、村级'],
      [...plainRow(1), '√', '√'],
    ])
    assert.deepEqual(
      reading.problems.map(({ row, column, from, severity }) => [row, column, from, severity]),
      [
        [null, '市级', '表1', 'doubt'],
        [null, '乡、村级', '表1', 'note'],
      ],
    )
  })
})

describe('整行右移的勾', () => {
  const head = [...plainHead, '全社会', '特定群体', '主动', '依申请']
  const shifted = (...rows: string[][]) =>
    readPage([head, ...rows.map((ticks, i) => [...plainRow(i + 1), ...ticks])])
      .problems.filter(({ message }) => message.includes('右移一列'))
      .map(({ row, column, from }) => `${row} ${column} ${from}`)
  const left = ['√', '', '√', '']
  const right = ['', '√', '', '√']

  test('别的行都在左边：四格都请人核对', () => {
    assert.deepEqual(shifted(left, right), [
      '2 全社会 表1 第3行第9列',
      '2 特定群体 表1 第3行第10列',
      '2 主动 表1 第3行第11列',
      '2 依申请 表1 第3行第12列',
    ])
  })

  test('没有左边的行可比，或那一行说得通：不说', () => {
    assert.deepEqual(shifted(right, right), [])
    assert.deepEqual(shifted(left, left), [])
    for (const own of [
      ['', '村民', '', '√'],
      ['', '√', '√', '√'],
      ['√', '√', '', '√'],
      ['', '√', '√', ''],
    ])
      assert.deepEqual(shifted(left, own), [], String(own))
    for (const other of [
      ['√', '√', '√', ''],
      ['√', '', '√', '√'],
      ['√', '', '', '√'],
      ['', '√', '√', ''],
      ['√', '', '', ''],
      ['', '', '√', ''],
    ])
      assert.deepEqual(shifted(other, right), [], String(other))
  })

  test('公开方式是一列文字：文字不会右移，不说', () => {
    const said = doubtsOf(
      readPage([
        [...plainHead, '全社会', '特定群体', '公开方式'],
        [...plainRow(1), '√', '', '主动公开'],
        [...plainRow(2), '', '√', '依申请公开'],
      ]),
    )
    assert.deepEqual(said, [])
  })
})

describe('像不像一项', () => {
  const lean = (...at: number[]) => {
    const reading = readPage([plainHead, plainRow(1), plainRow(2).map((text, i) => (at.includes(i) ? text : ''))])
    return reading.rows.length === 2
  }
  test('有事项或内容，一共三格说得上话', () => {
    assert.equal(lean(1, 3, 6), true)
    assert.equal(lean(2, 4, 6), true)
    assert.equal(lean(0, 3, 6), true)
    assert.equal(lean(1, 3), false)
    assert.equal(lean(0, 4, 6), false, '序号不是事项')
    assert.equal(lean(4, 5, 6, 7), false)
  })

  test('不像的说明在哪里，别的话不说', () => {
    const { rows, problems } = readPage([plainHead, plainRow(1), ['2', '', '', '', '《法》', '同上', '', '']])
    assert.equal(rows.length, 1)
    assert.deepEqual(
      problems.map(({ row, column, from, severity }) => [row, column, from, severity]),
      [[2, null, '表1 第3行第1列', 'doubt']],
    )
  })
})

describe('文件自己的说明', () => {
  const grid = (notes: GridNote[]): Grid => ({
    name: '表1',
    rows: [plainHead, plainRow(1), plainRow(2)].map((texts, row) =>
      texts.map((text, column): Cell => ({ text, row, column, rowSpan: 1, colSpan: 1, from: `${row}-${column}` })),
    ),
    notes,
  })
  const note = (row: number | null, column: number | null, severity: 'note' | 'doubt' = 'note'): GridNote => ({
    row,
    column,
    severity,
    from: `${row}-${column}`,
    message: '公式没有结果',
  })
  const read = (...notes: GridNote[]) => {
    const say = sayAbout('甲')
    const [section] = sectionsOf(grid(notes), say)
    readSection(section!, plainDeadlines, say)
    return say.problems.map(({ row, column, from, severity }) => [row, column, from, severity])
  }

  test('说到哪一行，就跟着那一项，写明列名', () => {
    assert.deepEqual(read(note(2, 4, 'doubt'), note(1, 3), note(0, 0), note(null, null), note(1, 9)), [
      [1, '公开内容（要素）', '1-3', 'note'],
      [1, null, '1-9', 'note'],
      [2, '公开依据', '2-4', 'doubt'],
    ])
  })
})

test('每一格都留着：合并下来的只在第一行', () => {
  const first = plainRow(1).map((text, i): TestCell => (i === 3 ? text : { text, rowSpan: 2 }))
  const [row] = readPage([plainHead, first, ['内容二']]).rows
  assert.deepEqual(
    row!.cells!.map(({ column, text }) => `${column}${text}`),
    [...plainRow(1).map((text, i) => `${i}${text}`), '3内容二'],
  )
  assert.deepEqual(row!.cells![0], { column: 0, from: '表1 第2行第1列', text: '1' })
})

test('每个值的原文：文件里怎样写就怎样留', () => {
  const [row] = readPage([plainHead, plainRow(1)]).rows
  assert.deepEqual(Object.keys(row!.from).sort(), Object.keys(row!.source).sort())
  assert.equal(row!.source.basis, '《依据1法》')
  assert.equal(row!.source.channels, '政府网站')
})
