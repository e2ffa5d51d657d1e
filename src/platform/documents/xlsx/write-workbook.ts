import { strToU8, zipSync } from 'fflate'
import { cellAddress } from '../cell-address.ts'

/** A cell of a sheet to be written: text, or a number that is to be counted with. */
export type SheetValue = string | number | null

export interface SheetColumn {
  /** In characters of the usual size; two of them hold one Chinese character. */
  width: number
}

/** A table as a sheet for the screen and for paper: heading rows stay in sight and are printed on each page. */
export interface Sheet {
  name: string
  /** Above the headings, over the whole width. */
  title: string
  head: readonly (readonly SheetValue[])[]
  /** Cells of the headings that are one: row and column from 0 within `head`. */
  merges: readonly { row: number; column: number; rowSpan: number; colSpan: number }[]
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetValue[])[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook (.xlsx) of one sheet, on A4 across, as wide as the page. Texts are never formulas. */
export function writeWorkbook(sheet: Sheet): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml(sheet),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml,
    'xl/worksheets/sheet1.xml': sheetXml(sheet),
  }
  const parts = Object.entries(files).map(([name, xml]) => [name, strToU8(`${declaration}${xml}`)] as const)
  return zipSync(Object.fromEntries(parts), { mtime: neverMind })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** The same content makes the same file. */
const neverMind = new Date(2000, 0, 1)

/** Places of the styles below. */
const styles = { plain: 0, title: 1, head: 2, text: 3, number: 4 }
const border = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>'
const stylesXml = `<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${border}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf fontId="2" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`

function workbookXml({ name, head }: Sheet): string {
  const title = sheetName(name)
  const printed = `'${title.replaceAll("'", "''")}'!$1:$${head.length + 1}`
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(title)}" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(printed)}</definedName></definedNames></workbook>`
}

/** What spreadsheets allow as the name of a sheet. */
const sheetName = (name: string): string => [...name.replace(/[[\]:*?/\\]/g, ' ').trim()].slice(0, 31).join('') || '1'

function sheetXml({ title, head, merges, columns, rows }: Sheet): string {
  const last = columns.length - 1
  const above = head.length + 1
  const lines = [
    `<row r="1" ht="30" customHeight="1">${cellXml(title, 0, 0, styles.title)}</row>`,
    ...head.map((cells, at) => rowXml(cells, at + 1, () => styles.head)),
    ...rows.map((cells, at) => rowXml(cells, at + above, (value) => (isShort(value) ? styles.number : styles.text))),
  ]
  const merged = [
    { row: 0, column: 0, rowSpan: 1, colSpan: columns.length },
    ...merges.map((each) => ({ ...each, row: each.row + 1 })),
  ].filter(({ rowSpan, colSpan }) => rowSpan * colSpan > 1)
  const ranges = merged.map(
    ({ row, column, rowSpan, colSpan }) =>
      `<mergeCell ref="${cellAddress(row, column)}:${cellAddress(row + rowSpan - 1, column + colSpan - 1)}"/>`,
  )
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${cellAddress(Math.max(0, lines.length - 1), last)}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="${above}" topLeftCell="${cellAddress(above, 0)}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter></worksheet>`
}

/** Ticks and numbers stand in the middle of their column. */
const isShort = (value: SheetValue): boolean => typeof value === 'number' || (value ?? '').length <= 1

function rowXml(cells: readonly SheetValue[], row: number, styleOf: (value: SheetValue) => number): string {
  return `<row r="${row + 1}">${cells.map((value, column) => cellXml(value, row, column, styleOf(value))).join('')}</row>`
}

function cellXml(value: SheetValue, row: number, column: number, style: number): string {
  const place = `r="${cellAddress(row, column)}" s="${style}"`
  if (value === null || value === '') return `<c ${place}/>`
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, mostInCell))}</t></is></c>`
}

/** What spreadsheets hold in one cell. */
const mostInCell = 32_767

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Without the characters that no XML may hold. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign]!)
