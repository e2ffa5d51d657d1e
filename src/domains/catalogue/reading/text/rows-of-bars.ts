import type { Column } from '../header.ts'
import type { BarCell } from './bars.ts'
import { cutBelow, isBelow, isBeyond, mayBeCell } from './below-rows.ts'
import { countingUp } from './counting-up.ts'
import type { NatureOf } from './nature.ts'
import { cutPageNumbers } from './page-lines.ts'
import { partAtNumbers } from './row-numbers.ts'
import { endOf, type Piece, type TextRow, tellRows } from './tell-rows.ts'

/** A row of bars before its cells are told apart. */
interface RawRow {
  cells: BarCell[]
  /** Bars without a cell at its end: so many cells it has fewer than the widest row. */
  pads: number
  /** The number it stands under has other bars than the others: a border or a cell of it was lost. */
  hurt: boolean
  /** Fewer of them. */
  short: boolean
}

/**
 * Tells the cells of each row. A page either keeps its empty cells in their place, and then columns are counted; or it
 * drops them and makes the row up with bars at its end, and then a mark under one of several tick columns is open.
 */
export function rowsOfBars(body: readonly BarCell[], columns: readonly Column[], natureOf: NatureOf): TextRow[] {
  const begin = body.findIndex(({ text, placed }) => text !== '' || placed)
  const counted = columns.findIndex(({ head }) => head === 'seq') <= 0
  const printed = body.slice(Math.max(0, begin))
  const { cells, strays } = counted ? partAtNumbers(printed) : { cells: printed, strays: [] }
  const { rows: raw, below } = rawRows(cells, columns, natureOf)
  const placed = keepsEmptyCells(raw)
  const ownLines = hasOwnLines(raw)
  const padded = raw.some(({ cells }) => cells.some(({ padding }) => padding))
  const rows = raw
    .map((row) => ({ ...row, cells: withoutStrayNumbers(row.cells) }))
    .map((row) => ({
      ...row,
      cells: placed
        ? trimEnd(row.cells, columns.length, ownLines)
        : row.cells.filter(({ text }) => text !== '' || (padded && isWhole(row.cells, columns.length))),
    }))
    .filter(({ cells }) => cells.some(({ text }) => text !== ''))
    .map((row) => ({ ...row, cells: row.cells.map((cell) => cutPageNumbers(cell, natureOf)) }))
  const told = tellRows(
    rows.map((row) => row.cells),
    columns,
    natureOf,
    placed,
  ).map((row, i) => (rows[i]!.hurt ? { ...row, hurt: true, short: rows[i]!.short } : row))
  if (body.at(-1)?.brokenOff && told.length > 0) told.push(withOpenEnd(told.pop()!, body.at(-1)!.text))
  const lost = [...strays.map((stray) => lostWords([stray], stray.page)), ...below]
  return [...told, ...lost]
}

/** A row in which the text breaks off: its last cell is not whole, and what it lacks behind it was not merged. */
function withOpenEnd(row: TextRow, broken: string): TextRow {
  const end = Math.max(...row.cells.keys())
  const cell = row.cells.get(end)
  const isBroken = cell?.text === broken
  const cells = new Map([...row.cells].filter(([j]) => j !== end || !isBroken))
  const last = Math.max(...cells.keys())
  const cut = [...row.lacking.filter((j) => j > last), ...(isBroken ? [end] : [])]
  const loose = isBroken ? [...row.loose, cell] : row.loose
  return { ...row, cells, lacking: row.lacking.filter((j) => j < last), open: [...row.open, ...cut], loose }
}

/** A number that begins a line inside a row is a page number; the bar on a later line is an empty cell's own. */
const withoutStrayNumber = (cell: BarCell): BarCell[] => {
  if (!cell.startsLine || !isNumber(cell)) return [cell]
  return cell.end > cell.line ? [{ ...cell, text: '', line: cell.end }] : []
}

const withoutStrayNumbers = (cells: readonly BarCell[]): BarCell[] =>
  cells.flatMap((cell, i) => (i === 0 ? cell : withoutStrayNumber(cell)))

