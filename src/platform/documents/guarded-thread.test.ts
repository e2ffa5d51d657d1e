import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeXlsx, sheetData } from '../../../fixtures/damaged/xlsx.ts'
import { importLimits } from './limits.ts'
import { readSpreadsheet, readTables } from './read-tables.ts'

const page = (rows: number) =>
  new TextEncoder().encode(`<table>${'<tr><td>公开</td><td>内容</td></tr>'.repeat(rows)}</table>`)

describe('读文件的线程有限度', () => {
  test('超时停止，说明文件和办法', async () => {
    const limits = { ...importLimits, milliseconds: 1 }
    await assert.rejects(readTables(page(10), '甲.html', limits), {
      code: 'IMP_TIME',
      message: /^「甲\.html」：.*分成几个文件/,
    })
  })

  test('内存不够停止，本进程不受影响', { timeout: 30_000 }, async () => {
    const limits = { ...importLimits, heapMegabytes: 16, rows: 1e6, cells: 1e7 }
    await assert.rejects(readTables(page(120_000), '乙.html', limits), { code: 'IMP_TOO_BIG', message: /内存/ })
  })

  test('文件过大，不读就拒绝', async () => {
    await assert.rejects(readTables(page(10), '丙.html', { ...importLimits, bytes: 10 }), { code: 'IMP_TOO_BIG' })
  })

  test('读的时候，主线程照常做事', async () => {
    let beats = 0
    const clock = setInterval(() => beats++, 5)
    await readTables(page(9_000), '丁.html').finally(() => clearInterval(clock))
    assert.ok(beats >= 3, `${beats} beats`)
  })
})

test('readSpreadsheet 只读工作簿', async () => {
  const book = await readSpreadsheet(makeXlsx({ sheets: [{ name: '目录', xml: sheetData([['甲']]) }] }))
  assert.equal(book.grids[0]!.rows[0]![0]!.text, '甲')
  await assert.rejects(readSpreadsheet(page(1)), { code: 'IMP_TYPE' })
})
