import { disclosureLabels, newerWords, olderWords, otherHandling, plainLabel, requestLabels, yearIn } from './labels.ts'
import { layoutOf, type RowLayout } from './layout.ts'
import { missingParts } from './missing-parts.ts'
import {
  type AnnualReport,
  columns as kinds,
  type ReportColumn,
  type ReportForm,
  type RequestRow,
  type Row,
  requestRows,
  type Violation,
} from './model.ts'
import { readDisputeCells } from './read-dispute-cells.ts'
import { readProse } from './read-prose.ts'
import { type ReadRow, readRow, unreadRow } from './rows-of-cells.ts'
import type { TableCell, TableRow } from './table-cell.ts'
import { readingWords } from './violation-words.ts'
import { columnNames } from './words.ts'

/** The words of a document and its tables, each a list of rows of cells from left to right. */
export interface ReportDocument {
  /** The text with its title, for the year and the figures of part one. */
  text: string
  tables: readonly (readonly TableRow[])[]
}

/**
 * A report from the tables of a page, document or workbook, cells apart, merged ones spread. A row is read where its label
 * is the form's and it has the form's number of cells; a cell that holds no figure stays blank with a remark. Null where no
 * row of table three is there.
 */
export function readReportCells({ text, tables }: ReportDocument): AnnualReport | null {
  const rows = tables.flat()
  const form = formOf(rows)
  const found = new Map<string, { layout: RowLayout; read: ReadRow[] }>()
  const put = (layout: RowLayout, read: ReadRow) => {
    const known = found.get(layout.id)
    if (known) known.read.push(read)
    else found.set(layout.id, { layout, read: [read] })
  }
  const layouts = new Map(layoutOf(form).map((layout) => [layout.id, layout]))
  for (const table of tables) {
    const heads = headsOf(table, form)
    for (const row of table) readRequestRow(row, heads, form, layouts, put)
  }
  if (!found.has('new') && !found.has('results')) return null
  const strange = form === '2019' ? newerWords : olderWords
  const other = rows.flat().some(({ text }) => strange.test(plainLabel(text)))
  if (!other) for (const row of rows) readDisclosureRow(row, layouts, put)
  for (const table of tables) readDisputeCells(table, layouts, put)
  const report = { form, ...settled(found) }
  const flat = plainLabel(text)
  return {
    ...report,
    year: yearIn(flat),
    prose: readProse(flat),
    notes: [...(other ? [readingWords.otherForm()] : []), ...missingParts(report)],
  }
}

const patterns = new Map<RequestRow, RegExp>(
  requestRows.map((row) => {
    const { number, words } = requestLabels[row]
    // 其他 and 总计 alone are also names of columns.
    return [row, new RegExp(`^(?:${number})${row === 'other' || row === 'results' ? '' : '?'}${words}$`)]
  }),
)

const otherHandlingCell = new RegExp(`^(?:${otherHandling.number})?${otherHandling.words}$`)

function labelOf(text: string, form: ReportForm): RequestRow | null {
  const label = plainLabel(text)
  if (form === '2019' && otherHandlingCell.test(label)) return 'other'
  for (const [row, pattern] of patterns) if (pattern.test(label)) return row
  return null
}

/** Only the newer form parts other handling into three rows. */
const formOf = (rows: readonly TableRow[]): ReportForm => {
  const labels = rows.flat().map(({ text }) => plainLabel(text))
  const parted = labels.some((label) => patterns.get('not-corrected-in-time')!.test(label))
  return !parted && labels.some((label) => otherHandlingCell.test(label)) ? '2019' : '2021'
}

const kindOf = new Map(kinds.map((kind) => [columnNames[kind], kind]))

/** Where the kinds of applicants stand in the head, which is over the rows. */
function headsOf(table: readonly TableRow[], form: ReportForm): Heads {
  const heads = new Map<ReportColumn, number>()
  for (const row of table) {
    if (row.some(({ text }) => labelOf(text, form))) break
    for (const { text, column } of row) {
      const kind = kindOf.get(plainLabel(text))
      if (kind && !heads.has(kind)) heads.set(kind, column)
    }
  }
  return heads
}

type Heads = ReadonlyMap<ReportColumn, number>