/** Words between the rows or below them, which are none of their cells. */
const lostWords = (loose: readonly Piece[], pageNumber = false, mayBeOwn = false): TextRow => ({
  line: loose[0]!.line,
  end: endOf(loose),
  cells: new Map(),
  lacking: [],
  open: [],
  loose: [...loose],
  continued: true,
  pageNumber,
  mayBeOwn,
})

/**
 * An empty cell in the middle of a row proves that empty cells are kept; a single stray one may be a lost word. So does
 * one on a line of its own, where cells do not each have a line; and rows that have the same few empty cells at their end
 * although they differ in length, for padding would have made them equal.
 */
function keepsEmptyCells(rows: readonly RawRow[]): boolean {
  const inner = rows.filter(({ cells }) => {
    const last = cells.findLastIndex(({ text }) => text !== '')
    return cells.some(({ text }, i) => text === '' && i > 0 && i < last)
  })
  const padded = rows.filter(({ pads }) => pads > 1).length
  if (inner.length > 0 && (inner.length >= rows.length * 0.3 || inner.length > padded)) return true
  const lone = rows.filter((row) => row.cells.some(({ placed, firstOfPadding }) => placed || firstOfPadding)).length
  if (!hasOwnLines(rows) && lone > rows.length / 2) return true
  const ends = new Set(rows.map(({ pads }) => pads))
  return rows.length > 2 && ends.size === 1 && !ends.has(0) && new Set(rows.map((row) => row.cells.length)).size > 1
}

/**
 * A cell for each column, two or more of them empty with a line each: where other rows are made up to their width by bars
 * on one line, these are no such bars. One alone may be either.
 */
function isWhole(cells: readonly BarCell[], width: number): boolean {
  const empty = cells.filter(({ text }) => text === '')
  return cells.length === width && empty.length > 1 && empty.every(({ placed }) => placed)
}

/** Whether each cell stands on a line of its own. */
function hasOwnLines(rows: readonly RawRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells).filter(({ text }) => text !== '')
  return cells.filter(({ startsLine }) => startsLine).length > cells.length / 2
}

/** Cells beyond the last column that are empty, and a lone bar that stands before the next number. */
function trimEnd(cells: readonly BarCell[], width: number, ownLines: boolean): BarCell[] {
  const kept = cells.filter(({ padding, firstOfPadding }) => !padding || (firstOfPadding && !ownLines))
  while (kept.length > width && kept.at(-1)!.text === '') kept.pop()
  return kept
}

const isNumber = (cell: BarCell): boolean => /^\d{1,6}$/.test(cell.text.replace(/\s/g, ''))

function rawRows(
  body: readonly BarCell[],
  columns: readonly Column[],
  natureOf: NatureOf,
): { rows: RawRow[]; below: TextRow[] } {
  const numbered =
    columns.some(({ head }) => head === 'seq') || body.filter((cell) => cell.startsLine && isNumber(cell)).length >= 2
  const behindName = columns.findIndex(({ head }) => head === 'seq') > 0
  const starts = !numbered ? [] : behindName ? lineStarts(body) : numberStarts(body)
  const parts = starts.length > 0 ? segmentsAt(body, starts) : [[...body]]
  const segments = cutBelow(parts, isBelow)
  // One run of cells for all rows says nothing about the width of one.
  const width = starts.length > 0 ? usualWidth(segments.kept, columns.length) : columns.length
  const hurt = hurtCells(segments.kept, width)
  const split = segments.kept.flatMap((segment) => splitSegment(segment, width, columns.length))
  const rows = cutBelow(split, isBeyond(columns.length, natureOf))
  const kept = rows.kept.map((cells) => {
    const isHurt = cells.some((cell) => hurt.has(cell))
    return { ...toRaw(cells), hurt: isHurt, short: isHurt && cells.length < width }
  })
  const titles = segments.below.map((words, i) =>
    lostWords(words, false, mayBeCell(words, segments.before[i]!, natureOf)),
  )
  return { rows: kept, below: [...titles, ...rows.below.map((words) => lostWords(words))] }
}

