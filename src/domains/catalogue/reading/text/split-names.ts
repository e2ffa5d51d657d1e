import type { Column } from '../header.ts'
import type { Nature, NatureOf } from './nature.ts'
import { endOf, joinPieces, nameColumns, type Piece, type TextRow } from './tell-rows.ts'

/**
 * Tells the item's names from its content, in rows whose front is only a list of paragraphs. Names are short words,
 * content is a list or a sentence; the number of names says whether the outer one was merged with the row above.
 * What does not come out in one way stays open.
 */
export function splitNames(
  rows: readonly TextRow[],
  columns: readonly Column[],
  natureOf: NatureOf,
  wholeCells: boolean,
): TextRow[] {
  const elements = columns.findIndex(({ head }) => head === 'elements')
  const names = nameColumns(columns)
  if (elements < 0 || names.length === 0) return [...rows]
  const fronts = rows.map((row) => (row.front ? frontOf(row.front, natureOf) : null)).map(withShared)
  const repeated = repeatedIn(fronts)
  const third = columns.some(({ head }) => head === 'level3')
  const share = (thirds: boolean, first = 0, known?: ReadonlySet<string>) =>
    fronts.map(
      (front, at) =>
        front &&
        shareOut(
          front,
          { count: names.length, third, thirds, outer: known },
          at === first,
          wholeCells ? repeated : null,
        ),
    )
  const outer = new Set(share(false).flatMap((each) => (each?.broken ? each.names[0]!.text : [])))
  const thirds = third && share(false).filter((each) => each?.names.length === names.length).length > 1
  const split = share(thirds, 0, outer)
  // Nothing is above the first row: a name that it lacks is blank or lost, and others may lack theirs likewise.
  const anywhere = share(thirds, -1, outer)
  const neighbours = split.map((each, at) => each ?? anywhere[at]!)
  const blanks = (anywhere[0]?.names.length ?? names.length) < names.length
  const breaks = split.some((each) => each?.broken)
  return rows.map((row, at) => {
    const shares = split[at]
    if (
      !shares ||
      isDoubtful(neighbours, at) ||
      mayBeBroken(shares) ||
      (breaks && !shares.broken && shares.names.length > 1 && shares.names.some(isFragment))
    )
      return withoutBasis(row, columns)
    const goesOn = row.rest || row.mayGoOn ? [elements] : []
    const sure = wholeCells && !thirds && !shares.listed && !(blanks && shares.names.length < names.length)
    // That nothing is above the first row leaves open which of its names is blank; a wider gap says it.
    const lone = breaks && shares.names.length === 1 && shares.names.some(isFragment)
    const shaky = shares.broken || lone || (shares.blank > 0 && !isWide(shares.elements[0]!))
    const guessed = sure ? [...goesOn, ...(shaky ? names : [])] : [...names, elements]
    return { ...apply(row, shares, names, elements), guessed }
  })
}

/** Where the content is open, the first of several citations may be its end. */
function withoutBasis(row: TextRow, columns: readonly Column[]): TextRow {
  const basis = columns.findIndex(({ head }) => head === 'basis')
  const piece = row.cells.get(basis)
  if (!piece || (row.citations ?? 0) < 2) return row
  const cells = new Map(row.cells)
  cells.delete(basis)
  return { ...row, cells, open: [...row.open, basis], loose: [...row.loose, piece] }
}

interface Front {
  pieces: readonly Piece[]
  looks: readonly Nature[]
  /** Where three or more last paragraphs begin that another row ends with too; 0 where none does. */
  shared: number
}

interface Shares {
  /** Innermost last; fewer than the columns where the outer ones are merged. */
  names: Piece[]
  elements: Piece[]
  /** A name was put together from broken words. */
  broken: boolean
  /** Inner columns without a name. */
  blank: number
  /** The last name is a list of words, and the content's list begins behind it. */
  listed?: boolean
}

const frontOf = (pieces: readonly Piece[], natureOf: NatureOf): Front => ({
  pieces,
  looks: pieces.map(({ text }) => natureOf(text)),
  shared: 0,
})

/** A content of several paragraphs that comes again (事项名称 / 办理材料 / …) is one, though nothing marks it as a list. */
function withShared(front: Front | null, at: number, fronts: readonly (Front | null)[]): Front | null {
  if (!front) return null
  const others = [fronts[at - 1], fronts[at + 1]]
  const most = Math.max(0, ...others.map((other) => (other ? commonEnd(front.looks, other.looks) : 0)))
  return { ...front, shared: most >= 3 ? front.pieces.length - most : 0 }
}

function commonEnd(a: readonly Nature[], b: readonly Nature[]): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count)!.folded === b.at(-1 - count)!.folded) count++
  return count
}

/** What is the last piece of several fronts: what stands there again and again is content. */
function repeatedIn(fronts: readonly (Front | null)[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()]
  for (const last of fronts.flatMap((front) => front?.looks.at(-1)?.folded ?? []))
    (once.has(last) ? again : once).add(last)
  return again
}

/** Marks of a list or of a sentence. */
const marked = /[;。:●〇○]|等$|^([(]?\d{1,2}[.、)]|[一二三四五六七八九十]、|[-*·])/
const enumerated = /、.*、/

export const isList = ({ folded }: Pick<Nature, 'folded'>): boolean => marked.test(folded) || enumerated.test(folded)

/** A bullet or the number 1 of a list: content, whatever stands before it. */
export const listMark = /^([●〇○*·]|[(]?1[.、)]|一、)/

/** A name of the second level with the number of the first before its own (1.2岗位信息发布). */
const numberedName = /^\d{1,2}\.\d{1,2}[\u3400-\u9fff][^;。:]{0,38}$/

