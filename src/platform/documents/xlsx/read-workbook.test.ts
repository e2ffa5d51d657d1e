import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { makeXlsx, sheetData, toXml, type XlsxParts } from '../../../../fixtures/damaged/xlsx.ts'
import { importLimits } from '../limits.ts'
import { openZip } from '../zip.ts'
import { readWorkbook } from './read-workbook.ts'

const read = (parts: XlsxParts) => readWorkbook(openZip(makeXlsx(parts), importLimits), importLimits)
const readSheetXml = (xml: string, parts: Partial<XlsxParts> = {}) =>
  read({ ...parts, sheets: [{ name: '目录', xml }] })
const data = (rows: string) => `<sheetData>${rows}</sheetData>`
const one = (cell: string) => data(`<row r="1">${cell}</row>`)

/** Texts of the first sheet by address. */
const texts = (book: ReturnType<typeof read>) =>
  Object.fromEntries(book.grids[0]!.rows.flat().map((cell) => [`${cell.row},${cell.column}`, cell.text]))
const messages = (book: ReturnType<typeof read>) =>
  [...book.notes, ...book.grids.flatMap((grid) => grid.notes)].map((note) => note.message)

describe('单元格的文字', () => {
  test('富文本连成一段，注音不读，换行和转义还原', () => {
    const strings = [
      '<r><t>信息</t></r><r><rPr><b/></rPr><t xml:space="preserve">形成 之日</t></r><rPh sb="0" eb="1"><t>xinxi</t></rPh>',
      '<t>第一行_x000D_&#10;第二行_x005F_x0041_</t>',
    ]
    const book = readSheetXml(
      one(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>内</t></r><r><t>容</t></r></is></c>',
      ),
      { strings },
    )
    assert.deepEqual(texts(book), { '0,0': '信息形成 之日', '0,1': '第一行\n第二行_x0041_', '0,2': '内容' })
  })

  test('控制字符去掉并说明，丢失的字留待人定', () => {
    const book = readSheetXml(
      one(
        `<c r="A1" t="inlineStr"><is><t>公_x0007_开\u202e</t></is></c><c r="B1" t="inlineStr"><is><t>公\ufffd</t></is></c>`,
      ),
    )
    assert.deepEqual(texts(book), { '0,0': '公开', '0,1': '公\ufffd' })
    assert.deepEqual(messages(book), [
      '去掉了 2 个看不见的控制字符，请核对这一格的文字',
      '有 1 个字已损坏（显示为 �），请对照原件补上',
    ])
  })

  test('没有写地址的格按次序排，带前缀的元素也认得', () => {
    const book = readSheetXml(
      data('<x:row xmlns:x="x"><x:c t="str"><x:v>甲</x:v></x:c><x:c/><x:c t="str"><x:v>乙</x:v></x:c></x:row>'),
    )
    assert.deepEqual(texts(book), { '0,0': '甲', '0,2': '乙' })
  })

  test('布尔值、错误值、公式', () => {
    const book = readSheetXml(
      one(
        '<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="str"><f>HYPERLINK("http://x")</f><v>链接</v></c><c r="D1"><f>A1</f></c>',
      ),
    )
    assert.deepEqual(texts(book), { '0,0': '是', '0,2': '链接' })
    assert.deepEqual(
      book.grids[0]!.notes.map(({ from, severity }) => `${from} ${severity}`),
      ['B1 doubt', 'C1 doubt', 'D1 doubt'],
    )
  })
})

