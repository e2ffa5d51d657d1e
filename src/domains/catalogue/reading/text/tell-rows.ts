import { isBand } from '../bands.ts'
import type { Column } from '../header.ts'
import { type Alignment, align } from './align.ts'
import { boxesBehindTicks, doubtChannelsAbove, withOpenChannels } from './boxes-behind-ticks.ts'
import { isCode, mayStand, type Nature, type NatureOf } from './nature.ts'

/** A piece of text and the line it begins in, from 0. */
export interface Piece {
  text: string
  line: number
  /** Blank lines before it, where paragraphs were counted. */
  gap?: number
  /** Line of its bar. */
  end?: number
  /** Page numbers that stood inside it and were taken out. */
  cut?: readonly string[]
}

/** Several pieces as one cell. */
export function joinPieces(pieces: readonly Piece[], between: string): Piece {
  const cut = pieces.flatMap((piece) => piece.cut ?? [])
  const text = pieces.map((piece) => piece.text).join(between)
  return { text, line: pieces[0]!.line, end: endOf(pieces), ...(cut.length > 0 ? { cut } : {}) }
}

/** The last line that pieces stand on. */
export const endOf = (pieces: readonly Piece[]): number =>
  Math.max(...pieces.map(({ text, line, end }) => end ?? line + text.split('\n').length - 1))

/** One row of a table written as text, as far as its cells can be told. */
export interface TextRow {
  line: number
  /** The last line that it stands on. */
  end: number
  cells: Map<number, Piece>
  /** Columns of which it is certain that the row has no cell of its own: empty, or merged with the row above. */
  lacking: number[]
  /** Columns that cannot be told. */
  open: number[]
  /** Pieces that cannot be put under one column. */
  loose: Piece[]
  /** The rest of the row above. */
  continued: boolean
  /** Columns whose missing cells were in a row that is lost. */
  unsure?: readonly number[]
  /** The number that should follow does not: cells of the next row may be here. */
  beforeGap?: boolean
  /** No row but a page number. */
  pageNumber?: boolean
  /** No row, but perhaps the last cell of the row above. */
  mayBeOwn?: boolean
  /** Columns whose cells were parted at blanks, which stand inside cells too. */
  guessed?: readonly number[]
  /** It has other bars than the rows around it: a border or a cell was lost. */
  hurt?: boolean
  /** It has fewer of them. */
  short?: boolean
  /** Words stand behind the last row that may be the rest of its content. */
  mayGoOn?: boolean
  /** Names and content, not yet told apart. */
  front?: readonly Piece[]
  /** Content that goes on behind the channels. */
  rest?: readonly Piece[]
  /** Boxes stand behind its ticks, which may be the rest of merged channels above. */
  boxesBehind?: boolean
  /** How many citations the basis is made of, each of which might be the content's. */
  citations?: number
}

/** The columns that say who does what, when and where. */
export const dutyHeads: ReadonlySet<Column['head']> = new Set<Column['head']>([
  'basis',
  'deadlineText',
  'body',
  'channels',
])

/** Columns that offices merge over rows, beside the names. */
const merged: ReadonlySet<Column['head']> = new Set(['seq', 'basis', 'deadlineText', 'body', 'channels'])
const nameHeads: readonly Column['head'][] = ['level1', 'level2', 'level3']

/**
 * Puts the cells of rows under their columns. `placed`: empty cells are there, so only merged cells are missing.
 * Looked at twice: where the rows that leave no choice always cite a law (or name a body, a deadline, a channel) in a
 * column, a cell that does not is not taken for one of that column in the others.
 */
export function tellRows(
  rows: readonly (readonly Piece[])[],
  columns: readonly Column[],
  natureOf: NatureOf,
  placed: boolean,
): TextRow[] {
  const joined = rows.map((cells) => joinBoxes(cells, natureOf))
  const looks = joined.map((cells) => cells.map(({ text }) => natureOf(text)))
  const tell = (known: Known) =>
    joined.map((cells, at) => ({
      ...tellRow(cells, looks[at]!, { columns, placed, known, first: at === 0 }),
      end: endOf(cells.filter(({ text }) => text !== '')),
    }))
  const once = tell(nothingKnown)
  const known = {
    strong: alwaysStrong(once, columns, natureOf),
    texts: provenTexts(once, columns, natureOf),
    thirds: alwaysThird(once, columns),
  }
  return doubtChannelsAbove(tell(known), columns)
}

