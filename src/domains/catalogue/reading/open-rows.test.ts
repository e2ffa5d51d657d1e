import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { delimiterNames } from '#platform/documents/delimited.ts'
import type { Cell, Grid } from '#platform/documents/grid.ts'
import { columnsOfPaths } from './header.ts'
import { sayAbout } from './say.ts'
import type { PhysicalRow } from './sections.ts'
import { readSection } from './table-rows.ts'
import { plainDeadlines, plainHead, plainRow, readPlainText, tableOf } from './testing.ts'
import { barHead } from './text/testing.ts'

const grid: Grid = { name: '表1', rows: [], notes: [] }

/** A row of which some cells cannot be told. */
function rowOf(row: number, texts: readonly string[], more: Partial<PhysicalRow> = {}): PhysicalRow {
  const cells = texts.map(
    (text, column): Cell => ({ text, row, column, rowSpan: 1, colSpan: 1, from: `${row + 1}行${column + 1}列` }),
  )
  return { row, cells: new Map(cells.filter(({ text }) => text !== '—').map((cell) => [cell.column, cell])), ...more }
}

const read = (heads: readonly string[], ...rows: PhysicalRow[]) => readIn(grid, heads, rows)

function readIn(grid: Grid, heads: readonly string[], rows: PhysicalRow[]) {
  const say = sayAbout('甲')
  const header = { ...columnsOfPaths(heads.map((head, index) => ({ index, path: [head] }))), title: null }
  const read = readSection({ grid, header, rows }, plainDeadlines, say)
  return {
    rows: read,
    problems: say.problems,
    said: say.problems.map(({ from, message }) => `${from} ${message.replace(/^.*?：/, '')}`),
  }
}
const about = (said: string[], word: RegExp) => said.filter((each) => word.test(each))

describe('分不清的格：哪几列、原文是什么', () => {
  const open = new Set([4, 5])
  const partly = plainRow(1).with(4, '—').with(5, '—')

  test('原文各段用｜隔开；没有原文就不写', () => {
    const told = (more: Partial<PhysicalRow>) => about(read(plainHead, rowOf(1, partly, more)).said, /分不清/)
    assert.deepEqual(told({ open, loose: ['《甲法》', '及时'] }), [
      '2行1列 这一行分不清公开依据、公开时限各是哪一格，原文是「《甲法》｜及时」；请对照原件填写。',
    ])
    const silent = ['2行1列 这一行分不清公开依据、公开时限各是哪一格；请对照原件填写。']
    assert.deepEqual(told({ open, loose: [] }), silent)
    assert.deepEqual(told({ open }), silent)
  })

  test('有序号、有分不清的原文：再少也是一项；没有原文、没有序号的照样要像一项', () => {
    const all = new Set([1, 2, 3, 4, 5, 6, 7])
    const bare = (seq: string, more: Partial<PhysicalRow>) =>
      read(plainHead, rowOf(1, [seq, ...Array<string>(7).fill('—')], more)).rows.length
    assert.equal(bare('1', { open: all, loose: ['低保'] }), 1)
    assert.equal(bare('1', { open: all, loose: [] }), 0)
    assert.equal(bare('1', { open: all }), 0)
    assert.equal(bare('1', { open: new Set(), loose: ['低保'] }), 0)
    assert.equal(bare('甲', { open: all, loose: ['低保'] }), 0)
  })

  test('一格也分不清：不读，说是哪一行', () => {
    const { rows, said } = read(plainHead, rowOf(1, Array<string>(8).fill('—'), { open: new Set([0, 1]) }))
    assert.deepEqual(
      [rows, said],
      [[], ['null 这一行内容太少，不像一项，没有读入；如果是一项，请补全事项和公开内容。']],
    )
  })
})

describe('逗号分隔的文件', () => {
  const flat = { ...grid, name: delimiterNames[','] }
  const second = plainRow(2).with(4, '—')

  test('分不清的格不按上一行补；没有的格补上，出处是上一行的', () => {
    const open = rowOf(2, second, { open: new Set([4]), loose: ['《甲法》'] })
    const told = readIn(flat, plainHead, [rowOf(1, plainRow(1)), open])
    assert.equal(told.rows[1]!.basis, null)
    assert.deepEqual(about(told.said, /按与上一行合并补上/), [])
    const missing = readIn(flat, plainHead, [rowOf(1, plainRow(1)), rowOf(2, second)])
    assert.equal(missing.rows[1]!.basis, '《依据1法》')
    assert.deepEqual(about(missing.said, /合并补上/), ['2行5列 这一行没有这一格，按与上一行合并补上，请核对。'])
  })
})

