import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHtmlTables } from '#platform/documents/html/tables.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { checkReport } from './check-report.ts'
import { type AnnualReport, requestRows } from './model.ts'
import { readReportCells } from './read-report-cells.ts'
import { readReportDocument } from './read-report-document.ts'
import { drawReport, randomOf } from './testing/draw-report.ts'
import { printPage, printText } from './testing/print-report.ts'

const documentOf = (html: string) => {
  const page = readHtmlTables(html, importLimits)
  return { text: `${page.title}\n${page.text()}`, tables: page.grids.map(({ rows }) => rows) }
}
const truth = drawReport(randomOf(7), '2021', 40)
const page = printPage(truth)
const read = (html: string): AnnualReport => readReportCells(documentOf(html))!
const remarks = (html: string) =>
  read(html).remarks.map(({ cells, message }) => `${cells[0]} ${cells.length} ${message}`)
/** Exchanges the row of a label. */
const withRow = (label: string, change: (row: string) => string): string => {
  const rows = page.split(/(?=<tr>)/)
  const at = rows.findIndex((row) => row.includes(`<span>${label}`))
  assert.ok(at >= 0, label)
  return rows.with(at, change(rows[at]!)).join('')
}
const cell = (text: string) => `<td><p><span>${text}</span></p></td>`
const repeated = (figures: readonly (number | null)[]) => figures.map((figure) => cell(String(figure))).join('')

test('合并单元格的网页，两种格式，读出的每一格都对', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const drawn = drawReport(randomOf(seed), seed % 3 === 0 ? '2019' : '2021', 300)
    const { prose, ...report } = read(printPage(drawn))
    assert.deepEqual({ ...report, prose: {} }, drawn, String(seed))
    assert.deepEqual(prose, { requests: [drawn.requests.new!.at(-1)] })
    assert.deepEqual(
      [...checkReport({ ...report, prose })].filter(({ severity }) => severity === 'error'),
      [],
    )
  }
})

test('表头次序不同的，按表头读；没有表头的，按格式的次序读', () => {
  const swapped = page
    .replace('<span>商业企业<', '<span>待换<')
    .replace('<span>其他<', '<span>商业企业<')
    .replace('<span>待换<', '<span>其他<')
  assert.notEqual(swapped, page)
  const [first, second, ...rest] = truth.requests.new!
  assert.deepEqual(read(swapped).requests.new, [first, rest[3], rest[0], rest[1], rest[2], second, rest[4]])
  const without = page.replace('<span>自然人<', '<span>个人<')
  assert.deepEqual(read(without).requests, truth.requests)
})

test('多出空白列的，按表头的列读；多出别的数的不读', () => {
  const wider = (extra: string) => withRow('二、上年结转', (row) => row.replace('</tr>', `${cell(extra)}</tr>`))
  assert.deepEqual(read(wider('')).requests, truth.requests)
  assert.deepEqual(
    read(wider('5')).requests['carried-in'],
    Array.from({ length: 7 }, () => null),
  )
  assert.deepEqual(remarks(wider('5')), [
    'carried-in/natural 7 表三“二、上年结转政府信息公开申请数量”一行应有7个数，读到8个，不知道缺的或多的是哪一格，这一行没有读；请对照原件补齐。',
  ])
  const headless = wider('').replace('<span>自然人<', '<span>个人<')
  assert.match(remarks(headless).join(), /应有7个数，读到8个/)
})

test('少一格的、合并在一起的不读；一格里写了七个数的读', () => {
  const short = withRow('2.重复申请', (row) => row.replace(/<td>(?:(?!<td>).)*<\/td>\s*<\/tr>$/s, '</tr>'))
  assert.match(remarks(short).join(), /^repeat\/natural 7 .*读到6个/)
  const merged = withRow('2.重复申请', (row) =>
    row.replace(/(?:<td>(?:(?!<td>).)*<\/td>){2}(\s*<\/tr>)$/s, '<td colspan="2">0</td>$1'),
  )
  assert.match(remarks(merged).join(), /^repeat\/natural 7 表三“（五）2.重复申请”一行有几格合并在一起/)
  const figures = [3, 0, 0, 1, 0, 0, 4]
  const packed = withRow('2.重复申请', () => `<tr>${cell('2.重复申请')}${cell(figures.join(' '))}</tr>`)
  assert.deepEqual(read(packed).requests.repeat, figures)
  const glued = withRow('2.重复申请', () => `<tr>${cell('2.重复申请')}${cell('3001004')}</tr>`)
  assert.match(remarks(glued).join(), /读到1个/)
})

