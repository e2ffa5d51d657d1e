import { contentTypes, isContentType } from '#kernel/publication/attribute/model.ts'
import { limitWords } from '#kernel/publication/flow/model.ts'
import { csvFile } from '#platform/documents/write-csv.ts'
import { writeWorkbook } from '#platform/documents/xlsx/write-workbook.ts'
import { type DutyRow, linkWords } from './model.ts'
import { words } from './words.ts'

export const formats = ['csv', 'xlsx'] as const
export type Format = (typeof formats)[number]

export const mediaTypes: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const head = [
  words.link,
  words.task,
  words.unit,
  words.office,
  words.post,
  words.authority,
  words.procedure,
  words.limit,
  words.basis,
]

/** A row as its cells read, the same on the page, in a file and on paper. */
export const cellsOf = (row: DutyRow): string[] => [
  linkWords[row.link],
  taskOf(row),
  row.unit,
  row.office,
  row.post,
  row.authority,
  row.procedure,
  row.limit ? limitWords(row.limit) : '',
  row.basis,
]

export const taskOf = ({ task, contentType }: DutyRow): string =>
  contentType && isContentType(contentType) ? `${task}（${words.forType(contentTypes[contentType].name)}）` : task

/** The table as a file. */
export const tableFile = (title: string, rows: readonly DutyRow[], format: Format): Uint8Array =>
  format === 'csv'
    ? csvFile(head, rows.map(cellsOf))
    : writeWorkbook({
        name: words.title,
        title,
        head: [head],
        merges: [],
        columns: [12, 18, 16, 20, 16, 24, 40, 10, 26].map((width) => ({ width })),
        rows: rows.map(cellsOf),
      })
