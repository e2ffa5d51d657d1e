import { CannotReadFile } from '../cannot-read-file.ts'
import { cellAddress, columnName, type Position, parseAddress } from '../cell-address.ts'
import { cleanText } from '../clean-text.ts'
import { type Cell, type Grid, type GridNote, type Merge, rowsInOrder, spreadMerges } from '../grid.ts'
import type { DocumentLimits } from '../limits.ts'
import { scanXml } from '../scan-xml.ts'
import { names, refusals, notes as words } from '../words.ts'
import { type NumberShape, readNumber } from './numbers.ts'
import { collectText, requireShort } from './text.ts'

/** What all sheets of one workbook share. */
export interface SheetContext {
  strings: string[]
  shapes: NumberShape[]
  date1904: boolean
  limits: DocumentLimits
  /** Several sheets: addresses carry the sheet's name. */
  named: boolean
  /** Rows and cells still allowed, over the whole workbook. */
  left: { rows: number; cells: number }
}

interface OpenCell extends Position {
  type: string
  style: number
  value: string
  formula: boolean
}

/** Reads one sheet sparsely: cells with something in them, merges spread over rows that exist. */
export function readSheet(bytes: Uint8Array, part: string, name: string, context: SheetContext): Grid {
  const { limits } = context
  const rows = new Map<number, Map<number, Cell>>()
  const notes: GridNote[] = []
  const merges: Merge[] = []
  const hiddenColumns: string[] = []
  const hiddenRows: number[] = []
  const address = (at: Position) => `${context.named ? `${name}!` : ''}${cellAddress(at.row, at.column)}`
  let row = -1
  let cell: OpenCell | null = null
  let column = -1
  let collecting: 'v' | 'is' | null = null
  const collector = collectText(limits, () => address(cell ?? { row: Math.max(0, row), column: 0 }))

  const keep = (done: OpenCell) => {
    const from = address(done)
    const doubt = (message: string) =>
      notes.push({ severity: 'doubt', from, row: done.row, column: done.column, message })
    const clean = cleanText(readCell(done, context, doubt))
    if (clean.removed > 0) {
      const message = words.controls(clean.removed)
      notes.push({ severity: 'note', from, row: done.row, column: done.column, message })
    }
    if (clean.lost > 0) doubt(words.lost(clean.lost))
    if (clean.text === '') return
    const cells = rows.get(done.row) ?? new Map<number, Cell>()
    if (cells.has(done.column)) throw wrongAddress(part, from)
    if (cells.size === 0) spend(context, 'rows')
    spend(context, 'cells')
    rows.set(done.row, cells)
    cells.set(done.column, { text: clean.text, row: done.row, column: done.column, rowSpan: 1, colSpan: 1, from })
  }

  scanXml(bytes, part, {
    open(tag, attributes) {
      if (collecting === 'is') collector.open(tag)
      else if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1
        if (!Number.isInteger(row) || row < 0 || row >= 1_048_576) throw wrongAddress(part, attributes.r)
        column = -1
        if (isTrue(attributes.hidden)) hiddenRows.push(row)
      } else if (tag === 'c') {
        const at = attributes.r === undefined ? { row, column: column + 1 } : parseAddress(attributes.r)
        if (!at || at.row < 0) throw wrongAddress(part, attributes.r)
        column = at.column
        cell = { ...at, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', formula: false }
      } else if (tag === 'v') collecting = 'v'
      else if (tag === 'is') collecting = 'is'
      else if (tag === 'f' && cell) cell.formula = true
      else if (tag === 'col' && isTrue(attributes.hidden)) hiddenColumns.push(columnRange(attributes))
      else if (tag === 'mergeCell') merges.push(mergeOf(attributes.ref ?? '', part))
    },
    text(piece) {
      if (collecting === 'is') collector.text(piece)
      else if (collecting === 'v' && cell) {
        cell.value += piece
        requireShort(cell.value, limits, () => address(cell!))
      }
    },
    close(tag) {
      if (tag === 'is' && cell) cell.value = collector.take()
      if (tag === 'is' || (tag === 'v' && collecting === 'v')) collecting = null
      else if (collecting === 'is') collector.close(tag)
      if (tag !== 'c' || !cell) return
      keep(cell)
      cell = null
    },
  })
  noteHidden(
    notes,
    name,
    hiddenRows.filter((r) => rows.has(r)),
    hiddenColumns,
  )
  const covered = spreadMerges(rows, merges, context.left.cells)
  if (!covered) throw tooMany(context, 'cells')
  for (const { text, from, row: at, column: under } of covered) {
    notes.push({ severity: 'doubt', from, row: at, column: under, message: words.coveredText(text) })
  }
  return { name, rows: rowsInOrder(rows), notes }
}

function readCell(cell: OpenCell, context: SheetContext, doubt: (message: string) => void): string {
  const { type, value } = cell
  if (cell.formula) {
    doubt(value === '' ? words.emptyFormula() : words.formula())
  }
  if (value === '') return ''
  if (type === 's') return sharedString(context.strings, value, doubt)
  if (type === 'b') return value === '1' ? names.yes : names.no
  if (type === 'd') return value
  if (type === 'e') {
    doubt(words.errorValue(value))
    return ''
  }
  if (type !== 'n') return value
  const number = readNumber(value, context.shapes[cell.style] ?? { kind: 'plain' }, context.date1904)
  if (number.doubt) doubt(number.doubt)
  return number.text
}

function sharedString(strings: string[], index: string, doubt: (message: string) => void): string {
  const text = strings[Number(index)]
  if (text !== undefined) return text
  doubt(words.missingString())
  return ''
}

function spend(context: SheetContext, what: 'rows' | 'cells'): void {
  if (--context.left[what] < 0) throw tooMany(context, what)
}

const tooMany = (context: SheetContext, what: 'rows' | 'cells') =>
  new CannotReadFile(what === 'rows' ? refusals.rows(context.limits.rows) : refusals.cells())

const wrongAddress = (part: string, address: string | undefined) =>
  new CannotReadFile(refusals.wrongAddress(part, address ?? ''))

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

function columnRange({ min = '1', max = min }: Record<string, string>): string {
  const [first, last] = [columnName(Number(min) - 1), columnName(Number(max) - 1)]
  return first === last ? first : `${first}–${last}`
}

function mergeOf(ref: string, part: string): Merge {
  const [from, to] = ref.split(':').map(parseAddress)
  if (!from || !to || to.row < from.row || to.column < from.column) throw wrongAddress(part, ref)
  return { ...from, rowSpan: to.row - from.row + 1, colSpan: to.column - from.column + 1 }
}

function noteHidden(notes: GridNote[], name: string, rows: number[], columns: string[]): void {
  const note = (message: string) => notes.push({ severity: 'doubt', from: name, row: null, column: null, message })
  if (rows.length)
    note(
      words.hiddenRows(
        name,
        rows.map((row) => row + 1),
      ),
    )
  if (columns.length) note(words.hiddenColumns(name, columns))
}
