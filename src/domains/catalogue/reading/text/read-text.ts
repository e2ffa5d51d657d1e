import { withChannelsUnderMode } from '../columns-by-cells.ts'
import { fold } from '../fold.ts'
import { isHeading } from '../heads.ts'
import type { ReadDeadlineCell } from '../model.ts'
import { type Say, wholeFile } from '../say.ts'
import type { Section } from '../sections.ts'
import { fitsTemplate, templateHeader } from '../template-header.ts'
import { sentences } from '../words.ts'
import { type BarCell, cellsOfBars } from './bars.ts'
import { blocksOf, linesOf } from './blocks.ts'
import { cardsOfBars, cardsOfText } from './cards-of-text.ts'
import { withColumnBefore } from './column-before.ts'
import { findHeader, type TextHeader, titleBefore } from './find-header.ts'
import { gluedRowsOf, rowsOfGlued } from './glued.ts'
import { withHalfHeadings } from './half-headings.ts'
import { withHeadingsBehind } from './headings-behind.ts'
import { type NatureOf, natures } from './nature.ts'
import { withNumberColumn } from './number-column.ts'
import { withoutPageLines } from './page-lines.ts'
import { headingsIn, partGluedHeadings } from './part-glued-headings.ts'
import { rowsOfBars } from './rows-of-bars.ts'
import { rowsOfBlocks } from './rows-of-blocks.ts'
import { linesBetween, sectionOfRows, type TextTable } from './section-of-rows.ts'
import { suspectRows } from './suspect-rows.ts'
import { dutyHeads, type Piece, type TextRow } from './tell-rows.ts'
import { unitsOf } from './units.ts'

/**
 * The tables of a text: cells ended by bars, paragraphs, or lines. Null where the text has no such table, or too little
 * of it can be told.
 */
export function sectionsOfText(published: string, readDeadline: ReadDeadlineCell, say: Say): Section[] | null {
  const { text, lines } = withoutPageLines(published)
  const sections = sectionsIn(text, readDeadline, say)
  if (sections && lines.length > 0) {
    const numbers = lines.map((line) => line + 1).join('、')
    say.note({ ...wholeFile, from: '文字' }, sentences.pageLines(numbers))
  }
  return sections
}

function sectionsIn(text: string, readDeadline: ReadDeadlineCell, say: Say): Section[] | null {
  const natureOf = natures(readDeadline)
  const lines = text.split('\n')
  const units = unitsOf(text)
  const bars = cellsOfBars(text)
  const ways: (() => TextTable[])[] = [
    () => tablesOfBars(text, natureOf) ?? [],
    ...[blocksOf(text), linesOf(text)].map((pieces) => () => tablesOfPieces(pieces, true, natureOf)),
  ]
  const glued = gluedTable(linesOf(text), natureOf)
  if (glued) return [sectionOfRows(glued, lines, say)]
  ways.push(() => tablesOfPieces(units, false, natureOf))
  for (const way of ways) {
    const tables = way()
    if (tables.some((table) => isTold(table, natureOf))) return tables.map((table) => sectionOfRows(table, lines, say))
  }
  const whole = bars?.filter(({ brokenOff }) => !brokenOff)
  const cards = whole ? cardsOfBars(whole.map((cell) => ({ ...cell, text: headingOnly(cell) }))) : []
  if (cards.length > 0) return cards.map((card) => withLines(card, lines))
  const bare = whole && tableByTemplate(whole, natureOf)
  if (bare) {
    say.doubt({ ...wholeFile, from: '文字' }, sentences.templateHeader)
    return [sectionOfRows(bare, lines, say)]
  }
  for (const pieces of [blocksOf(text), linesOf(text)]) {
    const found = cardsOfText(pieces)
    if (found.length > 0) return found.map((card) => withLines(card, lines))
  }
  return null
}

/** A card with the lines of the text from its first value to its last. */
const withLines = (card: Section, text: readonly string[]): Section => ({
  ...card,
  rows: card.rows.map((row) => ({ ...row, lines: linesBetween(text, row.row, row.end ?? row.row) })),
})

