import { fold } from '../fold.ts'
import type { Column } from '../header.ts'
import { tickedMarks } from '../ticks.ts'
import type { NatureOf } from './nature.ts'
import { isList } from './split-names.ts'
import { dutyHeads, nameColumns, type Piece, type TextRow } from './tell-rows.ts'

/**
 * What came out in one way and may still be wrong, because something of the text was lost: cells beside one that is
 * missing, and rows beside a number that is missing. A person must look at these.
 */
export function suspectRows(rows: readonly TextRow[], columns: readonly Column[], natureOf: NatureOf): TextRow[] {
  const elements = columns.findIndex(({ head }) => head === 'elements')
  const lists = listsAmong(rows, elements)
  const basis = columns.findIndex(({ head }) => head === 'basis')
  const blanks = lacksInnerName(rows[0], columns)
  const looked = rows.map((row): Looked => {
    const glued = gluedNames(row, columns, elements, lists)
    const guessed = [
      ...glued,
      ...(isOnlyOneWithMore(row, rows) || isOnlyBasis(row, columns) ? [basis] : []),
      ...(blanks ? fewNames(row, columns, row === rows[0]) : []),
      ...gluedDuties(row, columns, natureOf),
      ...endsAsDeadline(row, columns),
      ...gluedContent(row, columns, elements, basis, natureOf),
      ...[elements, basis].filter((j) => skipsNumber(row.cells.get(j)?.text ?? '')),
      ...(beginsInside(row.cells.get(basis)?.text ?? '') ? [elements, basis] : []),
      ...(row.hurt ? [...nameColumns(columns), elements].filter((j) => row.cells.has(j)) : []),
    ]
    return { row: withoutGluedTicks(row, columns, guessed, natureOf), shaky: glued.length > 0 || row.hurt === true }
  })
  return besideGaps(looked, columns, natureOf)
}

/** Every other row cites once in a paragraph: a second citation may be the next row's, the words between them lost. */
const isOnlyOneWithMore = (row: TextRow, rows: readonly TextRow[]): boolean =>
  (row.citations ?? 0) > 1 && rows.every((other) => other === row || (other.citations ?? 0) <= 1)

/** Deadline, body and channels are merged with the row above: the basis may be so too, and the citation the content. */
const isOnlyBasis = ({ cells, lacking }: TextRow, columns: readonly Column[]): boolean => {
  const duties = columns.flatMap(({ head }, j) => (dutyHeads.has(head) ? [{ head, j }] : []))
  return duties.length > 1 && duties.every(({ head, j }) => (head === 'basis' ? cells : new Set(lacking)).has(j))
}

interface Looked {
  row: TextRow
  /** Its names may be others. */
  shaky: boolean
}

/** Two marks in one cell, or a bar too few, are cells whose border was lost: then no tick's column is certain. */
function withoutGluedTicks(
  row: TextRow,
  columns: readonly Column[],
  guessed: readonly number[],
  natureOf: NatureOf,
): TextRow {
  const all = { ...row, guessed: [...new Set([...(row.guessed ?? []), ...guessed])] }
  const ticks = columns.flatMap((column, j) => (isTickColumn(column) ? [j] : []))
  const glued = new RegExp(`^[${tickedMarks}]\\s+[${tickedMarks}]`)
  const lost = row.hurt && !isCounted(row, columns, ticks, natureOf)
  if (!lost && !ticks.some((j) => glued.test(row.cells.get(j)?.text ?? ''))) return all
  const cells = new Map([...row.cells].filter(([j]) => !ticks.includes(j)))
  const lacking = row.lacking.filter((j) => !ticks.includes(j))
  return { ...all, cells, lacking, open: [...new Set([...row.open, ...ticks])] }
}

/**
 * A bar too few, but behind the boxes of the channels a cell for each tick column, the last one ticked, so that no bar made
 * up the row: the bar is not lost there.
 */