test('格子里不是数：这一格不读，说出行、列和写的是什么', () => {
  const odd = withRow(
    '2.重复申请',
    () => `<tr>${cell('2.重复申请')}${['3', '三', '', '0', '0', '-', '99999999999'].map(cell).join('')}</tr>`,
  )
  assert.deepEqual(read(odd).requests.repeat, [3, null, null, 0, 0, null, null])
  assert.deepEqual(remarks(odd), [
    'repeat/company 1 表三“（五）2.重复申请”的“商业企业”写的是“三”，不是能核对的数；请对照原件改成数字，没有的写0。',
    'repeat/total 1 表三“（五）2.重复申请”的“总计”写的是“99999999999”，数太大，可能是相邻的数粘在了一起；请对照原件改正。',
  ])
})

test('同一行出现两次：相同的照读，不同的不读', () => {
  const again = (figures: readonly (number | null)[]) =>
    withRow('2.重复申请', (row) => `${row}<tr>${cell('2.重复申请')}${repeated(figures)}</tr>`)
  assert.deepEqual(read(again(truth.requests.repeat!)).remarks, [])
  assert.deepEqual(remarks(again([9, 9, 9, 9, 9, 9, 9])), [
    'repeat/natural 7 表三“（五）2.重复申请”出现了两次，数却不同，这一行没有读；文件里若有两份报告或两张表，请分开后分别核对。',
  ])
})

test('缺行、缺表，各有一句话；没有表三的不是年报', () => {
  const rowGone = withRow('2.重复申请', () => '')
  assert.deepEqual(read(rowGone).notes, ['表三缺少“（五）2.重复申请”，与它有关的合计没有核对；请对照原件补上。'])
  const twoGone = withRow('2.重复申请', () => '').replace('<span>4.无正当理由大量', '<span>大量')
  assert.deepEqual(read(twoGone).notes, [
    '表三缺少“（五）2.重复申请”、“（五）4.无正当理由大量反复申请”，与它们有关的合计没有核对；请对照原件补上。',
  ])
  const tables = page.split(/(?=<table>)/)
  assert.deepEqual(read(tables[2]!).notes, [
    '没有找到表二（主动公开政府信息情况），没有核对；请确认文件完整。',
    '没有找到表四（政府信息公开行政复议、行政诉讼情况），没有核对；请确认文件完整。',
  ])
  assert.equal(readReportCells(documentOf(tables[1]! + tables[3]!)), null)
  assert.equal(read(tables[2]!).year, null)
})

test('行名不带序号、带空格和换行、用半角括号的，也认得', () => {
  const loose = page
    .replaceAll(/<span>\d\./g, '<span>')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replace('<span>其他</span></p></td><td><p><span>0', '<span>其他</span></p></td><td><p><span>0')
    .replace('属于国家秘密', '属于 国家<br>秘密')
  const { other, ...rest } = truth.requests
  assert.deepEqual({ ...read(loose).requests, other: null }, { ...rest, other: null }, '“其他”没有序号时不认')
})

test('表二：合并的格算一格，多出数的不读，格式混杂的整张不读', () => {
  assert.deepEqual(
    read(withRow('行政许可', () => `<tr>${cell('行政许可')}${cell('5')}${cell('')}</tr>`)).disclosure.permits,
    [5],
  )
  const two = withRow('行政许可', () => `<tr>${cell('行政许可')}${cell('5')}${cell('6')}</tr>`)
  assert.deepEqual(remarks(two), [
    'permits/decisions 1 表二“行政许可”一行应有1个数，读到2个，不知道缺的或多的是哪一格，这一行没有读；请对照原件补齐。',
  ])
  assert.match(
    remarks(withRow('规章', () => `<tr>${cell('规章')}${cell('5')}</tr>`)).join(),
    /^regulations\/made 3 .*应有3个数，读到1个/,
  )
  assert.deepEqual(read(page.replace('<span>行政规范性文件', '<span>规范性文件')).disclosure, truth.disclosure)
  const mixed = read(page.replace('本年制发件数', '本年新制作数量'))
  assert.deepEqual(
    [mixed.disclosure, mixed.notes],
    [
      {},
      [
        '表二和表三不是同一年的格式，表二没有读；请核对文件里是否混入了另一年的表。',
        '没有找到表二（主动公开政府信息情况），没有核对；请确认文件完整。',
      ],
    ],
  )
  const older = printPage(drawReport(randomOf(3), '2019', 40))
  assert.deepEqual(read(older.replace('本年新公开数量', '现行有效件数')).disclosure, {})
})

