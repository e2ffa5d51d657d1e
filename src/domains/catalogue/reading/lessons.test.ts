import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column, Header } from './header.ts'
import { headingsOf, layoutOf, noLessons, taughtHeader } from './lessons.ts'
import type { Lessons } from './model.ts'

const column = (index: number, title: string, head: Column['head'], levels: Column['levels'] = []): Column => ({
  index,
  title,
  head,
  levels,
})
const header: Header = {
  columns: [
    column(0, '序 号', 'seq'),
    column(1, '公开地点', null),
    column(2, '市级', null),
    column(3, '乡、村级', null, ['town', 'village']),
  ],
  legend: '',
  title: null,
  unsettledLevels: ['市级', '州市级'],
}
const taught = (lessons: Partial<Lessons>) => taughtHeader(header, { ...noLessons, ...lessons })

test('版式：文件的种类和第一张表的列名，列名按比较时的写法', () => {
  const headings = (...titles: string[]) => ({
    table: '表1',
    columns: titles.map((title, index) => ({ index, title, means: null })),
  })
  assert.equal(layoutOf('html-table', [headings('序 號', '公開內容'), headings('甲')]), 'html-table|序号|公开内容')
  assert.equal(layoutOf('html-table', []), null)
})

test('列名是什么意思：栏目、层级（几级用 + 连）、不认识', () => {
  assert.deepEqual(headingsOf('表1', header), {
    table: '表1',
    columns: [
      { index: 0, title: '序 号', means: 'seq' },
      { index: 1, title: '公开地点', means: null },
      { index: 2, title: '市级', means: null },
      { index: 3, title: '乡、村级', means: 'levels.town+levels.village' },
    ],
  })
})

test('单列的一级', () => {
  const { columns } = headingsOf('表1', { ...header, columns: [column(0, '县级', null, ['county'])] })
  assert.deepEqual(columns, [{ index: 0, title: '县级', means: 'levels.county' }])
})

test('没有教过：表头原样', () => assert.equal(taughtHeader(header, noLessons), header))

test('教过的列名照教的读', () => {
  const { columns, unsettledLevels } = taught({
    headings: new Map([
      ['公开地点', 'channels'],
      ['乡、村级', 'body'],
      ['州市级', 'ignore'],
      ['序号', 'ignore'],
    ]),
  })
  assert.deepEqual(
    columns.map(({ head, levels }) => [head, levels]),
    [
      [null, []],
      ['channels', []],
      [null, []],
      ['body', []],
    ],
  )
  assert.deepEqual(unsettledLevels, ['市级'])
})

test('教过是哪一级：只那一级，不再问', () => {
  const { columns, unsettledLevels } = taught({
    levels: new Map([
      ['市级', 'prefecture' as const],
      ['序号', 'town'],
    ]),
  })
  assert.deepEqual(
    columns.map(({ head, levels }) => [head, levels]),
    [
      [null, ['town']],
      [null, []],
      [null, ['prefecture']],
      [null, ['town', 'village']],
    ],
  )
  assert.deepEqual(unsettledLevels, ['州市级'])
})
