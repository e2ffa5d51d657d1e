import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import { readDeadlineCell } from './deadlines.ts'
import type { CatalogueReading, CatalogueRow, ReadingDeps } from './model.ts'
import { readDocument } from './read-document.ts'

/** Pages made for tests: a cell is its text, or its text with spans; null is a place another cell reaches over. */
export type TestCell = string | { text: string; rowSpan?: number; colSpan?: number } | null

const toHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')

export const tableOf = (rows: readonly (readonly TestCell[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('')}</table>`

function htmlCell(cell: TestCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<td>${toHtml(cell)}</td>`
  return `<td rowspan="${cell.rowSpan ?? 1}" colspan="${cell.colSpan ?? 1}">${toHtml(cell.text)}</td>`
}

/** Deadlines and laws are other modules': here every cell is one demand nobody doubts, and every basis sound. */
export const plainDeadlines: ReadingDeps = {
  readDeadline: (text) => ({
    deadlines: [{ kind: 'unspecified', amount: null, unit: null, trigger: text }],
    doubts: [],
    certain: true,
  }),
  readBasis: () => ({ doubts: [], notes: [] }),
}

/** Deadlines as the law floor understands them: layouts without borders are told by what is a deadline. */
export const realDeadlines: ReadingDeps = { ...plainDeadlines, readDeadline: readDeadlineCell }

/** Reads in this thread; refusals name the file as those of the guarded thread do. */
export function readBytes(bytes: Uint8Array, name = '目录.html', deps = plainDeadlines): CatalogueReading {
  try {
    return readDocument(tablesOf(bytes, name, importLimits), name, deps)
  } catch (error) {
    throw error instanceof CannotReadFile ? new CannotReadFile(error.refusal, name) : error
  }
}

export const readText = (text: string, name?: string): CatalogueReading =>
  readBytes(new TextEncoder().encode(text), name)

/** Reads a text with the real deadline grammar. */
export const readPlainText = (text: string, name = '目录.txt'): CatalogueReading =>
  readBytes(new TextEncoder().encode(text), name, realDeadlines)

/** Reads tables of a page. */
export const readPage = (...tables: (readonly (readonly TestCell[])[])[]): CatalogueReading =>
  readText(tables.map(tableOf).join('<p>　</p>'))

/** Reads tables of a page with the real deadline grammar. */
export const readRealPage = (...tables: (readonly (readonly TestCell[])[])[]): CatalogueReading =>
  readPlainText(tables.map(tableOf).join('<p>　</p>'), '目录.html')

/** The values of a field, row by row. */
export const valuesOf = <K extends keyof CatalogueRow>(reading: CatalogueReading, field: K): CatalogueRow[K][] =>
  reading.rows.map((row) => row[field])

export const doubtsOf = (reading: CatalogueReading): string[] =>
  reading.problems.filter(({ severity }) => severity === 'doubt').map(({ message }) => message)

/** A header of the national template in one row, and a row under it. */
export const plainHead = [
  '序号',
  '一级事项',
  '二级事项',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
]
export const plainRow = (seq: number | string, level1 = `事项${seq}`, level2 = `小项${seq}`): string[] => [
  String(seq),
  level1,
  level2,
  `内容${seq}`,
  `《依据${seq}法》`,
  '及时公开',
  '县民政局',
  '政府网站',
]
