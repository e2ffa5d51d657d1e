import { mkdir, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { encodeGbk } from '#platform/documents/gbk-bytes.ts'
import { makeXls } from '../fixtures/damaged/xls.ts'
import { type HaitanRow, haitanFolder, readHaitanRows } from './haitan-rows.ts'
import { haitanDocx } from './make-haitan-docx.ts'
import type { Printed, PrintedRow } from './printed-table.ts'

/**
 * Makes of the 51 real rows of the Haitan catalogue (fixtures/haitan/catalogue-rows.csv) the files an office would
 * publish: a web page pasted from Word, in UTF-8 and in GBK, workbooks (new and old), a document, and a CSV saved from them. The same rows give
 * the same bytes.
 */

const title = '海坛片区管理局基层政务公开标准目录（修订版）'

const head = (text: string, rowSpan = 1, colSpan = 1): Printed => ({ text, rowSpan, colSpan, kind: 'head' })

const headRows: PrintedRow[] = [
  [
    head('序\n号', 2),
    head('公开事项', 1, 2),
    null,
    head('公开内容\n（要素）', 2),
    head('公开依据', 2),
    head('公开时限', 2),
    head('公开主体', 2),
    head('公开渠道和载体', 2),
    head('公开对象', 1, 2),
    null,
    head('公开方式', 1, 2),
    null,
  ],
  [
    null,
    head('一级事项'),
    head('二级事项'),
    null,
    null,
    null,
    null,
    null,
    head('全社会'),
    head('特定群体'),
    head('主\n动'),
    head('依\n申\n请'),
  ],
]

/** Row 47 is printed on two rows: its second deadline has a row, and a tick, of its own. */
const secondDeadline = '收到征地批准文件之日起10个工作日内，在政府网站、征地信息公开平台公开。'

function printRows(rows: readonly HaitanRow[]): PrintedRow[] {
  return rows.flatMap((row, i) => {
    const two = row.seq === '47' ? 2 : 1
    const cell = (text: string, kind: Printed['kind'] = 'words', rowSpan = two): Printed => ({
      text,
      rowSpan,
      colSpan: 1,
      kind,
    })
    const toAll = row.specific === ''
    const specific = row.seq === '48' ? `√${row.specific}` : row.specific
    const first: PrintedRow = [
      cell(row.seq, 'number'),
      row.merged.level1 ? null : cell(row.level1, 'words', reach(rows, i, 'level1')),
      row.merged.level2 ? null : cell(row.level2, 'words', reach(rows, i, 'level2')),
      cell(row.elements.replace(/([；。]|许可时间) (?=\d)/g, '$1\n')),
      cell(row.basis.replace(/([；。]) (?=\d)/g, '$1\n')),
      cell(row.deadline.replace('。 ', '。\n'), 'words', 1),
      cell(row.body),
      cell(row.channels.replaceAll(' ', '\n')),
      cell(toAll ? '√' : '', 'tick', 1),
      cell(specific, 'tick', 1),
      cell('√', 'tick'),
      cell('', 'tick'),
    ]
    if (two === 1) return [first]
    const second = [cell(secondDeadline, 'words', 1), null, null, cell('√', 'tick', 1), cell('', 'tick', 1), null, null]
    return [first, [null, null, null, null, null, ...second]]
  })
}

/** How many printed rows a level cell reaches over. */
function reach(rows: readonly HaitanRow[], from: number, level: 'level1' | 'level2'): number {
  let count = rows[from]!.seq === '47' ? 2 : 1
  for (let i = from + 1; rows[i]?.merged[level]; i++) count += rows[i]!.seq === '47' ? 2 : 1
  return count
}

const toHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const border = 'border: 1pt solid windowtext; padding: 0cm 5.4pt; mso-border-alt: solid windowtext .5pt'
const fonts: Record<Printed['kind'], string> = {
  head: 'font-family: 黑体; font-size: 16pt; mso-hansi-font-family: 宋体',
  number: 'font-family: 仿宋_GB2312; font-size: 12pt; mso-bidi-font-family: 宋体',
  tick: 'font-family: 仿宋_GB2312; font-size: 14pt; mso-font-kerning: 0pt',
  words: 'font-family: 仿宋_GB2312; font-size: 14pt; mso-bidi-font-family: 宋体; mso-font-kerning: 0pt',
}

/** A cell as Word and the site's editor leave it: paragraphs, spans, empty office tags, non-breaking blanks. */
function htmlCell(cell: Printed, row: number): string {
  const spans = `${cell.rowSpan > 1 ? ` rowSpan="${cell.rowSpan}"` : ''}${cell.colSpan > 1 ? ` colSpan="${cell.colSpan}"` : ''}`
  const open = `  <td style="${border}" vAlign="${cell.kind === 'words' ? 'center' : 'middle'}"${spans}>`
  if (cell.text === '')
    return `${open}${['&nbsp;', '　', '<p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>'][row % 3]}</td>`
  const style = fonts[cell.kind]
  if (cell.kind !== 'words') {
    return `${open}<span style="${style}">${toHtml(cell.text).replaceAll('\n', '<br>\n    ')}</span></td>`
  }
  const lines = cell.text
    .split('\n')
    .map(
      (line) =>
        `<p class="MsoNormal" style="line-height: 20pt"><span style="${style}">${inLatinSpans(line)}<o:p></o:p></span></p>`,
    )
  return `${open}${lines.join('\n   ')}</td>`
}

/** Word puts figures into a span of their own. */
const inLatinSpans = (line: string): string => toHtml(line).replace(/\d+/g, '<span lang="EN-US">$&</span>')

function htmlTable(printed: readonly PrintedRow[]): string {
  const blankEdge = '  <td style="width: 54pt; font-size: 11pt"></td>'
  const rows = printed.map((row, i) => {
    const cells = row.flatMap((cell) => (cell ? [htmlCell(cell, i)] : []))
    return ` <tr style="height: 63pt; mso-yfti-irow: ${i}">\n${[...cells, blankEdge].join('\n')}\n </tr>`
  })
  const banner = ` <tr style="height: 63pt">\n  <td colSpan="12" style="font-family: 方正小标宋简体; font-size: 36pt">${title}</td>\n${blankEdge}\n </tr>`
  return `<table class="MsoNormalTable" border="0" cellSpacing="0" cellPadding="0" width="2126">\n<tbody>\n${[banner, ...rows].join('\n')}\n</tbody></table>`
}

function htmlPage(table: string, charset: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="${charset}">
<meta name="ColumnName" content="标准目录"/>
<meta name="ArticleTitle" content="${title}"/>
<meta name="PubDate" content="2020-12-23 17:11"/>
<title>标准目录_政务公开</title>
<style>td { border: 0; } .menu > li { float: left }</style>
</head>
<body>
<div class="header"><ul class="menu"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul>
<table width="100%"><tr><td>公开指南</td><td>公开制度</td><td>公开目录</td><td>公开年报</td><td>依申请公开</td></tr></table></div>
<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 标准目录</div>
<div class="article"><h2>${title}</h2><span class="time">时间：2020-12-23 17:11</span> <span>微信 微博</span>
<div class="TRS_Editor">
${table}
</div>
<p>来源：平潭综合实验区海坛片区管理局</p></div>
<script>var page = { title: "1 公开事项 公开内容 公开依据 公开时限" };</script>
<div class="footer">网站地图 | 联系我们</div>
</body>
</html>
`
}

/** The workbook: real merges, wrapped lines, numbers as numbers, some words in two fonts. */
async function workbook(printed: readonly PrintedRow[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = new Date(Date.UTC(2020, 11, 23, 9, 11))
  book.modified = book.created
  const sheet = book.addWorksheet('标准目录', { views: [{ state: 'frozen', ySplit: 3 }] })
  sheet.columns = [6, 12, 20, 50, 60, 24, 16, 20, 8, 10, 6, 6].map((width) => ({ width }))
  const all: PrintedRow[] = [[{ text: title, rowSpan: 1, colSpan: 12, kind: 'head' }], ...printed]
  all.forEach((row, i) => {
    row.forEach((cell, k) => {
      if (cell) setCell(sheet.getCell(i + 1, k + 1), cell)
    })
  })
  all.forEach((row, i) => {
    row.forEach((cell, k) => {
      if (cell && cell.rowSpan * cell.colSpan > 1) sheet.mergeCells(i + 1, k + 1, i + cell.rowSpan, k + cell.colSpan)
    })
  })
  return withFixedTimes(new Uint8Array(await book.xlsx.writeBuffer()))
}

/** The same table as an old spreadsheet: merges, numbers, shared strings over several records. */
function oldWorkbook(printed: readonly PrintedRow[]): Uint8Array {
  const all: PrintedRow[] = [[{ text: title, rowSpan: 1, colSpan: 12, kind: 'head' }], ...printed]
  const merges = all.flatMap((row, i) =>
    row.flatMap((cell, k): [number, number, number, number][] =>
      cell && cell.rowSpan * cell.colSpan > 1 ? [[i, i + cell.rowSpan - 1, k, k + cell.colSpan - 1]] : [],
    ),
  )
  const rows = all.map((row) =>
    row.map((cell) => (cell === null ? undefined : cell.kind === 'number' ? Number(cell.text) : cell.text)),
  )
  return makeXls({ sheets: [{ name: '标准目录', rows, merges }] })
}

function setCell(target: ExcelJS.Cell, { text, kind }: Printed): void {
  target.alignment = { wrapText: true, vertical: 'middle', horizontal: kind === 'words' ? 'left' : 'center' }
  target.font = { name: kind === 'head' ? '黑体' : '仿宋_GB2312', size: kind === 'head' ? 16 : 14 }
  if (kind === 'number') target.value = Number(text)
  else if (text.includes('\n') && kind === 'words') target.value = { richText: richText(text) }
  else if (text !== '') target.value = text
}

const richText = (text: string): ExcelJS.RichText[] =>
  text.split(/(?<=\n)/).map((line, i) => ({ text: line, font: { name: i === 0 ? '仿宋_GB2312' : '宋体', size: 14 } }))

/** A zip writes the local clock time of its entries: one fixed wall time everywhere. */
function withFixedTimes(zip: Uint8Array): Uint8Array {
  const mtime = new Date(2020, 11, 23, 17, 11, 0)
  const parts: Zippable = {}
  for (const [name, bytes] of Object.entries(unzipSync(zip)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    parts[name] = [bytes, { mtime }]
  }
  return zipSync(parts, { level: 9 })
}

/** What a spreadsheet saves as CSV: merged cells are blank but for their first place. */
function csv(printed: readonly PrintedRow[]): string {
  const quote = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = printed.map((row) => row.map((cell) => quote(cell?.text ?? '')).join(','))
  return [`${title}${','.repeat(11)}`, ...rows, ''].join('\r\n')
}

/** All files made of the rows, by name. */
export async function makeHaitanFixtures(): Promise<Map<string, Uint8Array>> {
  const printed = [...headRows, ...printRows(await readHaitanRows())]
  const table = htmlTable(printed)
  const asEntity = (character: string) => `&#x${character.codePointAt(0)!.toString(16)};`
  return new Map([
    ['haitan.html', new TextEncoder().encode(htmlPage(table, 'utf-8'))],
    ['haitan.gbk.html', encodeGbk(htmlPage(table, 'gb2312'), asEntity)!],
    ['haitan.xlsx', await workbook(printed)],
    ['haitan.xls', oldWorkbook(printed)],
    ['haitan.docx', haitanDocx(title, printed, headRows.length)],
    ['haitan.gbk.csv', encodeGbk(csv(printed), () => '?')!],
  ])
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await mkdir(haitanFolder, { recursive: true })
  for (const [name, bytes] of await makeHaitanFixtures()) await writeFile(new URL(name, haitanFolder), bytes)
}