/** ① is a plain 1 when it is folded. */
const circled = /^[①-⑳]/

/** Words with 、 between and nothing else that tells a list: 转业、复员、退伍军人恢复户口 is a name. */
const isOnlyWords = ({ folded }: Nature): boolean => enumerated.test(folded) && !marked.test(folded)

const isFragment = ({ text }: Piece): boolean => text.replace(/\s/g, '').length <= 3

interface Columns {
  /** How many columns of names there are. */
  count: number
  /** One of them is the third level. */
  third: boolean
  /** No item lacks its third name. */
  thirds: boolean
  /** Broken outer names that other rows prove. */
  outer?: ReadonlySet<string> | undefined
}

/** `repeated` is null where the pieces are words between blanks: there only a list tells where the content begins. */
function shareOut(
  { pieces, looks, shared }: Front,
  { count: columns, third, thirds, outer }: Columns,
  first: boolean,
  repeated: ReadonlySet<string> | null,
): Shares | null {
  let begin = looks.findIndex(
    (nature, i) => circled.test(nature.text) || isList(nature) || (i > 0 && repeated?.has(nature.folded)),
  )
  const numbered = looks.slice(0, columns).findLastIndex(({ folded }) => numberedName.test(folded))
  if (numbered >= 0 && numbered + 1 < pieces.length) begin = numbered + 1
  if (begin < 0) {
    // Nothing is a list: the last paragraph is the content, for an item without any is no item.
    if (pieces.length < 2 || !repeated) return null
    begin = pieces.length - 1
  }
  const next = looks[begin + 1]
  let listed = next !== undefined && listMark.test(next.folded) && isOnlyWords(looks[begin]!) && begin < columns
  if (listed) begin++
  if (begin > columns && repeated && shared > 0 && shared <= columns) {
    begin = shared
    listed = true
  }
  const names = pieces.slice(0, begin)
  const elements = pieces.slice(begin)
  if (names.length > columns) return repeated && joinBroken(names, elements, columns, outer)
  if (names.length === columns) return { names: [...names], elements, broken: false, blank: 0, listed }
  // Two names under three columns: the third is blank where a wider gap stands in its place, or nothing is above.
  if (third && columns === 3 && names.length === 2 && (first || isWide(elements[0]!)))
    return { names: [...names], elements, broken: false, blank: 1 }
  return first || (third && !thirds) ? null : { names: [...names], elements, broken: false, blank: 0, listed }
}

const isWide = ({ gap }: Piece): boolean => gap !== undefined && gap > 1

/**
 * Narrow columns break a name into pieces of two to four characters: those that stand together are one name. In front of a
 * longer one these are pieces of two; behind an outer name that another row breaks likewise the rest is the inner one.
 */
function joinBroken(
  names: readonly Piece[],
  elements: Piece[],
  columns: number,
  outer?: ReadonlySet<string>,
): Shares | null {
  const told = (parts: readonly (readonly Piece[])[]): Shares => ({
    names: parts.map((pieces) => joinPieces(pieces, '')),
    elements,
    broken: true,
    blank: 0,
  })
  for (const longest of [4, 2]) {
    const runs = runsOf(names, longest)
    if (runs.length === columns && runs.length > 1) return told(runs)
  }
  if (columns !== 2 || names.length > mostPieces) return null
  const half = names.length / 2
  const ends = names.flatMap((_, i) => {
    const [left, right] = [textOf(names.slice(0, i)), textOf(names.slice(i))]
    return i > 0 && (outer?.has(left) || (i === half && left === right)) ? [i] : []
  })
  return ends.length === 1 ? told([names.slice(0, ends[0]), names.slice(ends[0])]) : null
}

/** Two names broken into more pieces are none. */
const mostPieces = 16

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** Pieces no longer than so many characters that stand together, and each other one alone. */
function runsOf(pieces: readonly Piece[], longest: number): Piece[][] {
  const short = ({ text }: Piece) => text.replace(/\s/g, '').length <= longest
  const runs: Piece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last && short(piece) && short(last[0]!) && isNext(piece, last)) last.push(piece)
    else runs.push([piece])
  }
  return runs
}

/** Nothing but the blank lines before it stands between: no number that was taken for one of a page. */
const isNext = ({ line, gap }: Piece, before: readonly Piece[]): boolean =>
  gap === undefined || line - endOf(before) - 1 <= gap

/** One name alone that stands again in the next row is an outer name printed each time, and then the inner one is lost. */
function isDoubtful(split: readonly (Shares | null)[], at: number): boolean {
  const own = split[at]!
  if (own.names.length !== 1) return false
  return [split[at - 1], split[at + 1]].some(
    (other) => other?.names.length === 1 && other.names[0]!.text === own.names[0]!.text,
  )
}

/** 监督 检查 may be two names, or one that a narrow column broke where the outer one was merged. */
const mayBeBroken = ({ names, broken }: Shares): boolean => !broken && names.length > 1 && names.every(isFragment)

function apply(
  row: TextRow,
  { names, elements, blank }: Shares,
  columns: readonly number[],
  elementsAt: number,
): TextRow {
  const cells = new Map(row.cells)
  const end = columns.length - blank
  const told = columns.slice(end - names.length, end)
  for (const [i, j] of told.entries()) cells.set(j, names[i]!)
  cells.set(elementsAt, joinPieces([...elements, ...(row.rest ?? [])], '\n'))
  for (const j of columns.slice(end)) cells.set(j, { text: '', line: row.line })
  const lacking = columns.slice(0, end - names.length)
  const open = row.open.filter((j) => j !== elementsAt && !columns.includes(j))
  return { ...row, cells, lacking: [...row.lacking, ...lacking], open, loose: [] }
}
