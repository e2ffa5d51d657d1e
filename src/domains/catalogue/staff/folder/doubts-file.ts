import { csvFile } from '#platform/documents/write-csv.ts'
import type { OpenDoubt } from '../../doubts-in-order.ts'
import type { RowOfOne } from '../../doubts-store.ts'
import { type Column, columnWords } from '../../model.ts'
import { valueText } from '../draft/present.ts'
import { folderWords } from '../import/words.ts'
import { columnName } from '../pages/column-name.ts'
import { originOf } from '../row/source.ts'

const { csv: heads, wholeFile } = folderWords

/** Open doubts as a CSV file, a line each, with the place, the characters there and what they were read as. */
export const doubtsFile = (doubts: readonly OpenDoubt<RowOfOne>[]): Uint8Array =>
  csvFile(
    [heads.file, heads.row, heads.column, heads.from, heads.text, heads.read, heads.doubt],
    doubts.map(({ catalogue, row, column, from, message }) => [
      catalogue.fileName,
      row === null ? wholeFile : (row.seq ?? `第 ${row.rowNumber} 行`),
      columnName(column),
      from ?? originIn(row, column, catalogue)?.from ?? '',
      originIn(row, column, catalogue)?.text ?? '',
      (row && column && valueText(row.fields, column)) ?? '',
      message,
    ]),
  )

const originIn = (row: RowOfOne | null, column: string | null, { headings }: OpenDoubt['catalogue']) =>
  row !== null && column !== null && column in columnWords ? originOf(row, column as Column, headings) : null
