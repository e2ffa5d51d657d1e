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
      ...(isOnlyOneWithMore(row, rows) ? [basis] : []),
      ...(blanks ? loneName(row, columns) : []),
      ...gluedDuties(row, columns, natureOf),
    ]
    return { row: withoutGluedTicks(row, columns, guessed), shaky: glued.length > 0 }
  })
  return besideGaps(looked, columns, natureOf)
}

/** Every other row cites once in a paragraph: a second citation may be the next row's, the words between them lost. */
const isOnlyOneWithMore = (row: TextRow, rows: readonly TextRow[]): boolean =>
  (row.citations ?? 0) > 1 && rows.every((other) => other === row || (other.citations ?? 0) <= 1)

interface Looked {
  row: TextRow
  /** Its names may be others. */
  shaky: boolean
}

/** Two marks in one cell are two cells whose border was lost: then no tick's column is certain. */
function withoutGluedTicks(row: TextRow, columns: readonly Column[], guessed: readonly number[]): TextRow {
  const all = { ...row, guessed: [...new Set([...(row.guessed ?? []), ...guessed])] }
  const ticks = columns.flatMap((column, j) => (isTickColumn(column) ? [j] : []))
  const glued = new RegExp(`^[${tickedMarks}]\\s+[${tickedMarks}]`)
  if (!ticks.some((j) => glued.test(row.cells.get(j)?.text ?? ''))) return all
  const cells = new Map([...row.cells].filter(([j]) => !ticks.includes(j)))
  const lacking = row.lacking.filter((j) => !ticks.includes(j))
  return { ...all, cells, lacking, open: [...new Set([...row.open, ...ticks])] }
}

const isTickColumn = ({ head, levels }: Column): boolean =>
  levels.length > 0 || /audience(All|Specific)|active|onRequest/.test(head ?? '')

/** Nothing is above the first row: an inner name that it lacks is blank or lost, and others may lack theirs likewise. */
const lacksInnerName = (first: TextRow | undefined, columns: readonly Column[]): boolean => {
  const names = nameColumns(columns)
  return first?.cells.has(names[0]!) === true && names.some((j) => first.lacking.includes(j))
}

/** The only name of a row, which may be any of them. */
function loneName({ cells }: TextRow, columns: readonly Column[]): number[] {
  const names = nameColumns(columns)
  const told = names.filter((j) => cells.get(j)?.text)
  return told.length === 1 ? told : []
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

/** A basis, deadline, body or channels that are missing may stand in the cell beside. */
function gluedDuties({ cells, lacking }: TextRow, columns: readonly Column[], natureOf: NatureOf): number[] {
  return lacking.flatMap((j) => {
    const { head } = columns[j]!
    if (!dutyHeads.has(head)) return []
    const holds = ({ text }: Piece): boolean =>
      text.split(/\s/).some((part) => part !== text && natureOf(part).strong === head)
    return [j - 1, j + 1].filter((beside) => cells.has(beside) && holds(cells.get(beside)!))
  })
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
  let unsure: readonly number[] = []
  for (const { row, shaky } of marked) {
    if (row.continued) continue
    const [number, last] = [numberOf(row, seq), before && numberOf(before, seq)]
    const gap = number !== null && last !== null && number > last + 1
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
  }
  return marked.map(({ row }) => row)
}

function numberOf({ cells }: TextRow, seq: number): number | null {
  const text = fold(cells.get(seq)?.text ?? '')
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}
