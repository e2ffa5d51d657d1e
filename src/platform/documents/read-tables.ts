import { CannotReadFile } from './cannot-read-file.ts'
import type { Encoding } from './decode-text.ts'
import type { FileKind } from './file-kind.ts'
import type { Grid, GridNote } from './grid.ts'
import { readInThread } from './guarded-thread.ts'
import { type DocumentLimits, importLimits } from './limits.ts'
import { refusals } from './words.ts'
import type { Workbook } from './xlsx/read-workbook.ts'

/** What a file from outside holds, by its content and not by its name. */
export interface TableDocument {
  kind: FileKind
  /** Null for workbooks and documents. */
  encoding: Encoding | null
  /** The title of a web page or document. */
  title: string | null
  /** Sheets, tables of the page, or the table of a delimited text (once for each delimiter that fits). */
  grids: Grid[]
  /** The words of a web page or text, those of a document outside its tables, empty for a workbook. */
  text: string
  notes: GridNote[]
}

/** Reads the tables of a file from outside, guarded. Rejects with CannotReadFile, which names the file. */
export const readTables = (
  bytes: Uint8Array,
  fileName: string,
  limits: DocumentLimits = importLimits,
): Promise<TableDocument> => readInThread(new URL('./tables-thread.ts', import.meta.url), { bytes, fileName, limits })

/** Reads a workbook (XLSX, XLS) under the same guard; anything else is refused as a wrong type. */
export async function readSpreadsheet(bytes: Uint8Array, limits: DocumentLimits = importLimits): Promise<Workbook> {
  const document = await readTables(bytes, '', limits)
  if (document.kind === 'workbook' || document.kind === 'old-workbook')
    return { grids: document.grids, notes: document.notes }
  throw new CannotReadFile(refusals.notWorkbook())
}
