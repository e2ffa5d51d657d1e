import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Cell, Grid } from '#platform/documents/grid.ts'
import { columnsOfPaths, headerAt } from './header.ts'

/** A grid of these rows; a cell that begins with ^ or < repeats the merged one above or to the left. */
const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  name: '表1',
  rows: rows.map((texts, row) =>
    texts.map((text, column): Cell => {
      const cell = { row, column, rowSpan: 1, colSpan: 1, from: `表1 第${row + 1}行第${column + 1}列` }
      if (!/^[\^<]/.test(text)) return { ...cell, text }
      const filled = text[0] === '^' ? { row: row - 1, column } : { row, column: column - 1 }
      return { ...cell, text: text.slice(1), filled }
    }),
  ),
  notes: [],
})
const isHeader = (...texts: string[]): boolean => headerAt(gridOf([texts]), 0) !== null

/** Columns as they were told: head, or levels, or a question mark. */
const told = (...rows: string[][]): string[] =>
  headerAt(gridOf(rows), 0)!.columns.map(({ head, levels }) => head ?? (levels.join('+') || '?'))

describe('哪一行是表头', () => {
  const ofItem = ['公开事项', '一级事项', '二级事项', '公开内容']
  const ofDuty = ['公开依据', '公开时限', '公开主体', '公开渠道']

  test('三种列名、事项一侧和职责一侧都有，才是', () => {
    for (const item of ofItem)
      for (const [i, duty] of ofDuty.entries()) {
        const other = ofDuty[(i + 1) % 4]!
        assert.equal(isHeader('序号', item, duty, other), true, `${item} ${duty} ${other}`)
        assert.equal(isHeader('序号', item, duty, duty), false, `${item} ${duty}：只有两种`)
        assert.equal(isHeader('全社会', item, duty, '主动'), false, `${item} ${duty}：勾选的列不算`)
      }
    for (const duty of ofDuty) assert.equal(isHeader('公开事项', '', '', '公开内容', duty), true, duty)
    assert.equal(isHeader(...ofDuty), false, '没有事项一侧')
    assert.equal(isHeader(...ofItem), false, '没有职责一侧')
    assert.equal(isHeader('', '公开内容', '<公开依据', '公开时限'), false, '合并来的不算')
    for (const number of ['1', '12']) assert.equal(isHeader(number, ...ofItem, ...ofDuty), false, '以数开头的是一项')
    for (const other of ['', '1a', 'a1', '第1页']) assert.equal(isHeader(other, ...ofItem, ...ofDuty), true, other)
    assert.equal(isHeader('公开内容', '1', '公开依据', '公开时限'), true)
    assert.equal(isHeader('公开内容', '公开依据', '公开时限', '1'), true)
    assert.equal(headerAt(gridOf([[], [...ofItem, ...ofDuty]]), 0), null, '空行')
  })

  test('标题：表头上面独占一行的话，八十字以内', () => {
    const head = ['公开内容', '公开依据', '公开时限']
    const title = (...above: string[][]) => headerAt(gridOf([...above, head]), above.length)!.title
    assert.equal(title(['某县\n标准\n目录', '<某县\n标准\n目录', '']), '某县 标准 目录')
    assert.equal(title(['甲', '乙', ''], ['', '标准目录', '']), '标准目录')
    assert.equal(title(['一', '', ''], ['二', '', '']), '一')
    assert.equal(title(['字'.repeat(80), '', '']), '字'.repeat(80))
    assert.equal(title(['字'.repeat(81), '', '']), null)
    assert.equal(title(), null)
  })
})