type Put = (layout: RowLayout, read: ReadRow) => void

function readRequestRow(
  row: TableRow,
  heads: Heads,
  form: ReportForm,
  layouts: ReadonlyMap<string, RowLayout>,
  put: Put,
): void {
  const at = row.findLastIndex(({ text }) => labelOf(text, form) !== null)
  const layout = at < 0 ? undefined : layouts.get(labelOf(row[at]!.text, form)!)
  if (!layout) return
  const cells = cellsBehind(row, at)
  const own = figureCells(cells, heads)
  put(layout, own ? readCells(layout, own) : unreadRow(layout, wrongCount(layout, cells.length)))
}

const wrongCount = ({ table, name, columns }: RowLayout, found: number): string =>
  readingWords.wrongCount(table, name, found, columns.length)

/** The cells right of a label (a merged one is spread, and its last place is meant); one cell that holds the whole row, its figures apart, counts as so many. */
function cellsBehind(row: TableRow, at: number): readonly TableCell[] {
  const cells = row.slice(at + 1)
  const [only, ...more] = cells
  if (!only || more.length > 0) return cells
  return only.text
    .trim()
    .split(/\s+/)
    .map((text, i) => ({ text, column: only.column + i }))
}

/**
 * The cells under the heads, in the order of the form; null where the head does not stand over them, each kind over a cell
 * of its own. Then seven cells are taken in the order of the form.
 */
function underHeads(cells: readonly TableCell[], heads: Heads): readonly TableCell[] | null {
  const own = kinds.flatMap((kind) => cells.find(({ column }) => column === heads.get(kind)) ?? [])
  return new Set(own).size === kinds.length ? own : null
}

/** More cells than columns are read where those that stand under no head are empty. */
function figureCells(cells: readonly TableCell[], heads: Heads): readonly TableCell[] | null {
  const own = underHeads(cells, heads)
  if (cells.length === kinds.length) return own ?? cells
  return own && cells.every((cell) => own.includes(cell) || cell.text.trim() === '') ? own : null
}

/** A figure in a cell merged with its neighbours belongs to nobody knows which of them. */
function readCells(layout: RowLayout, cells: readonly TableCell[]): ReadRow {
  const read = readRow(
    layout,
    cells.map(({ text }) => text),
  )
  return cells.some(({ filled }) => filled) ? unreadRow(layout, readingWords.merged(layout.table, layout.name)) : read
}

const disclosurePatterns = Object.entries(disclosureLabels).map(
  ([row, label]) => [row, new RegExp(`^${label}$`)] as const,
)

/** A row of table two: its label and so many figures; cells merged over several columns count once. */
function readDisclosureRow(row: TableRow, layouts: ReadonlyMap<string, RowLayout>, put: Put): void {
  for (const [at, { text }] of row.entries()) {
    const label = plainLabel(text)
    const id = disclosurePatterns.find(([, pattern]) => pattern.test(label))?.[0]
    const layout = id && layouts.get(id)
    if (!layout) continue
    const cells = row.slice(at + 1).filter(({ filled }) => !filled)
    const spare = cells.slice(layout.columns.length)
    const fits = cells.length >= layout.columns.length && spare.every((cell) => cell.text.trim() === '')
    const texts = cells.map((cell) => cell.text)
    put(layout, fits ? readRow(layout, texts) : unreadRow(layout, wrongCount(layout, cells.length)))
    return
  }
}

/** Each row once; one that stands there twice with different figures is not read. */
function settled(found: ReadonlyMap<string, { layout: RowLayout; read: readonly ReadRow[] }>) {
  const tables: Record<string, Partial<Record<string, Row>>> = { 二: {}, 三: {}, 四: {} }
  const remarks: Violation[] = []
  for (const { layout, read } of found.values()) {
    const [first] = read
    const same = read.every(({ figures }) => figures.every((figure, i) => figure === first!.figures[i]))
    const own = same ? first! : unreadRow(layout, readingWords.twice(layout.table, layout.name))
    tables[layout.table]![layout.id] = own.figures
    remarks.push(...own.remarks)
  }
  return { disclosure: tables.二!, requests: tables.三!, disputes: tables.四!, remarks }
}
