import { CannotReadFile } from '../cannot-read-file.ts'
import { newBudget } from '../cell-budget.ts'
import { cleanText } from '../clean-text.ts'
import type { Grid, GridNote } from '../grid.ts'
import type { DocumentLimits } from '../limits.ts'
import { gatherCells, type SheetCells } from '../sheet-cells.ts'
import { names, refusals, notes as words } from '../words.ts'
import { plainNumber } from '../xlsx/number-shapes.ts'
import { readNumber } from '../xlsx/numbers.ts'
import { shortText } from '../xlsx/text.ts'
import { openXml, type XmlScanner } from '../xml/scanner.ts'

interface OpenCell {
  row: number
  column: number
  /** The column behind it and what is merged with it. */
  after: number
  type: string
  value: string
  formula: boolean
}

const part = 'XML 表格'
const furthest = { row: 1_048_576, column: 16_384 }

/** Reads the visible sheets of an XML spreadsheet of 2003, which many systems export under the name .xls. */
export function readXmlWorkbook(text: string, limits: DocumentLimits): { grids: Grid[]; notes: GridNote[] } {
  const xml = openXml(new TextEncoder().encode(text), part)
  const named = (text.match(/<(\w+:)?Worksheet[\s>]/g)?.length ?? 0) > 1
  const budget = newBudget(limits)
  const read: { grids: Grid[]; notes: GridNote[] } = { grids: [], notes: [] }
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open' || xml.name !== 'Worksheet') continue
    const name = xml.attribute('Name') ?? names.sheet(read.grids.length + 1)
    const cells = gatherCells(name, named, budget)
    const hidden = readSheet(xml, cells, limits)
    if (!hidden) read.grids.push(cells.toGrid())
    else read.notes.push({ severity: 'doubt', from: name, row: null, column: null, message: words.hiddenSheet(name) })
  }
  if (read.grids.length === 0) throw new CannotReadFile(refusals.noSheet())
  return read
}

/** Reads the sheet just opened to its end; true where it is hidden. */
function readSheet(xml: XmlScanner, cells: SheetCells, limits: DocumentLimits): boolean {
  const outside = xml.depth - 1
  const cell: OpenCell = { row: -1, column: -1, after: 0, type: '', value: '', formula: false }
  const where = () => cells.address(Math.max(0, cell.row), Math.max(0, cell.column))
  let hidden = false
  let column = 0
  let inData = false
  let inVisible = false
  let beside = 0
  for (let token = xml.next(); token !== 'close' || xml.depth > outside; token = xml.next()) {
    if (token === 'text') {
      if (inData && beside === 0) cell.value += shortText(xml, cell.value.length, limits, where)
      else if (inVisible && xml.textBytes < 100) hidden ||= /^Sheet(Very)?Hidden$/.test(xml.text().trim())
    } else if (token === 'close') {
      if (xml.name === 'Data') inData = false
      else if (xml.name === 'Visible') inVisible = false
      else if (xml.name === 'Comment' || xml.name === 'PhoneticText') beside--
      else if (xml.name === 'Cell') keep(cell, cells)
    } else if (xml.name === 'Row') {
      cell.row = placeOf(xml, cell.row + 1, furthest.row)
      cell.column = -1
      cell.after = 0
      if (xml.attribute('Hidden') === '1') cells.hideRow(cell.row)
    } else if (xml.name === 'Column') {
      const first = placeOf(xml, column, furthest.column)
      column = first + spanOf(xml, 'Span') + 1
      if (xml.attribute('Hidden') === '1') cells.hideColumns(first, column - 1)
    } else if (xml.name === 'Cell') openCell(cell, cells, xml)
    else if (xml.name === 'Data') {
      inData = beside === 0
      if (inData) cell.type = xml.attribute('Type') ?? 'String'
    } else if (xml.name === 'Comment' || xml.name === 'PhoneticText') beside++
    else if (xml.name === 'Visible') inVisible = true
  }
  return hidden
}

function openCell(cell: OpenCell, cells: SheetCells, xml: XmlScanner): void {
  const row = Math.max(0, cell.row)
  const column = placeOf(xml, cell.after, furthest.column)
  const [across, down] = [spanOf(xml, 'MergeAcross'), spanOf(xml, 'MergeDown')]
  if (across + down > 0) cells.merge({ row, column, rowSpan: down + 1, colSpan: across + 1 })
  cell.row = row
  cell.column = column
  cell.after = column + across + 1
  cell.type = 'String'
  cell.value = ''
  cell.formula = xml.attribute('Formula') !== undefined
}

/** Where a row or cell stands: its index, counted from 1, or the next place. */
function placeOf(xml: XmlScanner, next: number, most: number): number {
  const index = xml.attribute('Index')
  const place = index === undefined ? next : Number(index) - 1
  if (Number.isInteger(place) && place >= 0 && place < most) return place
  throw new CannotReadFile(refusals.wrongAddress(part, index ?? String(next + 1)))
}

const spanOf = (xml: XmlScanner, name: string): number =>
  Math.min(furthest.row, Math.max(0, Math.floor(Number(xml.attribute(name) ?? 0)) || 0))

function keep(cell: OpenCell, cells: SheetCells): void {
  const { row, column, type, value } = cell
  const doubt = (message: string) => cells.say('doubt', row, column, message)
  if (cell.formula) doubt(value === '' ? words.emptyFormula() : words.formula())
  if (value === '') return
  if (type === 'Error') doubt(words.errorValue(value))
  else if (type === 'Boolean') cells.put(row, column, cleanText(value === '1' ? names.yes : names.no))
  else if (type === 'DateTime')
    cells.put(row, column, cleanText(value.replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ')))
  else if (type === 'Number') {
    const number = readNumber(value, plainNumber, false)
    if (number.doubt) doubt(number.doubt)
    cells.put(row, column, cleanText(number.text))
  } else cells.put(row, column, cleanText(value))
}