/** Whether the headings of a table stand somewhere in a text, told or not. */
export const hasTextHeader = (text: string): boolean =>
  [blocksOf(text), linesOf(text), unitsOf(text)].some(
    (pieces) =>
      findHeader(
        pieces.map((piece) => piece.text),
        0,
        true,
      ) !== null,
  )

/** Whether they stand there in cells ended by bars. */
export const hasBarHeader = (text: string): boolean =>
  findHeader((cellsOfBars(text) ?? []).map(headingOnly), 0, false) !== null

/** The tables of a text whose cells end with bars; null where it has too few bars. */
export function tablesOfBars(text: string, natureOf: NatureOf): TextTable[] | null {
  const cells = cellsOfBars(text)
  if (!cells) return null
  const rowsOf = (body: readonly BarCell[], { columns }: TextHeader) => rowsOfBars(body, columns, natureOf)
  const columnsOf = (header: TextHeader, body: readonly BarCell[]) =>
    withNumberColumn(withColumnBefore(header, cells), body)
  const widened = (header: TextHeader) => withHeadingsBehind(header, cells)
  return tablesIn(cells.map(headingOnly), false, cells, rowsOf, natureOf, columnsOf, widened)
}

/** Rows of bars without headings, nearly all of them like the national template; null where they are not. */
function tableByTemplate(cells: readonly BarCell[], natureOf: NatureOf): TextTable | null {
  const begin = cells.findIndex(({ text }) => /(^|\n)\d{1,4}$/.test(text))
  if (begin < 0) return null
  const number = cells[begin]!.text.split('\n').at(-1)!
  const body = [{ ...cells[begin]!, text: number, startsLine: true }, ...cells.slice(begin + 1)]
  for (const width of [12, 14, 13]) {
    const { columns, legend, unsettledLevels } = templateHeader(width)!
    const rows = rowsOfBars(body, columns, natureOf)
    const looks = rows.map((row) => columns.map((_, j) => natureOf(row.cells.get(j)?.text ?? '')))
    if (rows.length >= 3 && looks.filter(fitsTemplate).length >= rows.length * 0.9)
      return { header: { begin: 0, end: 0, columns, legend, unsettledLevels }, title: null, rows }
  }
  return null
}

function tablesOfPieces(printed: readonly Piece[], wholeCells: boolean, natureOf: NatureOf): TextTable[] {
  const pieces = partGluedHeadings(printed)
  const rowsOf = (body: readonly Piece[], { columns }: TextHeader) => rowsOfBlocks(body, columns, natureOf, wholeCells)
  const columnsOf = ({ columns }: TextHeader, body: readonly Piece[]) => withNumberColumn(columns, body)
  return tablesIn(pieces.map(headingOnly), true, pieces, rowsOf, natureOf, columnsOf)
}

/** Headings and rows whose cells stand together with nothing between. */
function gluedTable(lines: readonly Piece[], natureOf: NatureOf): TextTable | null {
  for (const [at, { text }] of lines.entries()) {
    const headings = headingsIn(fold(text) + fold(lines[at + 1]?.text ?? ''))
    const header = headings && findHeader(headings, 0, false)
    if (!header || header.end < headings.length) continue
    const rows = gluedRowsOf(lines.slice(at + 1))
    if (rows)
      return {
        header,
        title: titleBefore(
          lines.map((line) => line.text),
          at,
        ),
        rows: rowsOfGlued(rows, header.columns, natureOf),
      }
  }
  return null
}