describe('第二行、第三行表头', () => {
  const first = ['序号', '公开事项', '<公开事项', '公开内容', '公开依据', '公开时限', '公开层级', '<公开层级']
  const under = (...texts: string[]) => headerAt(gridOf([first, texts]), 0)!.bottom

  test('下一行是分列的名字', () => {
    assert.equal(under('', '一级事项', '二级事项', '', '', '', '县级', '乡级'), 1)
    assert.equal(under('^序号', '一级事项', '二级事项', '^公开内容', '^公开依据', '^公开时限', '县级', '乡级'), 1)
    assert.deepEqual(told(first, ['', '一级事项', '二级事项', '', '', '', '县级', '乡级']), [
      ...['seq', 'level1', 'level2', 'elements', 'basis', 'deadlineText', 'county', 'town'],
    ])
  })

  test('列名已经完整的下面有了自己的字，就是一项', () => {
    assert.equal(under('1', '一级事项', '二级事项', '', '', '', '县级', '乡级'), 0)
    assert.equal(under('', '一级事项', '二级事项', '', '及时', '', '县级', '乡级'), 0)
    assert.equal(under('', '社会救助', '低保', '', '', '', '√', ''), 0, '没有一个是分列的名字')
    assert.equal(under('', '一级事项', '字'.repeat(14), '', '', '', '', ''), 1)
    assert.equal(under('', '一级事项', '字'.repeat(15), '', '', '', '', ''), 0)
  })

  test('不认识的列、空着的列下面可以分列', () => {
    const odd = ['备注', '', '公开内容', '公开依据', '公开时限']
    assert.equal(headerAt(gridOf([odd, ['说明', '全社会', '', '', '']]), 0)!.bottom, 1)
  })

  test('最多三行', () => {
    const top = ['公开事项', '公开内容', '公开依据', '公开对象', '<公开对象']
    const more = ['', '', '', '全社会', '特定群体']
    assert.equal(headerAt(gridOf([top, more, more, more]), 0)!.bottom, 2)
    assert.equal(headerAt(gridOf([top]), 0)!.bottom, 0)
    assert.equal(headerAt(gridOf([['题'], top, more, ['1', '内容', '', '√', '']]), 1)!.bottom, 2)
  })

  test('上一行的名字管到右边空着的列，到下一个名字为止', () => {
    const top = ['公开内容', '公开依据', '公开时限', '公开层级', '', '备注', '']
    const row = ['名单', '《法》', '及时', '√', '', '另附', '']
    assert.deepEqual(told(top, ['', '', '', '县级', '乡', '', '镇']), [
      ...['elements', 'basis', 'deadlineText', 'county', 'town', '?', '?'],
    ])
    assert.deepEqual(
      headerAt(gridOf([top, ['', '', '', '县级', '乡', '', '甲'], row]), 0)!.columns.map(({ title }) => title),
      ['公开内容', '公开依据', '公开时限', '公开层级/县级', '公开层级/乡', '备注', '甲'],
    )
  })
})

describe('各列的题目', () => {
  const titles = (...rows: string[][]) => headerAt(gridOf(rows), 0)!.columns.map(({ title }) => title)
  const top = ['', '公开内容', '公开依据', '公开时限', '公开层级', '', '', '备注', '']

  test('上一行的名字只管到分列的名字，不管别的话；别的名字不管右边', () => {
    assert.deepEqual(titles(top, ['主动', '^公开内容', '', '', '县级', '乡级', '数量', '', '镇']), [
      ...['主动', '公开内容', '公开依据', '公开时限', '公开层级/县级', '公开层级/乡级', '数量', '备注', '镇'],
    ])
    assert.deepEqual(
      titles(top, ['', '', '', '', '县级', '乡级', '', '', ''], ['', '', '', '', '全社会', '数量', '', '', '']),
      [...['', '公开内容', '公开依据', '公开时限', '公开层级/县级/全社会', '公开层级/乡级/数量', '', '备注', '']],
    )
  })

  test('上一行缺了格：按列的次序，缺的格没有字', () => {
    const grid = gridOf([top, ['', '', '', '', '县级', '乡级', '', '', '镇']])
    grid.rows[0] = grid.rows[0]!.filter(({ column }) => column !== 5)
    grid.rows[1] = grid.rows[1]!.filter(({ column }) => column !== 2)
    assert.deepEqual(
      headerAt(grid, 0)!.columns.map(({ index, title }) => `${index}${title}`),
      ['0', '1公开内容', '2公开依据', '3公开时限', '4公开层级/县级', '5公开层级/乡级', '6', '7备注', '8镇'],
    )
  })
})