test('表四：次序不对、格数不对的不读', () => {
  const says = '表四的数与表头的十五格对不上，没有读；请对照原件，一格一个数。'
  const blank = Array.from({ length: 5 }, () => null)
  const wrong = [
    page.replace('未经复议直接起诉', '待换').replace('>复议后起诉', '>未经复议直接起诉').replace('待换', '复议后起诉'),
    page.replace(/<\/tr><\/table><\/body>/, `${cell('3')}</tr></table></body>`),
    page.replace(/<td>(?:(?!<td>).)*<\/td><\/tr><\/table><\/body>/, '</tr></table></body>'),
    page.replace(
      /<td>((?:(?!<td>).)*)<\/td><td>(?:(?!<td>).)*<\/td><\/tr><\/table><\/body>/,
      '<td colspan="2">$1</td></tr></table></body>',
    ),
  ]
  for (const [i, html] of wrong.entries()) {
    assert.notEqual(html, page)
    const { disputes, remarks } = read(html)
    assert.deepEqual(
      disputes,
      { review: blank, 'litigation-direct': blank, 'litigation-after-review': blank },
      String(i),
    )
    assert.deepEqual(
      remarks.map(({ message }) => message),
      [says, says, says],
    )
  }
  const spare = page.replace(/<\/tr><\/table><\/body>/, `${cell('')}</tr></table></body>`)
  assert.deepEqual(read(spare).disputes, truth.disputes)
  const other = page.replaceAll('其他<br>结果', '其它结果').replace('>未经复议直接起诉', '>直接起诉')
  assert.deepEqual(read(other).disputes, truth.disputes)
  const noHead = page.replace('结果<br>维持', '维持')
  assert.deepEqual(read(noHead).notes, [
    '没有找到表四（政府信息公开行政复议、行政诉讼情况），没有核对；请确认文件完整。',
  ])
  const emptyRow = page.replace(/<tr>(?=(?:(?!<tr>).)*<\/tr><\/table><\/body>)/s, `<tr>${cell('')}</tr><tr>`)
  assert.deepEqual(read(emptyRow).disputes, truth.disputes)
  const noFigures = page.replace(/<tr>(?:(?!<tr>).)*<\/tr><\/table><\/body>/s, '</table></body>')
  assert.deepEqual(read(noFigures).disputes, {})
})

test('格子读不出数的，改读文字；都没有的，留着格子的说明', () => {
  const text = printText(truth, () => '')
  const whole = readReportDocument({ text: '某县2024年政府信息公开工作年度报告', tables: [[[{ text, column: 0 }]]] })!
  assert.deepEqual([whole.year, whole.form, whole.requests.results], [2024, '2021', truth.requests.results])
  assert.deepEqual(readReportDocument({ text, tables: [] })!.requests.new, truth.requests.new)
  const glued = requestRows.map((row) => [
    { text: row === 'new' ? '一、本年新收政府信息公开申请数量' : '（七）总计', column: 0 },
    { text: '3001004', column: 1 },
  ])
  const tables = [glued.filter((_, i) => i === 0 || requestRows[i] === 'results')]
  assert.deepEqual(readReportDocument({ text: '', tables })!.requests.new, [3, 0, 0, 1, 0, 0, 4])
  const onlyCells = [
    [
      [
        { text: '（七）总计', column: 0 },
        { text: '一', column: 1 },
      ],
    ],
  ]
  assert.match(readReportDocument({ text: '', tables: onlyCells })!.remarks[0]!.message, /应有7个数，读到1个/)
  assert.equal(readReportDocument({ text: '工作总结', tables: [] }), null)
})
