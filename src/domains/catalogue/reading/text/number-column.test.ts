import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Column } from '../header.ts'
import { withNumberColumn } from './number-column.ts'

const columns = (...heads: Column['head'][]): Column[] =>
  heads.map((head, index) => ({ index, title: '', head, levels: [] }))
/** Cells of lines; a line's first cell begins it. */
const cells = (...lines: string[]) =>
  lines.flatMap((line, at) => line.split(' ').map((text, i) => ({ text, line: at, startsLine: i === 0 })))
const heads = (of: Column[], ...lines: string[]) =>
  withNumberColumn(of, cells(...lines))
    .map(({ head, index }) => `${index}${head}`)
    .join(' ')

test('表头漏了序号，行前的数逐一数上去：补在最前', () => {
  assert.equal(heads(columns('level1', 'elements'), '1 救助 名单', '2 养老 津贴'), '0seq 1level1 2elements')
})

test('数前面还有一级事项：补在一级事项之后', () => {
  assert.equal(heads(columns('level1', 'elements'), '救助 1 名单', '2 津贴'), '0level1 1seq 2elements')
  assert.equal(heads(columns('item', 'elements'), '救助 1 名单', '2 津贴'), '0item 1seq 2elements')
})

test('四位的数也是序号；补的一列叫序号', () => {
  const [first] = withNumberColumn(columns('level1', 'elements'), cells('1001 救助 名单', '1002 养老 津贴'))
  assert.deepEqual(first, { index: 0, title: '序号', head: 'seq', levels: [] })
})

test('数前面有两个名称列：补在前一列之后', () =>
  assert.equal(heads(columns('item', 'level1', 'elements'), '救助 1 名单', '2 津贴'), '0item 1seq 2level1 3elements'))

test('数不挨着行首的名称、行首是空格、数在行首：补在最前', () => {
  for (const lines of [
    ['救助 低保 1 名单', '养老 津贴 2 标准'],
    [' 1 名单', ' 2 标准'],
    ['一、救助', '1 名单', '2 标准'],
  ])
    assert.equal(heads(columns('level1', 'elements'), ...lines), '0seq 1level1 2elements', lines.join())
})

test('第一行接着表头的数不算', () => {
  const [one, ...more] = cells('5', '1 名单', '2 标准')
  const told = withNumberColumn(columns('level1', 'elements'), [{ ...one!, startsLine: false }, ...more])
  assert.equal(told[0]!.head, 'seq')
})

test('表头有序号、只有一个数、数不连着：不补', () => {
  assert.equal(heads(columns('seq', 'elements'), '1 名单', '2 津贴'), '0seq 1elements')
  assert.equal(heads(columns('level1', 'elements'), '1 名单', '津贴'), '0level1 1elements')
  assert.equal(heads(columns('level1', 'elements'), '1 名单', '3 津贴'), '0level1 1elements')
  assert.equal(heads(columns('level1', 'elements'), '10000 名单', '10001 津贴'), '0level1 1elements')
})
