import { CannotReadFile, type Refusal } from '#platform/documents/cannot-read-file.ts'
import { delimiterNames } from '#platform/documents/delimited.ts'
import type { Grid } from '#platform/documents/grid.ts'
import { type DocumentLimits, importLimits } from '#platform/documents/limits.ts'
import type { TableDocument } from '#platform/documents/read-tables.ts'
import { isRuled } from '#platform/documents/ruled.ts'
import { cardLinesOf, sectionsOfCards } from './cards.ts'
import { withChannelsUnderMode } from './columns-by-cells.ts'
import { readFlattenedText } from './flattened/read-flattened-text.ts'
import type { Column } from './header.ts'
import { headingsOf, layoutOf, noLessons, taughtHeader } from './lessons.ts'
import type { CatalogueReading, CatalogueRow, Layout, ReadDeadlineCell, ReadingDeps } from './model.ts'
import { remembered } from './remembered.ts'
import { repairDocument } from './repair-document.ts'
import { passOn, type Say, sayAbout, wholeFile } from './say.ts'
import { ownText, type Section, sectionsOf } from './sections.ts'
import { readSection } from './table-rows.ts'
import { sectionByTemplate } from './template-header.ts'
import { type NatureOf, natures } from './text/nature.ts'
import { hasBarHeader, hasTextHeader, sectionsOfText } from './text/read-text.ts'
import { refusals, sentences } from './words.ts'

/** The reading of tables that are there already; pure. */
export function readDocument(
  published: TableDocument,
  fileName: string,
  deps: ReadingDeps,
  limits: DocumentLimits = importLimits,
): CatalogueReading {
  const say = sayAbout(fileName)
  const document = repairDocument(published)
  for (const note of document.notes) passOn(say, { ...wholeFile, from: note.from }, note)
  try {
    const each = { ...deps, readDeadline: once(deps.readDeadline), readBasis: remembered(deps.readBasis) }
    const reading = readTablesOf(document, each, say, limits) ?? readTextOf(document, each, say)
    if (!reading) throw new CannotReadFile(untold(document))
    if (reading.rows.length === 0) throw new CannotReadFile(refusals.noRows)
    if (reading.rows.length > limits.rows) throw new CannotReadFile(refusals.tooManyRows(limits.rows))
    return { ...reading, problems: say.problems }
  } catch (error) {
    throw error instanceof CannotReadFile ? new CannotReadFile(error.refusal, fileName) : error
  }
}

/** Why nothing could be read: its rows, or its cells, or its headings. */
function untold(document: TableDocument): Refusal {
  if (document.kind === 'workbook') return noHeader(document)
  if (hasTextHeader(document.text)) return refusals.mixedText
  return hasBarHeader(document.text) ? refusals.untoldCells : noHeader(document)
}

/** Says what stands where the headings were looked for: the first row of the biggest table. */
function noHeader(document: TableDocument): Refusal {
  const biggest = document.grids.toSorted((a, b) => b.rows.length - a.rows.length)[0]
  const first = biggest?.rows.find((row) => row.some((cell) => cell.text !== '')) ?? []
  const filled = first.filter((cell) => cell.text !== '')
  const seen = filled.map((cell) => cell.text).join('｜') || document.text.trim()
  return refusals.noHeader(document.notes[0]?.message ?? null, seen || null, filled[0]?.from ?? null)
}

/** A catalogue says the same few deadlines over and over. */
function once(readDeadline: ReadDeadlineCell): ReadDeadlineCell {
  const known = new Map<string, ReturnType<ReadDeadlineCell>>()
  return (text, basis) => {
    const key = `${text}\n${basis ?? ''}`
    const reading = known.get(key) ?? readDeadline(text, basis)
    known.set(key, reading)
    return reading
  }
}

type Reading = Omit<CatalogueReading, 'problems'>

const layouts: Record<TableDocument['kind'], Layout> = {
  workbook: 'xlsx',
  'old-workbook': 'xls',
  document: 'docx',
  'web-page': 'html-table',
  'plain-text': 'csv',
}