/** Where nearly all rows are made up to one width, the cells of those that are not; below the last may stand more. */
function hurtCells(segments: readonly (readonly BarCell[])[], width: number): ReadonlySet<BarCell> {
  const odd = segments.filter((segment) => withoutStrayNumbers(segment).length % width !== 0)
  const habit = segments.length > 3 && odd.length <= segments.length * 0.3
  const isLast = (segment: readonly BarCell[]) => segment === segments.at(-1)
  const isHurt = (segment: readonly BarCell[]) =>
    !isLast(segment) || (segment.length < width && !segment.at(-1)!.brokenOff)
  return new Set(habit ? odd.filter(isHurt).flat() : [])
}

/** Numbers at the start of a line that count up; one that is followed by the number that was due is a page number. */
function numberStarts(body: readonly BarCell[]): number[] {
  const places = body.flatMap((cell, at) => (cell.startsLine && isNumber(cell) ? [at] : []))
  const number = (at: number) => Number(body[at]!.text.replace(/\s/g, ''))
  const counted = countingUp(places.map(number)).map((i) => places[i]!)
  // Behind a jump there must be a row, and behind a number whose bar stands on a later line.
  return counted.filter((at, i) => {
    const before = counted[i - 1]
    const due = before === undefined || number(at) === number(before) + 1 || number(at) === 1
    if (due && body[at]!.end === body[at]!.line) return true
    return body.slice(at + 1, counted[i + 1]).filter(({ text }) => text !== '').length >= 3
  })
}

/** Where the number stands behind the first name, a row begins at the start of that line. */
function lineStarts(body: readonly BarCell[]): number[] {
  const starts: number[] = []
  for (const [at, cell] of body.entries()) {
    if (!isNumber(cell)) continue
    if (cell.startsLine) starts.push(at)
    else if (body[at - 1]?.startsLine && body[at - 1]!.text !== '') starts.push(at - 1)
  }
  return starts
}

function segmentsAt(body: readonly BarCell[], starts: readonly number[]): BarCell[][] {
  const before = body.slice(0, starts[0])
  const segments = starts.map((start, i) => body.slice(start, starts[i + 1]))
  return before.some(({ text }) => text !== '') ? [before, ...segments] : segments
}

/** Spans over nothing may make rows a few bars wider than the headings; more is several rows. */
const mostBeyond = 6

/** How many bars a whole row has: the most frequent count at least as wide as the headings. */
function usualWidth(segments: readonly (readonly BarCell[])[], least: number): number {
  const counts = new Map<number, number>()
  for (const { length } of segments)
    if (length >= least && length <= least + mostBeyond) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return best?.[0] ?? least
}

/** Continued rows behind a numbered one, each made up to the full width; a segment that does not fit stays one row. */
function splitSegment(segment: BarCell[], width: number, least: number): BarCell[][] {
  if (segment.length <= width + 1) return [segment]
  for (const each of new Set([width, least])) {
    const rows = chunks(segment, each)
    if (rows) return rows
  }
  return byLines(segment) ?? [segment]
}

function chunks(segment: BarCell[], width: number): BarCell[][] | null {
  const rows: BarCell[][] = []
  for (let at = 0; at < segment.length; at += width) {
    const row = segment.slice(at, at + width)
    const short = row.length < width && row.some(({ text }) => text !== '')
    // The last row of a page that breaks off, or one that lacks merged cells.
    if (short && (rows.length === 0 || row.filter(({ text }) => text !== '').length < 3)) return null
    if (at > 0 && row.length > 0 && !row.find(({ text }) => text !== '')?.startsLine) return null
    rows.push(row)
  }
  return rows
}

/** Rows that each stand on a line of their own, whatever their width. */
function byLines(segment: BarCell[]): BarCell[][] | null {
  const rows: BarCell[][] = []
  for (const cell of segment) {
    if (cell.startsLine && cell.text !== '') rows.push([])
    // Words in front of the first row that begins with one: that row's first cell is empty, and none may be lost.
    if (rows.length === 0 && cell.text !== '') return null
    rows.at(-1)?.push(cell)
  }
  return rows.length > 1 && rows.every((row) => row.length > 3) ? rows : null
}

function toRaw(cells: BarCell[]): Omit<RawRow, 'hurt' | 'short'> {
  const last = cells.findLastIndex(({ text }) => text !== '')
  return { cells, pads: cells.length - 1 - last }
}