function isCounted(
  { cells, short }: TextRow,
  columns: readonly Column[],
  ticks: readonly number[],
  natureOf: NatureOf,
): boolean {
  const channels = columns.findIndex(({ head }) => head === 'channels')
  const behind = columns.flatMap((_, j) => (j > channels ? [j] : []))
  return (
    short === true &&
    natureOf(cells.get(channels)?.text ?? '').boxes &&
    natureOf(cells.get(columns.length - 1)?.text ?? '').tick &&
    behind.length === ticks.length &&
    behind.every((j) => cells.has(j))
  )
}

const isTickColumn = ({ head, levels }: Column): boolean =>
  levels.length > 0 || /audience(All|Specific)|active|onRequest/.test(head ?? '')

/** Nothing is above the first row: an inner name that it lacks is blank or lost, and others may lack theirs likewise. */
const lacksInnerName = (first: TextRow | undefined, columns: readonly Column[]): boolean => {
  const names = nameColumns(columns)
  return first?.cells.has(names[0]!) === true && names.some((j) => first.lacking.includes(j))
}

/** The only name of a row, which may be any of them; those of the first row, of which any column may be blank. */
function fewNames({ cells }: TextRow, columns: readonly Column[], first: boolean): number[] {
  const told = nameColumns(columns).filter((j) => cells.get(j)?.text)
  return first || told.length === 1 ? told : []
}

/** How many contents there are, and how many of them are lists by their words. */
interface Contents {
  all: number
  lists: number
}

function listsAmong(rows: readonly TextRow[], elements: number): Contents {
  const contents = rows.flatMap(({ cells }) => cells.get(elements)?.text || [])
  return { all: contents.length, lists: contents.filter((text) => isList({ folded: fold(text) })).length }
}

/** Nearly all other contents are lists: what is none may be a name, where a row lacks one. */
const areLists = ({ all, lists }: Contents): boolean => all > 3 && lists >= (all - 1) * 0.8

/** A row that lacks a name: it was merged with the one above, or it stands in the same cell as another, or was lost. */
function gluedNames(row: TextRow, columns: readonly Column[], elements: number, contents: Contents): number[] {
  const names = nameColumns(columns)
  const content = row.cells.get(elements)
  if (!content || !names.some((j) => row.lacking.includes(j))) return []
  const told = [...names, elements].filter((j) => row.cells.has(j))
  const strange = areLists(contents) && !isList({ folded: fold(content.text) })
  return strange || told.some((j) => mayHoldName(row.cells.get(j)!, j === elements)) ? told : []
}

/** Words, a blank or a line end, and more: two cells whose border was lost. Of content the list begins behind it. */
function mayHoldName({ text }: Piece, isContent: boolean): boolean {
  const [first, ...rest] = text.split(/\s/)
  if (rest.length === 0 || first!.length > 30 || isList({ folded: fold(first!) })) return false
  return isContent ? isList({ folded: fold(rest.join('')) }) : first!.length > 2
}

/** A basis, deadline, body or channels that are missing may stand in the next cell that is there, 同上 for one too. */
function gluedDuties({ cells, lacking }: TextRow, columns: readonly Column[], natureOf: NatureOf): number[] {
  return lacking.flatMap((j) => {
    const { head } = columns[j]!
    if (!dutyHeads.has(head)) return []
    const holds = ({ text }: Piece): boolean =>
      text.split(/\s+/).some((part) => part !== text && (natureOf(part).strong === head || natureOf(part).ditto))
    const beside = [-1, 1].map((step) => {
      let at = j + step
      while (lacking.includes(at)) at += step
      return at
    })
    return beside.filter((at) => cells.has(at) && holds(cells.get(at)!))
  })
}