function readTablesOf(document: TableDocument, deps: ReadingDeps, say: Say, limits: DocumentLimits): Reading | null {
  const oneOf = document.kind === 'plain-text' && !document.grids.every(isRuled)
  const read = oneOf ? wholeTable(document.grids, say) : document.grids.map(withSections(say))
  let sections = read.flatMap((each) => each.sections)
  if (sections.length === 0) sections = document.grids.flatMap((grid) => sectionsOfCards(cardLinesOf(grid), grid))
  if (sections.length === 0)
    sections = document.grids.flatMap((grid) => sectionByTemplate(grid, natures(deps.readDeadline), say) ?? [])
  if (sections.length === 0) return null
  sections = sections.map(namedByCells(natures(deps.readDeadline)))
  const grids = new Set(sections.map(({ grid }) => grid.name))
  for (const { grid } of read) sayGrid(grid, grids.has(grid.name), say)
  requireShortCells(sections, limits)
  const headings = sections.map(({ grid, header }) => headingsOf(grid.name, header))
  const layoutKey = layoutOf(layouts[document.kind], headings)!
  const lessons = deps.lessons?.get(layoutKey) ?? noLessons
  const rows = sections.flatMap((section): CatalogueRow[] =>
    readSection({ ...section, header: taughtHeader(section.header, lessons) }, deps, say, lessons),
  )
  const title = sections.find((section) => section.header.title)?.header.title ?? document.title
  return { rows, layout: layouts[document.kind], sourceTitle: title, headings, layoutKey }
}

const namedByCells =
  (natureOf: NatureOf) =>
  (section: Section): Section => {
    const textsUnder = ({ index }: Column) => section.rows.map(({ cells }) => ownText(cells.get(index)))
    const columns = withChannelsUnderMode(section.header.columns, textsUnder, natureOf)
    return { ...section, header: { ...section.header, columns } }
  }

interface Sectioned {
  grid: Grid
  sections: Section[]
}

const withSections =
  (say: Say) =>
  (grid: Grid): Sectioned => ({ grid, sections: sectionsOf(grid, say) })

/** The first way to part a delimited text that makes a whole table; what was said of the others is forgotten. */
function wholeTable(grids: readonly Grid[], say: Say): Sectioned[] {
  for (const grid of grids) {
    const saidBefore = say.problems.length
    const sectioned = withSections(say)(grid)
    if (isWhole(sectioned.sections)) return [sectioned]
    say.problems.splice(saidBefore)
  }
  return []
}

function readTextOf(document: TableDocument, deps: ReadingDeps, say: Say): Reading | null {
  if (document.kind === 'workbook') return null
  const sections = sectionsOfText(document.text, deps.readDeadline, say)
  if (sections) {
    const rows = sections.flatMap((section): CatalogueRow[] => readSection(section, deps, say))
    // Print order: headings, numbers and halves of cells stand among one another.
    if (rows.length > 0 && !rows.some(isTold)) throw new CannotReadFile(refusals.mixedText)
    const title = sections.find((section) => section.header.title)?.header.title ?? document.title
    return { rows, layout: 'flattened-text', sourceTitle: title }
  }
  const reading = readFlattenedText(document.text, deps, say)
  return reading && { rows: reading.rows, layout: 'flattened-text', sourceTitle: reading.title ?? document.title }
}

/** Anything of the item but its number. */
const isTold = (row: CatalogueRow): boolean =>
  [row.level1, row.level2, row.elements, row.basis, row.deadlineText, row.body, row.channels].some(
    (each) => each !== null,
  )

/**
 * Text copied from a browser loses merged cells, and what follows moves to the left: where a row is shorter than its
 * header no cell of the table can be trusted. Tab-separated text is then read as run-together text; a row of a CSV
 * that lacks cells is refused with its place.
 */
function isWhole(sections: readonly Section[]): boolean {
  for (const { header, rows } of sections) {
    const width = header.columns.length
    const short = rows.find((row) => row.cells.size < width)
    if (!short) continue
    if (sections[0]!.grid.name === delimiterNames['\t']) return false
    const from = [...short.cells.values()][0]!.from
    throw new CannotReadFile(refusals.shortRow(from, short.cells.size, width))
  }
  return sections.length > 0
}

/** What is said of a table as a whole; a big table without a header may be a part of the catalogue. */
function sayGrid(grid: Grid, isRead: boolean, say: Say): void {
  if (!isRead) {
    const width = Math.max(...grid.rows.map((row) => row.filter((cell) => cell.text !== '').length))
    if (grid.rows.length >= 2 && width >= 6) say.doubt({ ...wholeFile, from: grid.name }, sentences.tableWithoutHeader)
    return
  }
  for (const note of grid.notes) if (note.row === null) passOn(say, { ...wholeFile, from: note.from }, note)
}

function requireShortCells(sections: readonly Section[], limits: DocumentLimits): void {
  for (const { rows } of sections) {
    for (const row of rows) {
      for (const cell of row.cells.values()) {
        const long =
          cell.text.length > limits.cellLength ||
          (cell.text.length > limits.cellLines && cell.text.split('\n').length > limits.cellLines)
        if (long) throw new CannotReadFile(refusals.longCell(cell.from))
      }
    }
  }
}
