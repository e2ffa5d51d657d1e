import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { html } from '../html.ts'
import { emptyState } from './notice.ts'
import { dataTable, descriptionList, type TableOptions } from './table.ts'

type Row = { readonly name: string; readonly count: number }
const rows: readonly Row[] = [
  { name: '甲<镇>', count: 12 },
  { name: '乙镇', count: 3 },
]
const base: TableOptions<Row> = {
  caption: '数量',
  rows,
  columns: [
    { key: 'name', label: '名称', names: true, cell: (row) => row.name },
    { key: 'count', label: '数量', numeric: true, sortable: true, cell: (row) => row.count },
  ],
}

test('a table has a caption, heads with scope, and labels for narrow screens', async () => {
  const markup = dataTable({ ...base, totals: ['合计', 15] }).toString()
  assert.match(markup, /<caption>数量<\/caption>/)
  assert.match(markup, /<th scope="row">甲&lt;镇&gt;<\/th><td class="numeric" data-label="数量">12<\/td>/)
  assert.match(markup, /<tfoot><tr><th scope="row">合计<\/th><td class="numeric" data-label="数量">15<\/td>/)
  assert.deepEqual(await htmlProblems(markup), [])
})

test('the head of the sorted column says so and turns the order round', () => {
  const sortHref = (key: string, direction: string) => `?sort=${key}&to=${direction}`
  const sorted = (direction: 'ascending' | 'descending') =>
    dataTable({ ...base, sortHref, sorted: { key: 'count', direction } }).toString()
  assert.match(sorted('ascending'), /aria-sort="ascending">\s*<a href="\?sort=count&amp;to=descending">/)
  assert.match(sorted('descending'), /aria-sort="descending">\s*<a href="\?sort=count&amp;to=ascending">/)
  assert.doesNotMatch(dataTable({ ...base, sortHref }).toString(), /aria-sort/)
})

test('a table without rows shows what to do next', () => {
  const empty = emptyState({ title: '没有记录', children: html`<p>请先添加。</p>` })
  assert.equal(dataTable({ ...base, rows: [], empty }), empty)
})

test('a wide grid of numbers moves in a frame that the keyboard reaches', () => {
  assert.match(
    dataTable({ ...base, narrow: 'scroll' }).toString(),
    /^<section class="sideways" aria-label="数量" tabindex="0">/,
  )
})

test('names and values are paired', async () => {
  const markup = descriptionList({
    boxed: true,
    items: [
      ['索引号', '1'],
      ['标题', html`<b>二</b>`],
    ],
  }).toString()
  assert.match(markup, /<dt>索引号<\/dt><dd>1<\/dd>/)
  assert.deepEqual(await htmlProblems(markup), [])
})
