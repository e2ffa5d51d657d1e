import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  compoundFile,
  makeXls,
  type OldValue,
  type OldWorkbookParts,
  oldRecord,
  oldStream,
} from '../../../../fixtures/damaged/xls.ts'
import { importLimits } from '../limits.ts'
import { openCompoundFile } from './compound-file.ts'
import { readOldWorkbook } from './read-old-workbook.ts'

const readBytes = (bytes: Uint8Array) => readOldWorkbook(openCompoundFile(bytes), importLimits)
const read = (parts: OldWorkbookParts) => readBytes(makeXls(parts))
const readRow = (row: (OldValue | undefined)[], more: Partial<OldWorkbookParts> = {}) =>
  read({ sheets: [{ name: '目录', rows: [row] }], ...more })
const texts = (book: ReturnType<typeof read>) => book.grids[0]!.rows.map((row) => row.map(({ text }) => text))
const messages = (book: ReturnType<typeof read>) =>
  [...book.notes, ...book.grids.flatMap((grid) => grid.notes)].map(({ message }) => message)

describe('旧版工作簿的格', () => {
  test('共用文字跨过几个记录，宽窄字混排，格式和注音不是文字', () => {
    const words = Array.from({ length: 900 }, (_, i) =>
      i % 2 === 0 ? `公开内容${i}`.repeat(1 + (i % 7)) : `plain ${i} é`,
    )
    assert.deepEqual(texts(read({ sheets: [{ name: '目录', rows: words.map((text) => [text]) }] })).flat(), words)
  })

  test('一条文字比一个记录还长', () => {
    const long = '信息形成之日起'.repeat(4_000)
    assert.deepEqual(texts(readRow([long, 'a'.repeat(20_000)])), [[long, 'a'.repeat(20_000)]])
  })

  test('数字的几种写法、布尔值', () => {
    const packed = oldRecord(0xbd, [0, 0, 0, 0, 15, 0, 6, 0, 0, 0, 15, 0, 0x0b, 0, 0, 0, 15, 0, 0, 0, 0xf0, 0x3f, 2, 0])
    const stream = oldStream({
      sheets: [{ name: '目录', rows: [[undefined, undefined, undefined, 7, -3, 0.25, { truth: true }]] }],
    })
    assert.deepEqual(texts(readRow([1, -3, 0.25, 1e300, { truth: false }])), [['1', '-3', '0.25', '1e+300', '否']])
    const more = Buffer.concat([stream.subarray(0, -4), packed, stream.subarray(-4)])
    const book = readBytes(compoundOf(more))
    assert.deepEqual(texts(book), [['1', '0.02', '1', '7', '-3', '0.25', '是']])
  })

  test('公式读存下的结果并说明；错误值不读', () => {
    const book = readRow([{ formula: '链接' }, { formula: 12.5 }, { formula: true }, { formula: null }, { error: 42 }])
    assert.deepEqual(texts(book), [['链接', '12.5', '是']])
    assert.deepEqual(
      book.grids[0]!.notes.map(({ from, message }) => `${from} ${message.slice(0, 9)}`),
      [
        'A1 这一格是公式，读的',
        'B1 这一格是公式，读的',
        'C1 这一格是公式，读的',
        'D1 这一格是公式，文件',
        'E1 这一格是错误值 #',
      ],
    )
  })

  test('日期、百分数、前导零按格式；1904 日期', () => {
    const formats = ['yyyy"年"m"月"d"日"', '0%', '0000', '0"个工作日"']
    const row = [44_927, 0.2, 12, 20].map((number, i) => ({ number, style: i + 1 }))
    assert.deepEqual(texts(readRow(row, { formats })), [['2023-01-01', '20%', '0012', '20个工作日']])
    assert.deepEqual(texts(readRow([{ number: 43_465, style: 1 }], { formats, date1904: true })), [['2023-01-01']])
  })
})

test('合并、隐藏的行列和工作表，几张表的地址带表名', () => {
  const book = read({
    sheets: [
      {
        name: '甲',
        rows: [
          ['一', undefined, '三'],
          [undefined, undefined, '四'],
        ],
        merges: [[0, 1, 0, 1]],
        hiddenRows: [1],
        hiddenColumns: [2],
      },
      { name: '底稿', rows: [['密']], state: 'hidden' },
      { name: '乙', rows: [['五']] },
    ],
  })
  assert.deepEqual(texts(book), [
    ['一', '一', '三'],
    ['一', '一', '四'],
  ])
  assert.deepEqual(
    book.grids.map((grid) => grid.rows[0]![0]!.from),
    ['甲!A1', '乙!A1'],
  )
  assert.deepEqual(messages(book), [
    '工作表「底稿」是隐藏的，没有读入；如果要用，请取消隐藏后重新导入',
    '工作表「甲」隐藏了第 2 行，已一并读入，请确认是否要用',
    '工作表「甲」隐藏了 C 列，已一并读入，请确认是否要用',
  ])
})

test('很小的文件在小扇区里，也读得出', () => {
  const bytes = makeXls({ sheets: [{ name: '甲', rows: [['一']] }] })
  assert.ok(oldStream({ sheets: [{ name: '甲', rows: [['一']] }] }).length < 4_096)
  assert.deepEqual(texts(readBytes(bytes)), [['一']])
})

test('截断的文件无论断在哪里，都按损坏拒绝', () => {
  const bytes = makeXls({ sheets: [{ name: '甲', rows: Array.from({ length: 200 }, (_, i) => [`公开内容${i}`, i]) }] })
  for (let length = 0; length < bytes.length - 512; length += 97)
    assert.throws(() => readBytes(bytes.slice(0, length)), { code: 'IMP_DAMAGED' }, String(length))
})

test('改坏任何一处，读出或拒绝，不会出别的错', () => {
  const bytes = makeXls({ sheets: [{ name: '甲', rows: [['一', 2, { formula: '三' }]], merges: [[0, 0, 0, 1]] }] })
  for (let at = 8; at < bytes.length; at += 3) {
    const bad = bytes.slice()
    bad[at]! ^= 0xff
    try {
      readBytes(bad)
    } catch (error) {
      assert.match(String((error as { code?: unknown }).code), /^IMP_/, `${at}: ${String(error)}`)
    }
  }
})

function compoundOf(stream: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.max(4_096, stream.length))
  padded.set(stream)
  return compoundFile({ Workbook: padded })
}
