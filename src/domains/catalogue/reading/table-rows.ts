import { delimiterNames } from '#platform/documents/delimited.ts'
import type { Cell, GridNote } from '#platform/documents/grid.ts'
import { isRuled } from '#platform/documents/ruled.ts'
import { sayBasis } from './basis.ts'
import { readChannels } from './channels.ts'
import { readChannelCell, readDeadlines, readTexts } from './duty-cells.ts'
import { fold } from './fold.ts'
import { groupRows, type RowGroup } from './group-rows.ts'
import type { Column, Header } from './header.ts'
import { type ItemAbove, readItemNames } from './item-names.ts'
import { noLessons } from './lessons.ts'
import { levelColumnsOf, readAudience, readLevels, readMode } from './marks.ts'
import { type CatalogueRow, type Field, type ReadingDeps, type SourceCell, untoldRow } from './model.ts'
import { remembered } from './remembered.ts'
import { columnsOf, type Found, type RowReading } from './row-cells.ts'
import { passOn, type Say, wholeFile } from './say.ts'
import { isItemColumn, ownText, type PhysicalRow, type Section } from './sections.ts'
import { straightenRows } from './straighten-rows.ts'
import { natures } from './text/nature.ts'
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
  const { grid } = section
  const rows = straightenRows(section.rows, section.header, natures(deps.readDeadline), say)
  const header = {
    ...section.header,
    columns: withNumbers([...section.header.columns, ...strayColumns(section)], rows),
  }
  sayColumns(header, section, say)
  sayOpenTicks(section, say)
  const flat = isRuled(grid) || Object.values(delimiterNames).includes(grid.name)
  const channelsOf = remembered((text: string) => readChannels(text, header.legend, lessons.channels))
  const notes = Map.groupBy(grid.notes, (note) => note.row)
  const sourceOf = sourcesOf(rows)
  let item: ItemAbove = { level1: null, level2: null }
  const above = new Map<number, Found>()
  const [extraColumns, levelColumns] = [extraColumnsOf(header), levelColumnsOf(header)]
  const ofTable = { header, extraColumns, levelColumns, above, flat, channelsOf, say, lessons }
  const read = groupRows(header, rows, say).flatMap((group) => {
    const row = untoldRow()
    const rowNumber = readSeq(row, header, group) ?? group.first.row + 1
    const reading: RowReading = { ...ofTable, group, rowNumber, current: new Map() }
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
    sayOpen(reading)
    sayGuessedParts(reading)
    passOnNotes(notes, reading)
    for (const [column, found] of reading.current) above.set(column, found)
    for (const field of Object.keys(row.from) as Field[]) row.source[field] = sourceOf(group, row.from[field]!)
    row.cells = cellsOf(group)
    const lines = [group.first, ...group.rest].flatMap((each) => each.lines ?? [])
    if (lines.length > 0) row.lines = lines
    return [row]
  })
  sayShifted(read, header, say)
  return read
}

/** What stands in the file at an address: nearly always in the item's own rows, else anywhere in the table. */
function sourcesOf(rows: readonly PhysicalRow[]): (group: RowGroup, from: string) => string {
  let elsewhere: Map<string, string> | null = null
  return ({ first, rest }, from) => {
    const own = cellAt(first, from) ?? rest.map((row) => cellAt(row, from)).find((cell) => cell !== undefined)
    if (own) return own.raw ?? own.text
    elsewhere ??= new Map(
      rows.flatMap(({ cells }) => [...cells.values()].map((cell) => [cell.from, cell.raw ?? cell.text])),
    )
    return elsewhere.get(from) ?? ''
  }
}

function cellAt({ cells }: PhysicalRow, from: string): Cell | undefined {
  for (const cell of cells.values()) if (cell.from === from) return cell
  return undefined
}

/** Ticks under 特定群体 and 依申请 where other rows have them one column to the left; words of a mode cannot slide. */
function sayShifted(rows: readonly CatalogueRow[], header: Header, say: Say): void {
  const left = rows.filter((row) => row.audienceAll && row.active && !row.audienceSpecific && !row.onRequest)
  const right = rows.filter(
    (row) => row.audienceSpecific === true && row.onRequest && row.audienceAll === false && row.active === false,
  )
  const columns = shiftable.map((head) => ({ head, column: columnsOf(header, head)[0] }))
  if (left.length === 0 || columns.some(({ column }) => column === undefined)) return
  for (const row of right) {
    for (const { head, column } of columns)
      say.doubt({ row: row.seq, column: column!.title, from: row.from[head] ?? null }, sentences.shiftedTicks)
  }
}

