import { type CannotReadFile, refuse } from './cannot-read-file.ts'
import type { Grid, GridNote } from './grid.ts'
import type { DocumentLimits } from './limits.ts'
import { readNumberShapes } from './xlsx-numbers.ts'
import { readWorkbookParts, requirePart, requirePassive } from './xlsx-parts.ts'
import { readSheet, type SheetContext } from './xlsx-sheet.ts'
import { readSharedStrings } from './xlsx-text.ts'
import { openZip, type Zip } from './zip.ts'

export interface Workbook {
  grids: Grid[]
  notes: GridNote[]
}

/** Reads all visible sheets of an XLSX file. Costly for a hostile file: called inside the worker. */
export function readWorkbook(bytes: Uint8Array, limits: DocumentLimits): Workbook {
  const zip = openZip(bytes, limits)
  if (!isWorkbook(zip)) throw notAWorkbook(zip)
  requirePassive(zip)
  const parts = readWorkbookParts(zip)
  const visible = parts.sheets.filter((sheet) => !sheet.hidden)
  if (visible.length === 0)
    throw refuse('IMP_EMPTY', '文件里没有可见的工作表', '请取消隐藏要导入的工作表，保存后再导入')
  const context: SheetContext = {
    strings: optional(zip, parts.sharedStrings, (part, path) => readSharedStrings(part, path, limits)),
    shapes: optional(zip, parts.styles, readNumberShapes),
    date1904: parts.date1904,
    limits,
    named: visible.length > 1,
    left: { rows: limits.rows, cells: limits.cells },
  }
  const grids = visible.map((sheet) => readSheet(requirePart(zip, sheet.path), sheet.path, sheet.name, context))
  return { grids, notes: parts.sheets.filter((sheet) => sheet.hidden).map((sheet) => hiddenSheet(sheet.name)) }
}

const optional = <T>(zip: Zip, path: string | null, read: (part: Uint8Array, path: string) => T[]): T[] =>
  path === null ? [] : read(requirePart(zip, path), path)

const hiddenSheet = (name: string): GridNote => ({
  severity: 'doubt',
  from: name,
  row: null,
  column: null,
  message: `工作表「${name}」是隐藏的，没有读入；如果要用，请取消隐藏后重新导入`,
})

const isWorkbook = (zip: Zip): boolean =>
  zip.entries.has('xl/workbook.xml') || (zip.entries.has('_rels/.rels') && has(zip, /^xl\/worksheets\//))

const has = (zip: Zip, pattern: RegExp): boolean => [...zip.entries.keys()].some((name) => pattern.test(name))

const others: [RegExp, string, string][] = [
  [/^word\//, 'Word 文档', '请打开后把表格复制到 WPS 表格或 Excel，另存为 .xlsx 再导入'],
  [/^ppt\//, '演示文稿', '请换成表格文件（.xlsx）再导入'],
  [/^xl\/workbook\.bin$/, '二进制工作簿（.xlsb）', '请打开后另存为「Excel 工作簿（.xlsx）」再导入'],
  [/^content\.xml$/, 'ODF 文档', '请打开后另存为「Excel 工作簿（.xlsx）」再导入'],
  [/^OFD\.xml$/i, 'OFD 版式文件', '请向制作单位索取表格文件（.xlsx）再导入'],
]

function notAWorkbook(zip: Zip): CannotReadFile {
  const other = others.find(([mark]) => has(zip, mark))
  if (other) return refuse('IMP_TYPE', `这是${other[1]}，不是表格文件`, other[2])
  return refuse('IMP_TYPE', '这是一个压缩包，不是表格文件', '请先解压，再导入里面的表格文件')
}
