import ExcelJS from 'exceljs'
import { type HaitanRow, readHaitanRows } from '#tools/haitan-rows.ts'
import { makeXlsx, toXml } from '../../fixtures/damaged/xlsx.ts'

/** A honest file of the greatest size that is promised. */
export interface BigFile {
  name: string
  make: () => Promise<Uint8Array>
  /** Milliseconds promised for its tables, and for the catalogue read of them. */
  limits: { 表: number; 目录: number }
}

const heads =
  '序号,一级事项,二级事项,公开内容（要素）,公开依据,公开时限,公开主体,公开渠道和载体,全社会,特定群体,主动,依申请'
const names = heads.split(',')

/** Rows of twelve columns with the words of a real catalogue; no two rows are alike. */
function rowsOf(source: readonly HaitanRow[], count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, i) => {
    const row = source[i % source.length]!
    const of = `（${i + 1}）`
    const [level1, level2] = [row.level1 || '农村土地管理', row.level2 || '土地征收']
    return [
      i + 1,
      level1,
      level2 + of,
      row.elements + of,
      row.basis,
      row.deadline,
      row.body,
      row.channels,
      '√',
      '',
      '√',
      '',
    ]
  })
}

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('目录')
  sheet.addRows([names, ...rowsOf(await readHaitanRows(), 19_999)])
  return new Uint8Array(await book.xlsx.writeBuffer({ useSharedStrings: true } as never))
}

/** As programs write that keep no shared strings. */
async function inlineWorkbook(): Promise<Uint8Array> {
  const rows = [names, ...rowsOf(await readHaitanRows(), 19_999)]
  const cell = (value: string | number, row: number, column: number) => {
    const at = `r="${String.fromCharCode(65 + column)}${row + 1}" s="1"`
    if (value === '') return `<c ${at}/>`
    return typeof value === 'number'
      ? `<c ${at}><v>${value}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${toXml(value)}</t></is></c>`
  }
  const xml = rows.map(
    (row, i) => `<row r="${i + 1}" spans="1:12">${row.map((value, k) => cell(value, i, k)).join('')}</row>`,
  )
  return makeXlsx({ sheets: [{ name: '目录', xml: `<sheetData>${xml.join('')}</sheetData>` }] })
}

const padded = (html: string): string => html + ' '.repeat(Math.max(0, 5 * 2 ** 20 - Buffer.byteLength(html)))

/** One table of 6,000 rows as a word processor saves it: five megabytes. */
async function tablePage(): Promise<Uint8Array> {
  const td = (text: string | number) =>
    `<td style="border: 1pt solid windowtext"><p class="MsoNormal"><span lang="EN-US">${toXml(String(text))}</span></p></td>`
  const rows = rowsOf(await readHaitanRows(), 6_000).map(
    (row) =>
      `<tr>${row
        .slice(0, 8)
        .map((value) => td(typeof value === 'string' ? value.slice(0, 17) : value))
        .join('')}</tr>`,
  )
  const table = `<table><tr>${names.slice(0, 8).map(td).join('')}</tr>${rows.join('\n')}</table>`
  return new TextEncoder().encode(
    padded(`<!DOCTYPE html><html><head><title>目录</title></head><body>${table}</body></html>`),
  )
}

/** Five megabytes of a portal's boxes in boxes, fifteen deep, with one small table. */
async function boxPage(): Promise<Uint8Array> {
  const box = (text: string) => `${'<div class="box">'.repeat(15)}<span>${text}</span>${'</div>'.repeat(15)}\n`
  const [row] = rowsOf(await readHaitanRows(), 1)
  const table = `<table><tr>${names.map((name) => `<td>${name}</td>`).join('')}</tr><tr>${row!.map((text) => `<td>${text}</td>`).join('')}</tr></table>`
  const boxes = Array.from({ length: 12_500 }, (_, i) => box(`公开内容第${i}条`))
  return new TextEncoder().encode(padded(`<!DOCTYPE html><html><body>${table}${boxes.join('')}</body></html>`))
}

export const bigFiles: readonly BigFile[] = [
  { name: '20000行.xlsx', make: workbook, limits: { 表: 2_000, 目录: 2_000 } },
  { name: '20000行_内联.xlsx', make: inlineWorkbook, limits: { 表: 2_000, 目录: 2_000 } },
  { name: '6000行_5兆.html', make: tablePage, limits: { 表: 1_000, 目录: 1_000 } },
  { name: '层层嵌套_5兆.html', make: boxPage, limits: { 表: 1_000, 目录: 1_000 } },
]