describe('数字与日期', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0000"/><numFmt numFmtId="166" formatCode="[Red]0.0&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>'
  const number = (value: string, style: number, date1904 = false) => {
    const book = readSheetXml(one(`<c r="A1" s="${style}"><v>${value}</v></c>`), { styles, date1904 })
    return [texts(book)['0,0'], messages(book).length]
  }
  const cases: [string, [string, number, boolean?], [string, number]][] = [
    ['整数', ['47', 0], ['47', 0]],
    ['浮点误差', ['20.000000000000004', 0], ['20', 0]],
    ['前导零的编码', ['1', 3], ['0001', 0]],
    ['1900 日期', ['44927', 1], ['2023-01-01', 0]],
    ['带时刻', ['44927.5', 1], ['2023-01-01 12:00', 0]],
    ['1904 日期', ['43465', 1, true], ['2023-01-01', 0]],
    ['1900 年 2 月以前', ['59', 1], ['1900-02-28', 0]],
    ['年月格式', ['44927', 2], ['2023-01-01', 0]],
    ['引号里的 day 不是日期，照格式显示', ['7', 4], ['7.0day', 0]],
    ['从来没有的 1900-02-29', ['60', 1], ['60', 1]],
    ['负的日期', ['-1', 1], ['-1', 1]],
    ['18 位数字', ['1.10105E+17', 0], ['1.10105E+17', 1]],
    ['不是数字', ['abc', 0], ['abc', 1]],
  ]
  for (const [name, input, expected] of cases) test(name, () => assert.deepEqual(number(...input), expected))
})

describe('合并、隐藏和很远的格', () => {
  test('合并的格补到它盖住的每一格', () => {
    const xml = `${sheetData([
      ['甲', '', '乙'],
      ['', '', '丙'],
      ['丁', '', '戊'],
    ])}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`
    const book = readSheetXml(xml)
    assert.deepEqual(texts(book), {
      '0,0': '甲',
      '0,1': '甲',
      '0,2': '乙',
      '1,0': '甲',
      '1,1': '甲',
      '1,2': '丙',
      '2,0': '丁',
      '2,2': '戊',
    })
    const filled = book.grids[0]!.rows[1]![0]!
    assert.deepEqual([filled.filled, filled.from], [{ row: 0, column: 0 }, 'A1'])
  })

  test('整张表的合并和最远一格只占用真正有内容的地方', () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="str"><v>远</v></c></row>'
    const book = readSheetXml(
      `${sheetData([['甲']]).replace('</sheetData>', `${far}</sheetData>`)}<mergeCells><mergeCell ref="A1:C1048576"/></mergeCells>`,
    )
    assert.deepEqual(texts(book), {
      '0,0': '甲',
      '0,1': '甲',
      '0,2': '甲',
      '1048575,0': '甲',
      '1048575,1': '甲',
      '1048575,2': '甲',
      '1048575,16383': '远',
    })
  })

  test('隐藏的行、列读入并说明；隐藏的工作表不读并说明', () => {
    const xml = `<cols><col min="2" max="3" hidden="1"/></cols>${data('<row r="1"><c r="A1" t="str"><v>甲</v></c></row><row r="2" hidden="1"><c r="A2" t="str"><v>乙</v></c></row><row r="3" hidden="1"/>')}`
    const book = read({
      sheets: [
        { name: '目录', xml },
        { name: '底稿', xml: sheetData([['密']]), state: 'veryHidden' },
      ],
    })
    assert.deepEqual(texts(book), { '0,0': '甲', '1,0': '乙' })
    assert.deepEqual(messages(book), [
      '工作表「底稿」是隐藏的，没有读入；如果要用，请取消隐藏后重新导入',
      '工作表「目录」隐藏了第 2 行，已一并读入，请确认是否要用',
      '工作表「目录」隐藏了 B–C 列，已一并读入，请确认是否要用',
    ])
  })

  test('几张工作表：地址带表名', () => {
    const book = read({
      sheets: [
        { name: '甲', xml: sheetData([['一']]) },
        { name: toXml('乙&'), xml: sheetData([['二']]) },
      ],
    })
    assert.deepEqual(
      book.grids.map((grid) => grid.rows[0]![0]!.from),
      ['甲!A1', '乙&!A1'],
    )
  })
})

test('合并不成样子、行号越界的表格按损坏拒绝', () => {
  for (const xml of [
    '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>',
    data('<row r="0"><c><v>1</v></c></row>'),
    one('<c r="XFE1"><v>1</v></c>'),
    one('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'),
  ]) {
    assert.throws(() => readSheetXml(xml), { code: 'IMP_DAMAGED' })
  }
})