/** What the rows that leave no choice say about the others. */
interface Known {
  /** Columns whose cells always are what their heading says, by their own words. */
  strong: ReadonlySet<number>
  /** Texts that stand under one column only, in at least one row. */
  texts: ReadonlyMap<string, number>
  /** No item lacks its third name. */
  thirds: boolean
}

const nothingKnown: Known = { strong: new Set(), texts: new Map(), thirds: false }

/** A deadline, a body, a basis or channels that one row proves are known in the others. */
function provenTexts(rows: readonly TextRow[], columns: readonly Column[], natureOf: NatureOf): Map<string, number> {
  const places = new Map<string, number>()
  for (const { cells } of rows) {
    for (const [j, { text }] of cells) {
      // 同上 says nothing of where it stands in another row.
      if (text.length < 2 || natureOf(text).ditto || !dutyHeads.has(columns[j]!.head)) continue
      places.set(text, (places.get(text) ?? j) === j ? j : -1)
    }
  }
  return new Map([...places].filter(([, j]) => j >= 0))
}

/** Every row that has a name of the first level has one of the third: then two names are the second and the third. */
function alwaysThird(rows: readonly TextRow[], columns: readonly Column[]): boolean {
  const [first, third] = ['level1', 'level3'].map((head) => columns.findIndex((column) => column.head === head))
  const begun = rows.filter(({ cells }) => cells.has(first!))
  return third! >= 0 && begun.length > 1 && begun.every(({ cells }) => cells.has(third!))
}

/** Boxes of channels printed in two cells, or in a row of their own behind the ticks, are one cell. */
function joinBoxes(cells: readonly Piece[], natureOf: NatureOf): Piece[] {
  const joined: Piece[] = []
  let at = -1
  for (const cell of cells) {
    if (!natureOf(cell.text).boxes) joined.push(cell)
    else if (at < 0) at = joined.push(cell) - 1
    else joined[at] = { ...joined[at]!, text: `${joined[at]!.text}\n${cell.text}` }
  }
  return joined
}

function alwaysStrong(rows: readonly TextRow[], columns: readonly Column[], natureOf: NatureOf): Set<number> {
  const sure = new Set<number>()
  for (const [j, { head }] of columns.entries()) {
    if (head !== 'basis' && head !== 'deadlineText' && head !== 'channels' && head !== 'body') continue
    const seen = rows.flatMap(({ cells }) => cells.get(j) ?? []).filter(({ text }) => text !== '')
    if (seen.length >= 3 && seen.every(({ text }) => natureOf(text).strong === head)) sure.add(j)
  }
  return sure
}

interface Table {
  columns: readonly Column[]
  placed: boolean
  known: Known
  first: boolean
}

