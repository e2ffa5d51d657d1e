import type { GridNote } from '#platform/documents/grid.ts'
import { readChannelCell, readDeadlines, readTexts } from './duty-cells.ts'
import { fold } from './fold.ts'
import { groupRows, type RowGroup } from './group-rows.ts'
import type { Column, Header } from './header.ts'
import { type ItemAbove, readItemNames } from './item-names.ts'
import { noLessons } from './lessons.ts'
import { readAudience, readLevels, readMode } from './marks.ts'
import { type CatalogueRow, type Field, type ReadingDeps, type SourceCell, untoldRow } from './model.ts'
import { columnsOf, type Found, type RowReading } from './row-cells.ts'
import { passOn, type Say, wholeFile } from './say.ts'
import { isItemColumn, type Section } from './sections.ts'
import { sentences } from './words.ts'

const expected: [Column['head'][], string][] = [
  [['level1', 'level2', 'item'], '公开事项'],
  [['elements'], '公开内容（要素）'],
  [['basis'], '公开依据'],
  [['deadlineText'], '公开时限'],
  [['body'], '公开主体'],
  [['channels'], '公开渠道和载体'],
]

/** Reads all items below one header. */
export function readSection(section: Section, deps: ReadingDeps, say: Say, lessons = noLessons): CatalogueRow[] {
  const { rows, grid } = section
  const header = { ...section.header, columns: [...section.header.columns, ...strayColumns(section)] }
  sayColumns(header, section, say)
  const notes = Map.groupBy(grid.notes, (note) => note.row)
  const texts = new Map(rows.flatMap(({ cells }) => [...cells.values()].map(({ from, text }) => [from, text])))
  let item: ItemAbove = { level1: null, level2: null }
  const above = new Map<number, Found>()
  return groupRows(header, rows, say).flatMap((group) => {
    const row = untoldRow()
    const rowNumber = readSeq(row, header, group) ?? group.first.row + 1
    const reading: RowReading = { header, group, rowNumber, above, current: new Map(), say, lessons }
    const saidBefore = say.problems.length
    const names = readItemNames(row, reading, item)
    readTexts(row, reading)
    if (!isItem(row, reading)) {
      say.problems.splice(saidBefore)
      say.doubt({ row: rowNumber, column: null, from: firstAddress(group) }, sentences.tooLittle)
      return []
    }
    item = names
    readCells(row, reading, deps)
    passOnNotes(notes, reading)
    for (const [column, found] of reading.current) above.set(column, found)
    for (const field of Object.keys(row.from) as Field[]) row.source[field] = texts.get(row.from[field]!) ?? ''
    row.cells = cellsOf(group)
    return [row]
  })
}

/** All cells of an item; of its further rows only their own, for the others are those above. */
const cellsOf = ({ first, rest }: RowGroup): SourceCell[] =>
  [...first.cells.values(), ...rest.flatMap(({ cells }) => [...cells.values()].filter((cell) => !cell.filled))].map(
    ({ column, from, text }) => ({ column, from, text }),
  )

function readCells(row: CatalogueRow, reading: RowReading, deps: ReadingDeps): void {
  sayUnreadableSeq(row, reading)
  readDeadlines(row, reading, deps)
  readChannelCell(row, reading)
  readAudience(row, reading)
  readMode(row, reading)
  readLevels(row, reading)
  readExtra(row, reading)
}

/**
 * An item has a name or content, and three telling cells in all; what says less (names of those who made the table,
 * stray words) is no item and is said.
 */
function isItem(row: CatalogueRow, { header, group }: RowReading): boolean {
  const told = header.columns.filter((column) => column.head !== null && group.first.cells.get(column.index)?.text)
  const named = told.some((column) => isItemColumn(column) && column.head !== 'seq')
  return (named || row.elements !== null) && told.length >= 3
}

const firstAddress = (group: RowGroup): string | null => [...group.first.cells.values()][0]?.from ?? null