function tablesIn<P extends Piece>(
  texts: readonly string[],
  broken: boolean,
  pieces: readonly P[],
  rowsOf: (body: readonly P[], header: TextHeader) => TextRow[],
  natureOf: NatureOf,
  columnsOf: (header: TextHeader, body: readonly P[]) => TextHeader['columns'],
  widened = (header: TextHeader) => header,
): TextTable[] {
  const headerFrom = (from: number): TextHeader | null => {
    const header = findHeader(texts, from, broken)
    return header && widened(header)
  }
  const tables: { header: TextHeader; title: string | null; body: P[] }[] = []
  for (let found = headerFrom(0); found; ) {
    const next = headerFrom(found.end)
    const below = withoutTitle(pieces.slice(found.end, next?.begin ?? pieces.length), next !== null)
    const body = withoutColumnNumbers(below, found.columns.length)
    const words = pieces.slice(tables.length === 0 ? 0 : found.begin - 1, found.begin + 1).map(({ text }) => text)
    const title = titleBefore(words, words.length)
    const last = tables.at(-1)
    // Headings that come again before each page or row begin no new table.
    if (last && title === null && sameColumns(last.header, found)) last.body.push(...withoutPadding(body))
    else tables.push({ header: found, title, body: [...body] })
    found = next
  }
  return tables.map(({ header: found, title, body }) => {
    const numbered = { ...found, columns: columnsOf(found, body) }
    const once = rowsOf(body, numbered)
    const textsUnder = (_: unknown, place: number) => once.map(({ cells }) => cells.get(place)?.text ?? '')
    const halves = withHalfHeadings(numbered.columns, once, natureOf)
    const header = { ...numbered, columns: withChannelsUnderMode(halves, textsUnder, natureOf) }
    const same = header.columns.every((column, j) => column === numbered.columns[j])
    const rows = same ? once : rowsOf(body, header)
    return { header, title, rows: suspectRows(rows, header.columns, natureOf) }
  })
}

/** Rows without the bars that make up the headings' width. */
function withoutPadding<P extends Piece & { placed?: boolean }>(body: readonly P[]): readonly P[] {
  const begin = body.findIndex(({ text, placed }) => text !== '' || placed)
  return begin < 0 ? [] : body.slice(begin)
}

/** The rows without lines that number the columns (1 2 3 … 12). */
function withoutColumnNumbers<P extends Piece>(body: readonly P[], width: number): readonly P[] {
  // Right behind the headings they may begin with 2, the 1 lost.
  let counted = 1
  const runs = body.map(({ text }) => {
    const bare = fold(text).replace(/[()]/g, '')
    counted = bare === `${counted + 1}` && counted < width ? counted + 1 : bare === '1' ? 1 : 0
    return counted
  })
  const kept = body.filter((piece, at) => {
    let end = at
    while (runs[at]! > 0 && runs[end + 1] === runs[end]! + 1) end++
    const all = Array.from({ length: width }, (_, i) => i + 1).join('')
    return (runs[end] ?? 0) < 5 && fold(piece.text) !== all
  })
  return kept.length === body.length ? body : kept
}

const sameColumns = (a: TextHeader, b: TextHeader): boolean =>
  a.columns.map(({ title }) => title).join() === b.columns.map(({ title }) => title).join()

/** The rows of a table without the title of the next one. */
function withoutTitle<P extends Piece>(body: readonly P[], before: boolean): readonly P[] {
  const last = body.findLastIndex(({ text }) => text !== '')
  return before && last >= 0 && /(目录|目錄|清单|清單)([(（].{1,12}[)）])?$/.test(body[last]!.text)
    ? body.slice(0, last)
    : body
}

/** The words before a table run into its first heading: there the last line is the heading. */
function headingOnly({ text }: Piece): string {
  const lines = text.split('\n')
  const last = [2, 1].map((n) => lines.slice(-n).join('')).find(isHeading)
  return lines.length > 1 && last !== undefined ? last : text
}

/**
 * At least half of the rows have three cells told, or their number and all that is not merged; else the text is of another
 * make. Where a whole row stands first, rows of a number and one cell of words follow whose other cells were merged with it.
 */
function isTold({ header, rows }: TextTable, natureOf: NatureOf): boolean {
  const seq = header.columns.findIndex(({ head }) => head === 'seq')
  const begun = rows.filter(({ continued }) => !continued)
  const isWhole = ({ cells }: TextRow): boolean => cells.size >= 3
  const isMerged = ({ cells, lacking }: TextRow): boolean => cells.size === 2 && cells.has(seq) && lacking.length >= 2
  const isName = ({ cells, loose: [words, ...more] }: TextRow): boolean => {
    if (cells.size !== 1 || !cells.has(seq) || !words || more.length > 0) return false
    const { strong, channels, tick, number } = natureOf(words.text)
    return strong === null && !channels && !tick && number === null
  }
  const led = header.columns.every(({ head }, j) => !dutyHeads.has(head) || begun[0]?.cells.has(j))
  const told = begun.filter((row) => isWhole(row) || isMerged(row) || (led && isName(row)))
  return begun.some(isWhole) && told.length >= begun.length / 2
}