function tellRow(cells: readonly Piece[], looks: readonly Nature[], table: Table): TextRow {
  const { columns, placed, known } = table
  const line = cells.find(({ text }) => text !== '')!.line
  const stray = boxesBehindTicks(looks)
  if (stray > 0)
    return withOpenChannels(
      tellRow(cells.toSpliced(stray, 1), looks.toSpliced(stray, 1), table),
      cells[stray]!,
      columns,
    )
  const seq = columns.findIndex(({ head }) => head === 'seq')
  const fits = (i: number, j: number) => {
    const { text, ditto, strong, number } = looks[i]!
    // A number in front is the row's own, whatever column nobody knows stands beside it.
    if (i === 0 && number !== null && seq === 0) return j === 0
    const place = known.texts.get(text)
    if (place !== undefined) return place === j
    return (
      mayStand(looks[i]!, columns[j]!) && !(known.strong.has(j) && text !== '' && !ditto && strong !== columns[j]!.head)
    )
  }
  // Content may be a law's title, or read like a deadline; then basis and deadline stand in their own places beside it.
  const loosely = (i: number, j: number) => fits(i, j) || (columns[j]!.head === 'elements' && isWords(looks[i]!))
  const whole = cells.length === columns.length
  if (whole && [fits, loosely].some((fit) => cells.every((_, i) => fit(i, i))))
    return { ...nothingTold(line), cells: new Map(cells.map((cell, i) => [i, cell])) }
  // A row of a page that drops empty cells, which came out whole no more.
  const words = cells.flatMap(({ text }, i) => (text === '' ? [] : [i]))
  if (!placed && words.length < cells.length)
    return tellRow(
      words.map((i) => cells[i]!),
      words.map((i) => looks[i]!),
      table,
    )
  // Empty cells at the end may only make up the width that merged cells are missing.
  if (placed && cells.length > 1 && cells.at(-1)!.text === '' && !reaches(cells.length, columns, loosely, table))
    return tellRow(cells.slice(0, -1), looks.slice(0, -1), table)
  const own = cells.filter(({ text }) => text !== '')
  if (own.length === 1) return loneCell(own[0]!, looks[cells.indexOf(own[0]!)]!, table)
  if (own.length === 2 && looks.some(({ number }) => number !== null)) return untold(line, cells, looks, table)
  // What is a body by its words is one, where the row comes out so; else it may be an audience, a name or content.
  const onlyBody = (i: number, j: number) => fits(i, j) && !(looks[i]!.strong === 'body' && columns[j]!.head !== 'body')
  const names = nameColumns(columns).filter((j) => columns[j]!.head !== 'item')
  const strictly = (i: number, j: number) =>
    fits(i, j) && !(looks[i]!.strong === 'body' && (names.includes(j) || columns[j]!.head === 'elements'))
  for (const fit of [onlyBody, strictly, fits, loosely]) {
    const found = alignments(cells.length, columns, fit, table)
    if (found.length > 0) return { ...unite(found, cells, columns, line), guessed: guessedNames(table) }
  }
  return untold(line, cells, looks, table)
}

/** Names that only the other rows tell apart. */
const guessedNames = ({ known: { thirds }, placed, columns }: Table): number[] =>
  thirds && !placed ? nameColumns(columns) : []

export const nothingTold = (line: number): TextRow => ({
  line,
  end: line,
  cells: new Map(),
  lacking: [],
  open: [],
  loose: [],
  continued: false,
})

const isWords = ({ tick, number, boxes, ditto, text }: Nature): boolean =>
  !tick && number === null && !boxes && !ditto && text !== ''

type Fits = (piece: number, column: number) => boolean

const reaches = (pieces: number, columns: readonly Column[], fits: Fits, table: Table): boolean =>
  alignments(pieces, columns, fits, table).length > 0

/** All ways for the first set of missing names that allows any. */
function alignments(pieces: number, columns: readonly Column[], fits: Fits, table: Table): Alignment[] {
  const names = nameColumns(columns)
  for (const variants of nameVariants(table)) {
    const found = variants.flatMap((omitted) => {
      const mayOmit = (j: number) => {
        const { head } = columns[j]!
        if (names.includes(j)) return omitted.has(j)
        return head !== 'elements' && (!table.placed || merged.has(head))
      }
      return align(pieces, columns.length, (i, j) => !omitted.has(j) && fits(i, j), mayOmit) ?? []
    })
    if (found.length > 0) return found
  }
  return []
}

/** Only the row's number is told, and the deadline, body and channels that other rows prove to be nothing else. */
function untold(
  line: number,
  cells: readonly Piece[],
  looks: readonly Nature[],
  { columns, known }: Pick<Table, 'columns' | 'known'>,
): TextRow {
  const seq = columns.findIndex(({ head }) => head === 'seq')
  const numbered = seq >= 0 && looks[0]!.number !== null
  const told = new Map(numbered ? [[seq, cells[0]!]] : [])
  // Without a number they may be the rest of the row above.
  if (numbered) for (const [j, i] of provenCells(looks, columns, known)) told.set(j, cells[i]!)
  const own = new Set(told.values())
  return {
    ...nothingTold(line),
    cells: told,
    open: columns.flatMap((_, j) => (told.has(j) ? [] : [j])),
    loose: cells.filter((cell) => cell.text !== '' && !own.has(cell)),
  }
}