/** Columns that hold something below a header that does not reach over them. */
function strayColumns({ header, rows }: Section): Column[] {
  const known = new Set(header.columns.map((column) => column.index))
  const stray = new Set(
    rows.flatMap((row) =>
      [...row.cells.values()].filter((cell) => cell.text && !known.has(cell.column)).map((cell) => cell.column),
    ),
  )
  return [...stray].sort((a, b) => a - b).map((index) => ({ index, title: '', head: null, levels: [] }))
}

function readSeq(row: CatalogueRow, header: Header, group: RowGroup): number | null {
  const column = columnsOf(header, 'seq')[0]
  const cell = column && group.first.cells.get(column.index)
  const number = cell && /^[(]?(\d{1,6})[)、.]?$/.exec(fold(cell.text))?.[1]
  if (!number) return null
  row.seq = Number(number)
  row.from.seq = cell.from
  if (cell.filled) row.filled.push('seq')
  return row.seq
}

function sayUnreadableSeq(row: CatalogueRow, reading: RowReading): void {
  const column = columnsOf(reading.header, 'seq')[0]
  const cell = column && reading.group.first.cells.get(column.index)
  if (row.seq !== null || !cell || cell.text === '') return
  row.extra = { [column.title]: cell.text }
  reading.say.note(
    { row: reading.rowNumber, column: column.title, from: cell.from },
    sentences.numberUnreadable(cell.text),
  )
}

/** Columns nobody knows are kept under their heading; fromEntries makes even "__proto__" a plain name. */
function readExtra(row: CatalogueRow, reading: RowReading): void {
  const unknown = reading.header.columns.filter((column) => column.head === null && column.levels.length === 0)
  const twice = reading.header.columns.filter(
    (column) => column.head !== null && columnsOf(reading.header, column.head).length > 1,
  )
  const entries = [...unknown, ...twice].flatMap((column): [string, string][] => {
    const cell = reading.group.first.cells.get(column.index)
    const texts = [cell, ...reading.group.rest.map((each) => each.cells.get(column.index))]
      .filter((each, i) => each && each.text !== '' && (i === 0 || !each.filled))
      .map((each) => each!.text)
    if (texts.length === 0 || (cell?.filled && cell.filled.column !== column.index)) return []
    return [[column.title || `第 ${column.index + 1} 列`, texts.join('\n')]]
  })
  const seen = new Map<string, number>()
  const named = entries.map(([title, text]): [string, string] => {
    const count = (seen.get(title) ?? 0) + 1
    seen.set(title, count)
    return [count === 1 ? title : `${title}（${count}）`, text]
  })
  row.extra = Object.fromEntries([...Object.entries(row.extra), ...named])
}

function sayColumns(header: Header, section: Section, say: Say): void {
  const has = (head: Column['head']) => columnsOf(header, head).length > 0
  const spot = { ...wholeFile, from: section.grid.name }
  for (const [heads, name] of expected) {
    if (!heads.some(has)) say.doubt({ ...spot, column: name }, sentences.missingColumn(name))
  }
  for (const title of header.unsettledLevels) say.doubt({ ...spot, column: title }, sentences.unsettledLevel(title))
  for (const column of header.columns) {
    if (column.levels.length > 1) say.note({ ...spot, column: column.title }, sentences.combinedLevel(column.title))
    if (column.head !== null || column.levels.length > 0 || header.unsettledLevels.includes(column.title)) continue
    const filled = section.rows.some((row) => row.cells.get(column.index)?.text)
    if (!filled) continue
    const sentence = column.title ? sentences.unknownColumn(column.title) : sentences.columnWithoutHeading(column.index)
    say.note({ ...spot, column: column.title || null }, sentence)
  }
}

/** What the file's reader said about cells of this item. */
function passOnNotes(notes: ReadonlyMap<number | null, GridNote[]>, reading: RowReading): void {
  for (const { row } of [reading.group.first, ...reading.group.rest]) {
    for (const note of notes.get(row) ?? []) {
      const column = reading.header.columns.find((each) => each.index === note.column)
      passOn(reading.say, { row: reading.rowNumber, column: column?.title || null, from: note.from }, note)
    }
  }
}
