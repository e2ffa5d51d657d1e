import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { importLimits } from '../limits.ts'
import { tablesOf } from '../tables-of.ts'
import { type Sheet, type SheetValue, writeWorkbook } from './write-workbook.ts'

const sheet = (rows: SheetValue[][], more: Partial<Sheet> = {}): Sheet => ({
  name: '目录',
  title: '标准目录',
  head: [
    ['序号', '公开事项', ''],
    ['', '一级', '二级'],
  ],
  merges: [
    { row: 0, column: 0, rowSpan: 2, colSpan: 1 },
    { row: 0, column: 1, rowSpan: 1, colSpan: 2 },
  ],
  columns: [{ width: 6 }, { width: 20 }, { width: 20 }],
  rows,
  ...more,
})

const cellsOf = (file: Uint8Array): string[][] =>
  tablesOf(file, '目录.xlsx', importLimits).grids[0]!.rows.map((cells) =>
    cells.filter(({ filled }) => !filled).map(({ text }) => text),
  )

test('写出的表，自己的读取程序读回来一样：标题、合并的表头、每一格', () => {
  const file = writeWorkbook(
    sheet([
      [1, '社会救助', '低保\n标准'],
      [2, '=SUM(A1)', '<b>&"'],
    ]),
  )
  assert.deepEqual(cellsOf(file), [
    ['标准目录'],
    ['序号', '公开事项'],
    ['一级', '二级'],
    ['1', '社会救助', '低保\n标准'],
    ['2', '=SUM(A1)', '<b>&"'],
  ])
})

test('打印：横向 A4、一页宽、每页重复表头；文字从不是公式；同样的内容是同样的文件', () => {
  const file = writeWorkbook(sheet([[1, '=1+1', '']], { name: "目录[1]:'甲'/乙" }))
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))
  const printed = parts['xl/worksheets/sheet1.xml']!
  assert.match(printed, /paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/)
  assert.doesNotMatch(printed, /<f>/)
  assert.match(parts['xl/workbook.xml']!, /name="目录 1 {2}'甲' 乙".*'目录 1 {2}''甲'' 乙'!\$1:\$3/)
  assert.deepEqual(writeWorkbook(sheet([[1, '=1+1', '']], { name: "目录[1]:'甲'/乙" })), file)
})

test('任意文字都写得成：控制字符去掉，别的一字不差', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (rows) => {
      const parts = unzipSync(writeWorkbook(sheet(rows.map(([one, other]) => [null, one, other]))))
      const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!)
      assert.doesNotMatch(xml, /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u)
      assert.doesNotThrow(() =>
        tablesOf(writeWorkbook(sheet(rows.map((row) => [null, ...row]))), '目录.xlsx', importLimits),
      )
    }),
    { numRuns: 25, seed: 3 },
  )
})
