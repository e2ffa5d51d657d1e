import assert from 'node:assert/strict'
import { test } from 'node:test'
import { importLimits } from '#platform/documents/limits.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import { readBasisCell } from './basis.ts'
import { readDocument } from './read-document.ts'
import { plainDeadlines, plainHead, plainRow, tableOf } from './testing.ts'

const read = (...bases: string[]) => {
  const rows = bases.map((basis, index) => plainRow(index + 1).map((cell, column) => (column === 4 ? basis : cell)))
  const bytes = new TextEncoder().encode(tableOf([plainHead, ...rows]))
  const deps = { ...plainDeadlines, readBasis: readBasisCell }
  return readDocument(tablesOf(bytes, '目录.html', importLimits), '目录.html', deps).problems.map(
    ({ row, column, from, severity, message }) => [row, column, from, severity, message],
  )
}

test('a repealed or vague basis is said at its cell, once a row, and holds nobody up', () => {
  assert.deepEqual(read('《收养法》、《收养法》', '《政府信息公开条例》', '信息公开规定'), [
    [
      1,
      '公开依据',
      '表1 第2行第5列',
      'note',
      '「目录.html」 第 1 行「公开依据」 （表1 第2行第5列）：《中华人民共和国收养法》自2021年1月1日起废止，由《中华人民共和国民法典》替代。请改引现行规定，并核对条款。',
    ],
    [
      3,
      '公开依据',
      '表1 第4行第5列',
      'note',
      '「目录.html」 第 3 行「公开依据」 （表1 第4行第5列）：“信息公开规定”没有写明是哪一部法律法规或文件。请写出名称、文号，能写到条款的写到条款。',
    ],
  ])
})

test('a damaged title must be compared with the source', () => {
  assert.deepEqual(
    read('《政府信息公开条例、《就业促进法》').map(([row, column, , severity]) => [row, column, severity]),
    [[1, '公开依据', 'doubt']],
  )
})

test('titles that nobody registered wait for the page of the row', () => {
  assert.deepEqual(read('《甲县信息公开办法》', '《信息公开条例》', '《政府信 息公开条例》'), [])
})
