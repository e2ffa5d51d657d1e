import { CannotReadFile } from '../cannot-read-file.ts'
import { newBudget } from '../cell-budget.ts'
import type { Grid, GridNote } from '../grid.ts'
import type { DocumentLimits } from '../limits.ts'
import { names, refusals, notes as words } from '../words.ts'
import { type NumberShape, shapeOf } from '../xlsx/number-shapes.ts'
import type { CompoundFile } from './compound-file.ts'
import type { OldContext } from './old-context.ts'
import { readOldSheet } from './old-sheet.ts'
import { openRecords, type Records } from './records.ts'

export interface OldWorkbook {
  grids: Grid[]
  notes: GridNote[]
}

interface ListedSheet {
  name: string
  offset: number
  hidden: boolean
}

const record = {
  begin: 0x809,
  end: 0x0a,
  password: 0x2f,
  dates: 0x22,
  sheet: 0x85,
  strings: 0xfc,
  format: 0x41e,
  style: 0xe0,
  book: 0x1ae,
}
const version8 = 0x600
const most = { sheets: 500, styles: 65_536 }

/**
 * Reads all visible sheets of an .xls file of Excel 97 to 2003 (BIFF8), and of programs that write the same. Older
 * ones, those with a password, with macros or links to other files are refused. Called inside the worker.
 */
export function readOldWorkbook(file: CompoundFile, limits: DocumentLimits): OldWorkbook {
  if (file.names.has('_VBA_PROJECT_CUR')) throw new CannotReadFile(refusals.macros())
  const stream = file.read('Workbook')
  if (!stream) throw new CannotReadFile(refusals.oldestSheet())
  const records = openRecords(stream)
  const context = { strings: [], shapes: [], date1904: false, named: false, budget: newBudget(limits) }
  const sheets = readGlobals(records, context)
  const visible = sheets.filter((sheet) => !sheet.hidden)
  if (visible.length === 0) throw new CannotReadFile(refusals.noSheet())
  const shared: OldContext = { ...context, named: visible.length > 1 }
  const hidden = sheets.filter((sheet) => sheet.hidden)
  return {
    grids: visible.map(({ name, offset }) => readOldSheet(records, offset, name, shared)),
    notes: hidden.map(({ name }) => ({
      severity: 'doubt',
      from: name,
      row: null,
      column: null,
      message: words.hiddenSheet(name),
    })),
  }
}

function readGlobals(records: Records, context: OldContext): ListedSheet[] {
  const sheets: ListedSheet[] = []
  const codes = new Map<number, string>()
  const formats: number[] = []
  if (!records.next() || records.type !== record.begin) throw new CannotReadFile(refusals.brokenSheet())
  if (records.short(0) !== version8) throw new CannotReadFile(refusals.oldestSheet())
  while (records.next() && records.type !== record.end) {
    if (records.type === record.password) throw new CannotReadFile(refusals.password())
    if (records.type === record.book && isOutside(records)) throw new CannotReadFile(refusals.links())
    if (records.type === record.dates) context.date1904 = records.short(0) === 1
    else if (records.type === record.style) formats.push(records.short(2))
    else if (records.type === record.format) {
      const id = records.short(0)
      const reader = records.reader(2)
      codes.set(id, reader.text(reader.short()))
    } else if (records.type === record.strings) readStrings(records, context)
    else if (records.type === record.sheet && records.byte(5) === 0) {
      const reader = records.reader(6)
      const name = reader.text(reader.byte())
      sheets.push({ name, offset: records.long(0), hidden: (records.byte(4) & 3) !== 0 })
    }
    if (sheets.length > most.sheets || formats.length > most.styles || codes.size > most.styles)
      throw new CannotReadFile(refusals.structure())
  }
  const byId = new Map<number, NumberShape>()
  for (const id of formats) {
    const shape = byId.get(id) ?? shapeOf(id, codes.get(id))
    byId.set(id, shape)
    context.shapes.push(shape)
  }
  return sheets
}

/** A book that formulas refer to: this file itself and the functions of an add-in are no links. */
function isOutside(records: Records): boolean {
  const kind = records.short(2)
  return kind !== 0x0401 && kind !== 0x3a01
}

function readStrings(records: Records, { strings, budget }: OldContext): void {
  const count = records.long(4)
  if (count > budget.limits.cells) throw new CannotReadFile(refusals.cells(names.allSheets))
  const reader = records.reader(8)
  let left = budget.limits.characters
  for (let i = 0; i < count; i++) {
    const text = reader.text(reader.short())
    left -= text.length
    if (left < 0) throw new CannotReadFile(refusals.characters(budget.limits.characters, names.allSheets))
    strings.push(text)
  }
}
