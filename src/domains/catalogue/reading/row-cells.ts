import type { Cell } from '#platform/documents/grid.ts'
import type { ChannelsRead } from './channels.ts'
import { isDitto } from './ditto.ts'
import { fold } from './fold.ts'
import type { RowGroup } from './group-rows.ts'
import type { Column, Header } from './header.ts'
import type { Head } from './heads.ts'
import type { Lessons } from './model.ts'
import type { Say, Spot } from './say.ts'
import { ownText, type PhysicalRow } from './sections.ts'
import { sentences } from './words.ts'

/** A value found under a heading. */
export interface Found {
  text: string
  from: string
  /** Taken from a merged cell, from above, or from 同上. */
  filled: boolean
  column: Column
}

/** What is needed to read the cells of one item. */
export interface RowReading {
  header: Header
  /** The columns of its table whose cells are kept as they stand. */
  extraColumns: readonly Column[]
  /** The columns of administrative levels, the combined ones last. */
  levelColumns: readonly Column[]
  group: RowGroup
  /** The number for problems: as printed, else the row in the file. */
  rowNumber: number
  /** The last value above in the same table, by column: for 同上. */
  above: ReadonlyMap<number, Found>
  /** The channels of a cell; a catalogue says the same few over and over. */
  channelsOf: (text: string) => ChannelsRead
  /** The file is one that cannot hold merged cells. */
  flat: boolean
  /** The values of this item, kept for the next one. */
  current: Map<number, Found>
  say: Say
  /** What people have said about files of this layout. */
  lessons: Lessons
}

const byHead = new WeakMap<Header, ReadonlyMap<Column['head'], Column[]>>()
const none: readonly Column[] = []

/** The columns under one heading; asked for each cell of each row, so looked up once for a header. */
export function columnsOf(header: Header, head: Column['head']): readonly Column[] {
  const known = byHead.get(header) ?? Map.groupBy(header.columns, (column) => column.head)
  byHead.set(header, known)
  return known.get(head) ?? none
}

export const spotOf = (reading: RowReading, column: Column, from: string | null): Spot => ({
  row: reading.rowNumber,
  column: column.title,
  from,
})

/** The column cannot be told in this row: its cells stand in a text whose borders are lost. */
export const isOpen = ({ group }: RowReading, column: Column): boolean => group.first.open?.has(column.index) === true

/** The cell of a heading in one physical row; null where a cell merged from the left covers it. */
export function cellUnder(row: PhysicalRow, column: Column): Cell | null | undefined {
  const cell = row.cells.get(column.index)
  return cell?.filled && cell.filled.column !== column.index ? null : cell
}

/**
 * The text under one heading in the first row of an item: its own, that of a cell merged down from above, or what
 * 同上 points to. Null where the cell is empty, where it cannot be told whose it is, or where two columns of the
 * same name disagree; all but the empty cell are said.
 */
export function findText(reading: RowReading, head: Head | 'item' | 'audience' | 'mode'): Found | null {
  const columns = columnsOf(reading.header, head)
  if (columns.length < 2) return columns[0] ? findIn(reading, columns[0]) : null
  const found = columns.flatMap((column) => findIn(reading, column) ?? [])
  if (head === 'channels' && found.length > 1 && found.every(({ text }) => /[■□☐☑]/u.test(text)))
    return { ...found[0]!, text: found.map(({ text }) => text).join('\n') }
  if (found.length > 1 && new Set(found.map(({ text }) => fold(text))).size > 1) {
    reading.say.doubt(spotOf(reading, found[0]!.column, found[0]!.from), sentences.twoColumns(found[0]!.column.title))
    return null
  }
  return found[0] ?? null
}

/** As findText, for one column. */
export function findIn(reading: RowReading, column: Column): Found | null {
  const found = readCell(reading, column)
  if (found) reading.current.set(column.index, found)
  return found
}

function readCell(reading: RowReading, column: Column): Found | null {
  if (isOpen(reading, column)) return null
  const cell = cellUnder(reading.group.first, column)
  if (cell === null) {
    const across = reading.group.first.cells.get(column.index)!
    if (across.text !== '') reading.say.doubt(spotOf(reading, column, across.from), sentences.acrossColumns)
    return null
  }
  if (!cell || cell.text === '') return mergedAway(reading, column, cell ?? null)
  if (!isDitto(cell.text)) return { text: cell.text, from: cell.from, filled: cell.filled !== undefined, column }
  const above = reading.above.get(column.index)
  if (above) return { ...above, filled: true }
  reading.say.doubt(spotOf(reading, column, cell.from), sentences.dittoUnresolved)
  return null
}

/** Delimited files know no merged cells: a blank under a column that offices merge is one that was, and is said. */
function mergedAway(reading: RowReading, column: Column, cell: Cell | null): Found | null {
  const above = reading.above.get(column.index)
  if (!reading.flat || !above || !mergeable.has(column.head)) return null
  reading.say.doubt(spotOf(reading, column, cell?.from ?? above.from), sentences.missingCell)
  return { ...above, filled: true }
}

const mergeable: ReadonlySet<Column['head']> = new Set<Column['head']>(['basis', 'deadlineText', 'body', 'channels'])

/** Texts of the same heading in the further physical rows of the item. */
export const furtherTexts = (reading: RowReading, head: Head): { text: string; from: string }[] =>
  columnsOf(reading.header, head).flatMap((column) =>
    reading.group.rest.flatMap((row) => {
      const cell = row.cells.get(column.index)
      return cell && ownText(cell) !== '' ? [{ text: cell.text, from: cell.from }] : []
    }),
  )