/**
 * Each column's only cell that other rows have under it: behind a name and content of its own, for content may read like a
 * deadline; none where these stand in another order than the columns.
 */
function provenCells(looks: readonly Nature[], columns: readonly Column[], { texts }: Known): [number, number][] {
  const found = looks.flatMap(({ text }, i): [number, number][] => {
    const j = texts.get(text)
    return j === undefined || columns[j]!.head === 'basis' ? [] : [[j, i]]
  })
  const front = looks.slice(0, found[0]?.[1]).filter((look) => isWords(look))
  return front.length >= 2 && found.every(([j], k) => k === 0 || found[k - 1]![0] < j) ? found : []
}

/**
 * Which item names may be missing: those merged with the row above, outermost first. Where empty cells are dropped an
 * inner name may be missing too because the item has none; asked only where the first does not fit, and in the first row.
 */
function nameVariants({ columns, placed, first, known }: Table): Set<number>[][] {
  const names = nameColumns(columns)
  const outer = names.map((_, n) => new Set(names.slice(0, n + 1)))
  const none = new Set<number>()
  const inner = names.slice(1).map((_, n) => new Set(names.slice(n + 1)))
  if (first) return placed ? [[none], inner, outer] : [[none, ...inner], outer]
  return [[none, ...outer, ...blankThirds(names, columns, placed || known.thirds)], inner]
}

/** Names missing at both ends: the outer ones merged, the third and what is below it blank, or only what is below it. */
function blankThirds(names: readonly number[], columns: readonly Column[], never: boolean): Set<number>[] {
  const third = names.findIndex((j) => columns[j]!.head === 'level3')
  if (never || third < 0) return []
  return names.flatMap((_, begin) =>
    names.slice(third).map((_, n) => new Set([...names.slice(0, begin), ...names.slice(third + n)])),
  )
}

function unite(
  found: readonly Alignment[],
  cells: readonly Piece[],
  columns: readonly Column[],
  line: number,
): TextRow {
  const row = nothingTold(line)
  const placesOf = cells.map((_, i) => new Set(found.flatMap((each) => each.columns[i]!)))
  for (const [j] of columns.entries()) {
    const pieces = new Set(found.flatMap((each) => each.pieces[j]!))
    const lacks = found.some((each) => each.mayLack[j])
    const [piece] = [...pieces]
    if (pieces.size === 0) row.lacking.push(j)
    else if (pieces.size === 1 && !lacks && placesOf[piece!]!.size === 1) row.cells.set(j, cells[piece!]!)
    else row.open.push(j)
  }
  for (const [i, places] of placesOf.entries()) if (places.size > 1 && cells[i]!.text !== '') row.loose.push(cells[i]!)
  return row
}

/** The columns of the item's names, outermost first; an unknown one beside them (领域, 四级事项) is one of them. */
export function nameColumns(columns: readonly Column[]): number[] {
  const elements = columns.findIndex(({ head }) => head === 'elements')
  const isName = ({ head, levels, title }: Column, j: number) =>
    head === 'item' ||
    nameHeads.includes(head) ||
    (head === null && levels.length === 0 && j < elements && !isCode(title))
  return columns.flatMap((column, j) => (isName(column, j) ? [j] : []))
}

/** One cell alone goes on what the row above says under the same column; a title or a remark is a band, not content. */
function loneCell(cell: Piece, nature: Nature, { columns, first }: Table): TextRow {
  const head = nature.strong ?? 'elements'
  const j = columns.findIndex((column) => column.head === head)
  const band = first || isBand(cell.text)
  const row = { ...nothingTold(cell.line), continued: true }
  if (band || j < 0 || nature.number !== null) return { ...row, cells: new Map(), loose: [cell] }
  // Words that are nothing by themselves are content as far as anybody can tell.
  const guessed = nature.strong === null && !/^[(]?\d{1,2}[.、)]|^[●〇○]/u.test(nature.folded) ? [j] : []
  return { ...row, cells: new Map([[j, cell]]), guessed }
}
