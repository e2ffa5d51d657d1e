import { CannotReadFile } from '../cannot-read-file.ts'
import { newBudget } from '../cell-budget.ts'
import type { Grid, GridNote } from '../grid.ts'
import type { DocumentLimits } from '../limits.ts'
import { requirePart } from '../package-parts.ts'
import { notes, refusals } from '../words.ts'
import type { Zip } from '../zip.ts'
import { readWorkbookParts, requirePassive } from './parts.ts'
import { readSheet, type SheetContext } from './sheet.ts'
import { readNumberShapes } from './styles.ts'
import { readSharedStrings } from './text.ts'

export interface Workbook {
  grids: Grid[]
  notes: GridNote[]
}

/** Reads all visible sheets of an XLSX file. Costly for a hostile file: called inside the worker. */
export function readWorkbook(zip: Zip, limits: DocumentLimits): Workbook {
  requirePassive(zip)
  const parts = readWorkbookParts(zip)
  const visible = parts.sheets.filter((sheet) => !sheet.hidden)
  if (visible.length === 0) throw new CannotReadFile(refusals.noSheet())
  const context: SheetContext = {
    strings: optional(zip, parts.sharedStrings, (part, path) => readSharedStrings(part, path, limits)),
    shapes: optional(zip, parts.styles, readNumberShapes),
    date1904: parts.date1904,
    named: visible.length > 1,
    budget: newBudget(limits),
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
  message: notes.hiddenSheet(name),
})