describe('分不清勾在哪一列：整张表说一次，不逐行说', () => {
  const marks = ['全社会', '特定群体', '主动', '依申请', '公开对象', '公开方式', '县级', '乡、村级']

  for (const mark of marks)
    test(mark, () => {
      const row = rowOf(1, [...plainRow(1), '—'], { open: new Set([8]), loose: ['√'] })
      const { said } = read([...plainHead, mark], row)
      assert.deepEqual(about(said, /分不清/), [`表1 有的行分不清勾选在哪一列：${mark}没有读入，请对照原件。`])
    })

  test('不是勾选的列逐行说', () => {
    for (const [at, head] of plainHead.entries()) {
      const row = rowOf(1, plainRow(1).with(at, '—'), { open: new Set([at]), loose: ['甲'] })
      assert.deepEqual(about(read(plainHead, row).said, /分不清/).length, 1, head)
      assert.deepEqual(about(read(plainHead, row).said, /勾选在哪一列/), [], head)
    }
  })

  test('从文字里读的，请改用网页或表格文件', () => {
    const row = rowOf(1, [...plainRow(1), '—', '—'], { open: new Set([8, 9]), loose: [], lines: [] })
    assert.deepEqual(about(read([...plainHead, '主动', '依申请'], row, rowOf(2, plainRow(2))).said, /分不清/), [
      '表1 复制成文字时空格丢失，分不清勾选在哪一列：主动、依申请没有读入，请对照原件，或改用网页、Excel 文件导入。',
    ])
  })

  test('都分得清：不说', () => assert.deepEqual(read([...plainHead, '主动'], rowOf(1, [...plainRow(1), '√'])).said, []))
})

describe('从文字里读的一项：是哪几行', () => {
  test('一项一行、一项两行；表格里读的没有', () => {
    const text = `${barHead}
1 | 救助 | 低保 | 名单 | 《社会救助暂行办法》 | 及时公开 | 县民政局 | 政府网站 | √ | | √ | |
2 | 救助 | 低保 | 标准 | 《社会救助暂行办法》 | 及时公开 | 县民政局 |
政府网站 | √ | | √ | |
3 | 救助 | 低保 | 流程 | 《社会救助暂行办法》 | 及时公开 | 县民政局 | 政府网站 | √ | | √ | |`
    assert.deepEqual(
      readPlainText(text).rows.map(({ lines }) => lines?.map(({ from }) => from)),
      [['文字第3行'], ['文字第4行', '文字第5行'], ['文字第6行']],
    )
    const [plain] = readPlainText(tableOf([plainHead, plainRow(1)]), '甲.html').rows
    assert.equal(Object.hasOwn(plain!, 'lines'), false)
  })
})

describe('一项的后几行里推定的格', () => {
  const part = ['', '', '', '续内容', '', '—', '', '']
  const said = (guessed: number[]) =>
    read(plainHead, rowOf(1, plainRow(7)), rowOf(2, part, { guessed })).problems.filter(({ message }) =>
      /推定的/.test(message),
    )

  test('按这一项的序号说，哪一列、哪一格；空格、没有的格不说', () => {
    assert.deepEqual(
      said([3, 4, 5]).map(({ row, column, from }) => [row, column, from]),
      [[7, '公开内容（要素）', '3行4列']],
    )
  })

  test('没有推定的列不说', () => assert.deepEqual(said([]), []))
})

describe('值旁边的原文', () => {
  const withRaw = (row: PhysicalRow, column: number, raw: string): PhysicalRow => ({
    ...row,
    cells: new Map(row.cells).set(column, { ...row.cells.get(column)!, raw }),
  })
  const sources = (...rows: PhysicalRow[]) => read(plainHead, ...rows).rows.map(({ source }) => source.basis)

  test('“同上”的原文是上面那一格的，修过的是修以前的', () => {
    const ditto = rowOf(2, plainRow(2).with(4, '同上'))
    assert.deepEqual(sources(rowOf(1, plainRow(1)), ditto), ['《依据1法》', '《依据1法》'])
    assert.deepEqual(sources(withRaw(rowOf(1, plainRow(1)), 4, '《依??1法》'), ditto), ['《依??1法》', '《依??1法》'])
  })

  test('一行文字里有几项，各格的地址相同：原文是自己那一项的', () => {
    const glued = [rowOf(1, plainRow(1)), { ...rowOf(1, plainRow(2)), row: 2 }, rowOf(3, plainRow(3))]
    assert.deepEqual(sources(...glued), ['《依据1法》', '《依据2法》', '《依据3法》'])
  })
})
