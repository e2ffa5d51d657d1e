import { CannotReadFile } from '../cannot-read-file.ts'
import { cleanText } from '../clean-text.ts'
import type { Grid } from '../grid.ts'
import { gatherCells, type SheetCells } from '../sheet-cells.ts'
import { names, refusals, notes as words } from '../words.ts'
import { plainNumber } from '../xlsx/number-shapes.ts'
import { readNumber } from '../xlsx/numbers.ts'
import type { OldContext } from './old-context.ts'
import type { Records } from './records.ts'

const record = {
  begin: 0x809,
  end: 0x0a,
  row: 0x208,
  columns: 0x7d,
  merges: 0xe5,
  sharedText: 0xfd,
  text: 0x204,
  richText: 0xd6,
  packed: 0x27e,
  packedRow: 0xbd,
  number: 0x203,
  formula: 0x06,
  formulaText: 0x207,
  truth: 0x205,
}

const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** Reads one sheet of an old workbook: cells with something in them, merges spread over rows that exist. */
export function readOldSheet(records: Records, offset: number, name: string, context: OldContext): Grid {
  const cells = gatherCells(name, context.named, context.budget)
  records.jump(offset)
  if (!records.next() || records.type !== record.begin) throw new CannotReadFile(refusals.brokenSheet())
  /** Charts within the sheet have records of their own. */
  let inner = 0
  /** The formula whose text comes in the next record. */
  let waiting: { row: number; column: number } | null = null
  while (records.next()) {
    if (records.type === record.begin) inner++
    else if (records.type === record.end && inner-- === 0) return cells.toGrid()
    if (inner > 0) continue
    if (records.type === record.formulaText) {
      if (waiting) put(cells, waiting.row, waiting.column, readText(records, 0))
      waiting = null
    } else if (records.type === record.formula) waiting = readFormula(records, cells, context)
    else readRecord(records, cells, context)
  }
  throw new CannotReadFile(refusals.brokenSheet())
}

function readRecord(records: Records, cells: SheetCells, context: OldContext): void {
  const [row, column, style] = [0, 2, 4] as const
  switch (records.type) {
    case record.row:
      if (records.long(12) & 0x20) cells.hideRow(records.short(0))
      break
    case record.columns:
      if (records.short(8) & 1) cells.hideColumns(records.short(0), records.short(2))
      break
    case record.merges:
      for (let i = 0, at = 2; i < records.short(0); i++, at += 8) readMerge(records, at, cells)
      break
    case record.sharedText:
      putShared(records, cells, context)
      break
    case record.text:
    case record.richText:
      put(cells, records.short(row), records.short(column), readText(records, 6))
      break
    case record.number:
      putNumber(records.double(6), records.short(style), records.short(row), records.short(column), cells, context)
      break
    case record.packed:
      putPacked(records, 4, records.short(column), cells, context)
      break
    case record.packedRow:
      for (let at = 4, k = records.short(column); at + 6 <= records.length - 2; at += 6, k++)
        putPacked(records, at, k, cells, context)
      break
    case record.truth:
      putTruth(records.byte(6), records.byte(7) === 1, records, cells)
  }
}

function putShared(records: Records, cells: SheetCells, { strings }: OldContext): void {
  const text = strings[records.long(6)]
  if (text === undefined) cells.say('doubt', records.short(0), records.short(2), words.missingString())
  else put(cells, records.short(0), records.short(2), text)
}

/** A style and a packed number, from a place of the record on. */
function putPacked(records: Records, at: number, column: number, cells: SheetCells, context: OldContext): void {
  putNumber(unpack(records.long(at + 2)), records.short(at), records.short(0), column, cells, context)
}

const put = (cells: SheetCells, row: number, column: number, text: string): void =>
  cells.put(row, column, cleanText(text))

function readText(records: Records, at: number): string {
  const reader = records.reader(at)
  return reader.text(reader.short())
}

/** A number in four bytes: a whole number or the upper half of a fraction, perhaps a hundredth of it. */
function unpack(packed: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(4, packed & ~3, true)
  const value = packed & 2 ? packed >> 2 : view.getFloat64(0, true)
  return packed & 1 ? value / 100 : value
}

function putNumber(
  value: number,
  style: number,
  row: number,
  column: number,
  cells: SheetCells,
  context: OldContext,
): void {
  const { text, doubt } = readNumber(String(value), context.shapes[style] ?? plainNumber, context.date1904)
  if (doubt) cells.say('doubt', row, column, doubt)
  put(cells, row, column, text)
}

function putTruth(value: number, isError: boolean, records: Records, cells: SheetCells): void {
  const [row, column] = [records.short(0), records.short(2)]
  if (isError) cells.say('doubt', row, column, words.errorValue(errors[value] ?? '#N/A'))
  else put(cells, row, column, value === 1 ? names.yes : names.no)
}

/** The stored result of a formula; its place where the result is a text, which comes behind. */
function readFormula(records: Records, cells: SheetCells, context: OldContext): { row: number; column: number } | null {
  const [row, column] = [records.short(0), records.short(2)]
  const special = records.short(12) === 0xffff
  const kind = special ? records.byte(6) : null
  cells.say('doubt', row, column, kind === 3 ? words.emptyFormula() : words.formula())
  if (kind === 0) return { row, column }
  if (kind === 1 || kind === 2) putTruth(records.byte(8), kind === 2, records, cells)
  if (!special) putNumber(records.double(6), records.short(4), row, column, cells, context)
  return null
}

function readMerge(records: Records, at: number, cells: SheetCells): void {
  const [row, lastRow] = [records.short(at), records.short(at + 2)]
  const [column, lastColumn] = [records.short(at + 4), records.short(at + 6)]
  if (lastRow < row || lastColumn < column) throw new CannotReadFile(refusals.brokenSheet())
  cells.merge({ row, column, rowSpan: lastRow - row + 1, colSpan: lastColumn - column + 1 })
}