/** In front of a deadline that is missing, words that end like one (按要求单独公开): nobody says how else they would be read. */
function endsAsDeadline({ cells, lacking }: TextRow, columns: readonly Column[]): number[] {
  const deadline = columns.findIndex(({ head }) => head === 'deadlineText')
  const before = cells.get(deadline - 1)?.text ?? ''
  const ends = /^.{2,40}(公[开開布示]|发布|發布|更新)[。;；]?$/u.test(before)
  return ends && lacking.includes(deadline) ? [deadline - 1] : []
}

/** A name is missing, and other words stand in front of the first citation: the content, whose border was lost. */
function gluedContent(
  { cells, lacking }: TextRow,
  columns: readonly Column[],
  elements: number,
  basis: number,
  natureOf: NatureOf,
): number[] {
  const cell = cells.get(basis)
  if (!cell || ![...nameColumns(columns), elements].some((j) => lacking.includes(j))) return []
  const [first, ...rest] = cell.text.split(/\s+/)
  return natureOf(first!).strong !== 'basis' && rest.some((part) => natureOf(part).strong === 'basis') ? [basis] : []
}

/** A basis that begins inside a title: its beginning stands elsewhere, and so may that of the content beside it. */
const beginsInside = (text: string): boolean => /^[^《》]*》/.test(text)

/** A list whose next number does not come (1. 2. 4.), or that does not begin with 1: a line of it may be lost. */
function skipsNumber(text: string): boolean {
  const numbers = text.split('\n').flatMap((line) => {
    const number = /^\s*[(（]?(\d{1,2})[)）.、．](?!\d)/u.exec(line)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  return numbers.length > 1 && numbers.some((number, i) => number !== 1 && number !== (numbers[i - 1] ?? 0) + 1)
}

/**
 * Rows before and behind a number that does not come: the lost row's cells may be theirs, its names were above theirs,
 * and 同上 meant its cells. Names that are shaky are so in the rows below too, as far as they were merged.
 */
function besideGaps(looked: readonly Looked[], columns: readonly Column[], natureOf: NatureOf): TextRow[] {
  const seq = columns.findIndex(({ head }) => head === 'seq')
  const names = nameColumns(columns)
  const marked = looked.map(({ row, shaky }) => ({ row: { ...row }, shaky }))
  let before: TextRow | null = null
  let last: number | null = null
  let unsure: readonly number[] = []
  const gaps = gapsAfter(
    marked.map(({ row }) => row),
    seq,
  )
  for (const { row, shaky } of marked) {
    if (row.continued) continue
    const number = numberOf(row, seq)
    const gap = before !== null && ((number !== null && last !== null && number > last + 1) || gaps.has(row))
    if (gap && before!.end > before!.line) before!.beforeGap = true
    if (gap) unsure = columns.flatMap(({ head }, j) => (names.includes(j) || dutyHeads.has(head) ? [j] : []))
    else if (shaky) unsure = [...new Set([...unsure, ...names])]
    const isAbove = (j: number): boolean => {
      const text = row.cells.get(j)?.text
      return text === undefined ? row.lacking.includes(j) : natureOf(text).ditto
    }
    unsure = unsure.filter((j) => isAbove(j) || row.open.includes(j))
    if (unsure.length > 0) row.unsure = unsure.filter(isAbove)
    before = row
    last = number ?? last
  }
  return marked.map(({ row }) => row)
}

/** Rows without a number between two that do not follow one another: the row that began with it may be any in front. */
function gapsAfter(rows: readonly TextRow[], seq: number): Set<TextRow> {
  const gaps = new Set<TextRow>()
  let between: TextRow[] = []
  let last: number | null = null
  for (const row of rows) {
    if (row.continued) continue
    const number = numberOf(row, seq)
    if (number === null) between.push(row)
    else {
      if (last !== null && number > last + 1) for (const each of between) gaps.add(each)
      between = []
      last = number
    }
  }
  return gaps
}

function numberOf({ cells }: TextRow, seq: number): number | null {
  const text = fold(cells.get(seq)?.text ?? '')
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}
