import { CannotReadFile } from '../cannot-read-file.ts'
import { parseAddress } from '../cell-address.ts'
import type { CellBudget } from '../cell-budget.ts'
import { type CleanText, rememberClean } from '../clean-text.ts'
import type { Grid, Merge } from '../grid.ts'
import { gatherCells, type SheetCells } from '../sheet-cells.ts'
import { names, refusals, notes as words } from '../words.ts'
import { openXml, type XmlScanner } from '../xml/scanner.ts'
import { type NumberShape, plainNumber } from './number-shapes.ts'
import { readNumber } from './numbers.ts'
import { decodeEscapes, readStringItem, shortText } from './text.ts'

/** What all sheets of one workbook share. */
export interface SheetContext {
  strings: string[]
  shapes: NumberShape[]
  date1904: boolean
  /** Several sheets: addresses carry the sheet's name. */
  named: boolean
  budget: CellBudget
}

interface OpenCell {
  row: number
  column: number
  type: string
  style: number
  value: string
  formula: boolean
}

/** Reads one sheet sparsely: cells with something in them, merges spread over rows that exist. */
export function readSheet(bytes: Uint8Array, part: string, name: string, context: SheetContext): Grid {
  const { limits } = context.budget
  const xml = openXml(bytes, part)
  const cells = gatherCells(name, context.named, context.budget)
  const clean = rememberClean()
  const cell: OpenCell = { row: -1, column: -1, type: 'n', style: 0, value: '', formula: false }
  let inCell = false
  let inValue = false
  const where = () => cells.address(Math.max(0, cell.row), Math.max(0, cell.column))
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'text') {
      if (inValue) cell.value += shortText(xml, cell.value.length, limits, where)
    } else if (token === 'close') {
      if (xml.name === 'v') inValue = false
      else if (xml.name === 'c' && inCell) {
        keep(cell, cells, context, clean)
        inCell = false
      }
    } else if (xml.name === 'c') {
      openCell(cell, xml, part)
      inCell = true
    } else if (xml.name === 'v') inValue = inCell
    else if (xml.name === 'is' && inCell) cell.value = readStringItem(xml, limits, where)
    else if (xml.name === 'f') cell.formula = true
    else if (xml.name === 'row') openRow(cell, cells, xml, part)
    else if (xml.name === 'col' && isTrue(xml.attribute('hidden'))) cells.hideColumns(...columnRange(xml))
    else if (xml.name === 'mergeCell') cells.merge(mergeOf(xml.attribute('ref') ?? '', part))
  }
  return cells.toGrid()
}

function openRow(cell: OpenCell, cells: SheetCells, xml: XmlScanner, part: string): void {
  const number = xml.attribute('r')
  cell.row = number === undefined ? cell.row + 1 : Number(number) - 1
  if (!Number.isInteger(cell.row) || cell.row < 0 || cell.row >= 1_048_576) throw wrongAddress(part, number)
  cell.column = -1
  if (isTrue(xml.attribute('hidden'))) cells.hideRow(cell.row)
}

function openCell(cell: OpenCell, xml: XmlScanner, part: string): void {
  const address = xml.attribute('r')
  const at = address === undefined ? { row: cell.row, column: cell.column + 1 } : parseAddress(address)
  if (!at || at.row < 0) throw wrongAddress(part, address)
  cell.row = at.row
  cell.column = at.column
  cell.type = xml.attribute('t') ?? 'n'
  cell.style = Number(xml.attribute('s') ?? 0)
  cell.value = ''
  cell.formula = false
}

function keep(cell: OpenCell, cells: SheetCells, context: SheetContext, clean: (raw: string) => CleanText): void {
  const { row, column } = cell
  const doubt = (message: string) => cells.say('doubt', row, column, message)
  const read = readCell(cell, context, doubt)
  if (read !== '') cells.put(row, column, clean(read))
}

function readCell(cell: OpenCell, context: SheetContext, doubt: (message: string) => void): string {
  const { type, value } = cell
  if (cell.formula) doubt(value === '' ? words.emptyFormula() : words.formula())
  if (value === '') return ''
  if (type === 's') return sharedString(context.strings, value, doubt)
  if (type === 'b') return value === '1' ? names.yes : names.no
  if (type === 'd') return value
  if (type === 'e') {
    doubt(words.errorValue(value))
    return ''
  }
  if (type === 'str') return decodeEscapes(value)
  if (type !== 'n') return value
  const number = readNumber(value, context.shapes[cell.style] ?? plainNumber, context.date1904)
  if (number.doubt) doubt(number.doubt)
  return number.text
}

function sharedString(strings: string[], index: string, doubt: (message: string) => void): string {
  const text = strings[Number(index)]
  if (text !== undefined) return text
  doubt(words.missingString())
  return ''
}

const wrongAddress = (part: string, address: string | undefined) =>
  new CannotReadFile(refusals.wrongAddress(part, address ?? ''))

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

function columnRange(xml: XmlScanner): [number, number] {
  const min = xml.attribute('min') ?? '1'
  return [Number(min) - 1, Number(xml.attribute('max') ?? min) - 1]
}

function mergeOf(ref: string, part: string): Merge {
  const [from, to] = ref.split(':', 2).map(parseAddress)
  if (!from || !to || to.row < from.row || to.column < from.column) throw wrongAddress(part, ref)
  return { ...from, rowSpan: to.row - from.row + 1, colSpan: to.column - from.column + 1 }
}