const shiftable = ['audienceAll', 'audienceSpecific', 'active', 'onRequest'] as const

/** All cells of an item; of its further rows only their own, for the others are those above. */
const cellsOf = ({ first, rest }: RowGroup): SourceCell[] =>
  [...first.cells.values(), ...rest.flatMap(({ cells }) => [...cells.values()].filter((cell) => !cell.filled))].map(
    ({ column, from, text }) => ({ column, from, text }),
  )

function readCells(row: CatalogueRow, reading: RowReading, deps: ReadingDeps): void {
  sayUnreadableSeq(row, reading)
  sayBasis(
    row,
    { row: reading.rowNumber, column: columnsOf(reading.header, 'basis')[0]?.title ?? null },
    deps,
    reading.say,
  )
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
  const { open, loose } = group.first
  if (open?.size && loose?.length && row.seq !== null) return true
  const told = header.columns.filter((column) => column.head !== null && group.first.cells.get(column.index)?.text)
  const named = told.some((column) => isItemColumn(column) && column.head !== 'seq')
  return (named || row.elements !== null) && told.length >= 3
}

const firstAddress = (group: RowGroup): string | null => [...group.first.cells.values()][0]?.from ?? null

/** A column without the heading 序号, or under a heading that reaches over it, that holds nothing but numbers. */
function withNumbers(columns: Column[], rows: readonly PhysicalRow[]): Column[] {
  if (columns.some(({ head }) => head === 'seq')) return columns
  const numbers = columns.find((column) => {
    if (column.levels.length > 0 || (column.head !== null && !isItemColumn(column))) return false
    const texts = rows.map((row) => fold(ownText(row.cells.get(column.index)))).filter((text) => text !== '')
    return texts.length > 1 && texts.every((text) => /^\d{1,6}$/.test(text))
  })
  return columns.map((column) => (column === numbers ? { ...column, head: 'seq' } : column))
}

/** Columns that hold something below a header that does not reach over them. */
function strayColumns({ header, rows }: Section): Column[] {
  const known = new Set(header.columns.map((column) => column.index))
  const stray = new Set<number>()
  for (const { cells } of rows)
    for (const { text, column } of cells.values()) if (text !== '' && !known.has(column)) stray.add(column)
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

/** Columns nobody knows, and those that share their heading with another. */
function extraColumnsOf(header: Header): Column[] {
  const unknown = header.columns.filter((column) => column.head === null && column.levels.length === 0)
  const twice = header.columns.filter((column) => column.head !== null && columnsOf(header, column.head).length > 1)
  return [...unknown, ...twice]
}

/** Such columns are kept under their heading; fromEntries makes even "__proto__" a plain name. */
function readExtra(row: CatalogueRow, reading: RowReading): void {
  const entries = reading.extraColumns.flatMap((column): [string, string][] => {
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

/** What of this item cannot be told from a text, and the words that stand there; ticks are said once for the table. */
function sayOpen({ header, group, rowNumber, say }: RowReading): void {
  const open = header.columns.filter(({ index, head, levels }) => group.first.open?.has(index) && !isTick(head, levels))
  if (open.length === 0) return
  const names = open.map(({ title }) => title).join('、')
  const spot = { row: rowNumber, column: open[0]!.title, from: firstAddress(group) }
  say.doubt(spot, sentences.openCells(names, group.first.loose?.join('｜') ?? '', group.first.lines !== undefined))
}

/** Of a further row of the item nothing but the item's own number tells a person where to look. */
function sayGuessedParts({ header, group, rowNumber, say }: RowReading): void {
  for (const { guessed = [], cells } of group.rest)
    for (const column of header.columns.filter(({ index }) => guessed.includes(index))) {
      const cell = cells.get(column.index)
      if (cell?.text) say.doubt({ row: rowNumber, column: column.title, from: cell.from }, sentences.guessedPart)
    }
}

const tickHeads: ReadonlySet<Column['head']> = new Set<Column['head']>([...shiftable, 'audience', 'mode'])

const isTick = (head: Column['head'], levels: Column['levels']): boolean => levels.length > 0 || tickHeads.has(head)

function sayOpenTicks({ header, rows, grid }: Section, say: Say): void {
  const open = header.columns.filter(
    ({ index, head, levels }) => isTick(head, levels) && rows.some((row) => row.open?.has(index)),
  )
  if (open.length === 0) return
  const titles = open.map(({ title }) => title).join('、')
  const ofText = rows[0]!.lines !== undefined
  say.doubt({ ...wholeFile, from: grid.name }, ofText ? sentences.openTicks(titles) : sentences.openMarks(titles))
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