describe('一列是什么', () => {
  const columns = (...paths: string[][]) =>
    columnsOfPaths(paths.map((path, index) => ({ index, path }))).columns.map(
      ({ head, levels }) => head ?? (levels.join('+') || '?'),
    )

  test('最下面的名字先说，上面的也算', () => {
    assert.deepEqual(columns(['公开事项', '二级事项'], ['公开主体', '名称'], ['公开对象', '备注'], ['备注']), [
      ...['level2', 'body', '?', '?'],
    ])
    assert.deepEqual(columns(['公开依据', '公开时限'], ['公开主体', '公开渠道', '名称']), ['deadlineText', 'channels'])
  })

  test('分不开的一组就是一列', () => {
    assert.deepEqual(columns(['公开事项'], ['公开对象'], ['公开方式'], ['公开层级']), [
      'item',
      'audience',
      'mode',
      'levels',
    ])
    assert.deepEqual(columns(['备注', '公开方式'], ['公开层级', '公开对象']), ['?', '?'])
  })

  test('层级：写明“级”，或在公开层级之下', () => {
    assert.deepEqual(columns(['县级'], ['乡、村级'], ['公开层级', '镇'], ['镇'], ['公开层级', '全部'], ['县级镇']), [
      ...['county', 'town+village', 'town', '?', '?', '?'],
    ])
  })

  test('一级事项印了两遍：第二个是二级；有了二级或印了三遍就不改', () => {
    assert.deepEqual(columns(['一级事项'], ['一级事项']), ['level1', 'level2'])
    assert.deepEqual(columns(['一级事项'], ['一级事项'], ['二级事项']), ['level1', 'level1', 'level2'])
    assert.deepEqual(columns(['一级事项'], ['一级事项'], ['一级事项']), ['level1', 'level1', 'level1'])
    assert.deepEqual(columns(['一级事项']), ['level1'])
    assert.deepEqual(columns(['序号'], ['一级事项'], ['一级事项']), ['seq', 'level1', 'level2'])
    assert.deepEqual(columns(['序号'], ['公开内容']), ['seq', 'elements'])
  })

  test('市级旁边有县级是设区的市；写作市、县级的也是；别的不定', () => {
    const cities = (...paths: string[]) => {
      const { columns, unsettledLevels } = columnsOfPaths(paths.map((text, index) => ({ index, path: [text] })))
      return [...columns.map(({ levels }) => levels.join('+') || '?'), ...unsettledLevels]
    }
    assert.deepEqual(cities('市级', '县级'), ['prefecture', 'county'])
    assert.deepEqual(cities('市、县级'), ['prefecture+county'])
    assert.deepEqual(cities('市、县级', '市级'), ['prefecture+county', '?', '市级'])
    assert.deepEqual(cities('市级', '镇级'), ['?', 'town', '市级'])
    assert.deepEqual(cities('甲市级', '乙市级'), ['?', '?', '甲市级', '乙市级'])
    assert.deepEqual(cities('市、镇级', '村级'), ['?', 'village', '市、镇级'])
  })

  test('图例在渠道的列名里', () => {
    const legend = (...paths: string[][]) => columnsOfPaths(paths.map((path, index) => ({ index, path }))).legend
    assert.equal(legend(['公开内容（要素）'], ['公开渠道（■必选）', '（□可选）']), '(■必选)(□可选)')
    assert.equal(legend(['公开渠道（■必选）'], ['公开内容（要素）'], ['公开载体（□可选）']), '(■必选)(□可选)')
    assert.equal(legend(['公开内容（要素）']), '')
  })

  test('列名里的空格、换行不留', () => {
    assert.equal(columnsOfPaths([{ index: 3, path: ['公 开\n对 象', '全 社会'] }]).columns[0]!.title, '公开对象/全社会')
  })
})

test('“事项类别”后面是单独的“事项名称”的，是一级、二级事项；另有一级事项的，只是别的列', () => {
  const duty = ['公开依据', '公开时限']
  assert.deepEqual(told(['事项类别', '事项名称', ...duty]), ['level1', 'item', 'basis', 'deadlineText'])
  assert.deepEqual(told(['公开事项分类', '公开事项', ...duty]), ['level1', 'item', 'basis', 'deadlineText'])
  for (const [others, told1] of [
    [
      ['一级事项', '二级事项'],
      ['level1', 'level2'],
    ],
    [
      ['二级事项', '公开事项'],
      ['level2', 'item'],
    ],
  ] as const)
    assert.deepEqual(told(['事项类别', ...others, ...duty]), ['?', ...told1, 'basis', 'deadlineText'])
  assert.equal(told(['事项名称', '事项类别', ...duty])[1], '?', '在名称后面的不是上一级')
  assert.deepEqual(told(['事项类别', '事项分类', '事项名称', ...duty]).slice(0, 2), ['?', '?'], '两列不能确定')
  assert.deepEqual(told(['事项类别', '一级事项', '公开事项', ...duty]).slice(0, 3), ['?', 'level1', 'item'])
  assert.equal(told(['公开事项', '事项类别', '公开事项', ...duty])[1], '?', '名称印了两遍，在头一个后面')
  assert.equal(told(['事项类别', '公开内容', ...duty])[0], '?', '没有名称')
  for (const other of ['服务事项类别', '事项类别编码'])
    assert.equal(told([other, '事项名称', ...duty])[0], '?', `${other}不是事项类别`)
})
