import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReportCells } from './read-report-cells.ts'
import { readReportDocument } from './read-report-document.ts'
import type { TableCell, TableRow } from './table-cell.ts'

const row = (...texts: string[]): TableRow => texts.map((text, column) => ({ text, column }))
const head = row('', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计')
const swapped = row('', '自然人', '其他', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '总计')
const fresh = '一、本年新收政府信息公开申请数量'
const figures = ['1', '2', '0', '0', '0', '0', '3']
const results = row('（七）总计', '9', '0', '0', '0', '0', '0', '9')
const blank = Array.from({ length: 7 }, () => null)
const read = (...rows: TableRow[]) => readReportCells({ text: '', tables: [rows] })!
const newOf = (...rows: TableRow[]) => read(...rows, results).requests.new
const says = (...rows: TableRow[]) =>
  read(...rows, results).remarks.map(({ cells, message }) => `${cells[0]} ${message}`)

test('一格里写了七个数：两边和中间的空白不论多少；表头次序不同的，按表头', () => {
  assert.deepEqual(newOf(row(fresh, ' 1 2  0\n0 0 0 3 ')), [1, 2, 0, 0, 0, 0, 3])
  assert.deepEqual(newOf(head, row(fresh, '1 2 0 0 0 0 3')), [1, 2, 0, 0, 0, 0, 3])
  assert.deepEqual(newOf(swapped, row(fresh, '1 2 0 0 0 0 3')), [1, 0, 0, 0, 0, 2, 3])
  assert.deepEqual(newOf(row(fresh, '1 2 0 0 0 0 3', '9')), blank, '旁边还有一个数')
  assert.match(says(row(fresh, '1 2 0 0 0 0 3', '9')).join(), /应有7个数，读到2个/)
})

test('表头次序不同的按表头，多出的空白格不论有没有空格', () => {
  assert.deepEqual(newOf(swapped, row(fresh, ...figures)), [1, 0, 0, 0, 0, 2, 3])
  for (const spare of ['', ' ', '\n\u3000'])
    assert.deepEqual(newOf(head, row(fresh, ...figures, spare)), [1, 2, 0, 0, 0, 0, 3], JSON.stringify(spare))
})

test('表头在行的上面：行下面的同名的格不是表头', () => {
  const unnamed = row('', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '小计', '')
  const wide = row(fresh, '1', '2', '0', '0', '0', '0', '', '3')
  const below = row('', '', '', '', '', '', '', '', '总计')
  assert.deepEqual(newOf(unnamed, wide, below), blank)
  assert.deepEqual(newOf(unnamed, below, wide), [1, 2, 0, 0, 0, 0, 3])
  const older = row('（六）其他处理', '1', '2', '0', '0', '0', '0', '', '3')
  const named = row('', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '小计', '')
  assert.deepEqual(read(named, older, below, results).requests.other, blank)
})

test('表头合并了两列的，以左边一列为准', () => {
  const wide: TableRow = [
    { text: '自然人', column: 1 },
    { text: '自然人', column: 2, filled: { row: 0, column: 1 } },
    ...head.slice(2).map(({ text, column }) => ({ text, column: column + 1 })),
  ]
  assert.deepEqual(newOf(wide, row(fresh, '1', '', ...figures.slice(1))), [1, 2, 0, 0, 0, 0, 3])
})

test('同一行两次：有一格不同就不读；都相同的，头一次写了什么照说', () => {
  const again = (...other: string[]) => [row(fresh, ...figures), row(fresh, ...other)]
  assert.deepEqual(newOf(...again('1', '2', '0', '0', '0', '0', '4')), blank)
  assert.deepEqual(newOf(...again('0', '2', '0', '0', '0', '0', '3')), blank)
  assert.deepEqual(newOf(...again(...figures)), [1, 2, 0, 0, 0, 0, 3])
  const odd = ['1', '二', '0', '0', '0', '0', '3']
  const gap = ['1', '', '0', '0', '0', '0', '3']
  assert.deepEqual(says(row(fresh, ...odd), row(fresh, ...gap)), [
    'new/company 表三“一、本年新收政府信息公开申请数量”的“商业企业”写的是“二”，不是能核对的数；请对照原件改成数字，没有的写0。',
  ])
})

test('说明按行的次序', () => {
  const odd = [row(fresh, '一', '0', '0', '0', '0', '0', '0'), row('2.重复申请', '二', '三', '0', '0', '0', '0', '0')]
  assert.deepEqual(
    says(...odd).map((each) => each.split(' ')[0]),
    ['new/natural', 'repeat/natural', 'repeat/company'],
  )
})

test('表二：多出的格是空白就照读，不论有没有空格；有数的不读', () => {
  const permits = (...spare: string[]) =>
    readReportCells({ text: '', tables: [[row('行政许可', '5', ...spare)], [results]] })!.disclosure.permits
  for (const spare of [[], [''], [' '], ['\n', '\u3000']]) assert.deepEqual(permits(...spare), [5])
  assert.deepEqual(permits('', '6'), [null])
})

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const all = [...outcomes, ...outcomes, ...outcomes]
const groups: TableCell[] = [
  { text: '行政复议', column: 0 },
  { text: '未经复议直接起诉', column: 5 },
  { text: '复议后起诉', column: 10 },
]
const disputes = ['1', '0', '0', '0', '1', '0', '2', '0', '0', '2', '0', '0', '3', '0', '3']
const suits = (...table: TableRow[]) => readReportCells({ text: '', tables: [[results], table] })!.disputes
const told = {
  review: [1, 0, 0, 0, 1],
  'litigation-direct': [0, 2, 0, 0, 2],
  'litigation-after-review': [0, 0, 3, 0, 3],
}
const untold = Object.fromEntries(Object.keys(told).map((each) => [each, [null, null, null, null, null]]))

test('表四：表头十五格，下面一行十五个数；空行跳过，多出的空白格不论', () => {
  assert.deepEqual(suits(groups, row(...all), row(...disputes)), told)
  assert.deepEqual(suits(row(...all), row(...disputes)), told)
  assert.deepEqual(suits(row(...all), row(' ', '\n'), row(...disputes)), told)
  assert.deepEqual(suits(row(...all), row(...disputes, ' ')), told)
  assert.deepEqual(suits(row(...all), row(...disputes, '1')), untold)
  const second = ['9', '0', '0', '0', '9', ...disputes.slice(5)]
  assert.deepEqual(suits(row(...all), row(...disputes), row(...all), row(...second)), told, '又印一次的不读')
  const shifted = row('项目', ...all)
  assert.deepEqual(suits(shifted, row('件数', ...disputes)), untold, '表头外还有字')
  assert.deepEqual(suits(shifted, row('', ...disputes)), told)
  assert.deepEqual(suits(row(...all), row(...disputes), row('', '', '复议后起诉说明', '复议后起诉')), told)
})

test('表四：三组的名称各自不在自己的列上的，不读', () => {
  for (const [i, { text }] of groups.entries())
    assert.deepEqual(suits([{ text, column: i === 0 ? 5 : 0 }], row(...all), row(...disputes)), untold, text)
  assert.deepEqual(suits([groups[2]!], [groups[0]!], row(...all), row(...disputes)), told)
  assert.deepEqual(suits([{ text: '行政诉讼', column: 3 }], row(...all), row(...disputes)), told)
  assert.deepEqual(suits([{ text: '', column: 3 }], row(...all), row(...disputes)), told)
})

test('表四：十五格的次序不是格式的次序，就不是表头', () => {
  for (const [one, other] of [
    [0, 1],
    [6, 8],
    [13, 14],
  ] as const) {
    const wrong = all.with(one, all[other]!).with(other, all[one]!)
    assert.deepEqual(suits(row(...wrong), row(...disputes)), {}, `${one} ${other}`)
  }
  assert.deepEqual(suits(row(...all.slice(1)), row(...disputes.slice(1))), {})
})

const tableWith = (...texts: string[]): TableRow[] => [row(fresh, ...texts), results]
const textOf = (digits: string) => `某县2024年政府信息公开工作年度报告${fresh}${digits}（七）总计9 0 0 0 0 0 9`

test('格子里有数的，读格子，不读文字，哪怕有空白的格', () => {
  const document = { text: textOf('5 0 0 0 0 0 5'), tables: [tableWith('1', '2', '', '0', '0', '0', '3')] }
  assert.deepEqual(readReportDocument(document)!.requests.new, [1, 2, null, 0, 0, 0, 3])
  const mixed = { ...document, tables: [tableWith('1', '2', '3')] }
  assert.deepEqual(readReportDocument(mixed)!.requests, { new: blank, results: [9, 0, 0, 0, 0, 0, 9] })
})

test('格子里没有数的，先读文字', () => {
  const tables = [[row(fresh, '一'), row('（七）总计', '二')]]
  assert.deepEqual(readReportDocument({ text: textOf('5 0 0 0 0 0 5'), tables })!.requests.new, [5, 0, 0, 0, 0, 0, 5])
})

test('文字也没有的，把表一行一行写出来读：格与格、行与行分得开，合并的格只写一次', () => {
  const lines = (...table: TableRow[]) => readReportDocument({ text: '', tables: [table] })!.requests
  assert.deepEqual(
    lines(row(fresh, '1 11 0', '0 0 0 12'), row('（七）总计', '9 0 0', '0 0 0 9')).new,
    [1, 11, 0, 0, 0, 0, 12],
  )
  const broken = lines(
    row(fresh),
    row('1', '1'),
    row('11', '0', '0', '0', '13'),
    row('（七）总计'),
    row('9 0 0 0 0 0 9'),
  )
  assert.deepEqual(
    [broken.new, broken.results],
    [
      [1, 1, 11, 0, 0, 0, 13],
      [9, 0, 0, 0, 0, 0, 9],
    ],
  )
  const spread = (text: string, from: number, to: number): TableCell[] =>
    Array.from({ length: to - from }, (_, i) =>
      i === 0 ? { text, column: from } : { text, column: from + i, filled: { row: 0, column: from } },
    )
  const merged = lines(
    [...spread(fresh, 0, 2), ...spread('3001004', 2, 5)],
    [...spread('（七）总计', 0, 2), ...spread('9000009', 2, 5)],
  )
  assert.deepEqual(
    [merged.new, merged.results],
    [
      [3, 0, 0, 1, 0, 0, 4],
      [9, 0, 0, 0, 0, 0, 9],
    ],
  )
})
