import { CannotReadFile } from '../cannot-read-file.ts'
import { type CellBudget, newBudget, spend } from '../cell-budget.ts'
import { cleanText } from '../clean-text.ts'
import { type Cell, type Grid, type Merge, rowsInOrder, type Severity, spreadMerges } from '../grid.ts'
import type { DocumentLimits } from '../limits.ts'
import { collectNotes, type NoteCollector } from '../notes.ts'
import { names, refusals, notes as words } from '../words.ts'
import { attributeOf, childrenOf, following, type PageNode } from './page-node.ts'
import { parsePage } from './page-tree.ts'
import { readPageTitle, textOf } from './text.ts'

export interface WebPage {
  title: string | null
  grids: Grid[]
  /** The page's words outside scripts, cells separated by white space; made only when asked for. */
  text: () => string
}

/** Reads every table of a page, nested ones too, with merged cells spread. No script runs, nothing is fetched. */
export function readHtmlTables(html: string, limits: DocumentLimits): WebPage {
  const page = parsePage(html)
  const budget = newBudget(limits)
  const tables = tablesIn(page, limits)
  const around = cellsAround(tables)
  const grids = tables.map((table, index) => readTable(table, names.webTable(index + 1), budget, around))
  return { title: readPageTitle(page), grids, text: () => textOf(page) }
}

/** Tables in page order. */
function tablesIn(page: PageNode, limits: DocumentLimits): PageNode[] {
  const tables: PageNode[] = []
  for (let node: PageNode | null = page; node; node = following(node, page)) {
    if (node.tag !== 'table') continue
    tables.push(node)
    if (tablesAround(node) >= limits.tableDepth)
      throw new CannotReadFile(refusals.nesting(names.webTable(tables.length)))
  }
  return tables
}

function tablesAround(table: PageNode): number {
  let count = 0
  for (let at = table.parent; at; at = at.parent) if (at.tag === 'table') count++
  return count
}

/** The cells that hold a table. */
function cellsAround(tables: readonly PageNode[]): ReadonlySet<PageNode> {
  const cells = new Set<PageNode>()
  for (const table of tables)
    for (let at = table.parent; at; at = at.parent) if (at.tag === 'td' || at.tag === 'th') cells.add(at)
  return cells
}

function readTable(table: PageNode, name: string, budget: CellBudget, around: ReadonlySet<PageNode>): Grid {
  const rows = new Map<number, Map<number, Cell>>()
  const merges: Merge[] = []
  const notes = collectNotes(name)
  let row = 0
  for (const group of rowGroups(table)) {
    const lastRow = row + group.length
    const takenUntil: number[] = []
    for (const tr of group) {
      if (tr.hidden) {
        noteHidden(notes, tr, row, name, words.hiddenRow())
        continue
      }
      spend(budget, 'rows', 1, name)
      const cells = readRow(tr, { row, lastRow, takenUntil, name, limits: budget.limits, notes, around })
      spend(budget, 'cells', cells.length, name)
      spend(budget, 'characters', lengthOf(cells), name)
      rows.set(row, new Map(cells.map((cell) => [cell.column, cell])))
      merges.push(...cells.filter((cell) => cell.rowSpan > 1 || cell.colSpan > 1))
      row++
    }
  }
  spreadMerges(rows, merges, budget, name)
  return { name, rows: rowsInOrder(rows), notes: notes.take() }
}

const lengthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.text.length, 0)

interface RowPlace {
  row: number
  lastRow: number
  /** For each column, the first row that is free again below cells that reach down. */
  takenUntil: number[]
  name: string
  limits: DocumentLimits
  notes: NoteCollector
  /** The cells of the page that hold a table. */
  around: ReadonlySet<PageNode>
}

function readRow(tr: PageNode, place: RowPlace): Cell[] {
  const { row, lastRow, takenUntil, name, limits, notes, around } = place
  const cells: Cell[] = []
  let column = 0
  for (const td of childrenOf(tr)) {
    if (td.tag !== 'td' && td.tag !== 'th') continue
    if (td.hidden) {
      noteHidden(notes, td, row, name, words.hiddenCell())
      continue
    }
    while ((takenUntil[column] ?? 0) > row) column++
    const colSpan = span(td, 'colspan', 1_000)
    const rowSpan = Math.min(span(td, 'rowspan', 65_534) || lastRow - row, lastRow - row)
    if (column + Math.max(1, colSpan) > limits.columns) throw tooBig(name)
    const cell = cellAt(td, { row, column, rowSpan, colSpan: Math.max(1, colSpan) }, name, notes)
    if (around.has(td)) notes.at('doubt', cell, words.innerTable())
    cells.push(cell)
    for (let i = 0; i < cell.colSpan; i++) takenUntil[column + i] = row + rowSpan
    column += cell.colSpan
  }
  return cells
}

function cellAt(td: PageNode, place: Merge, name: string, notes: NoteCollector): Cell {
  const from = names.webCell(name, place.row, place.column)
  const { text, removed, lost } = cleanText(textOf(td))
  const note = (severity: Severity, message: string) => notes.at(severity, { from, ...place }, message)
  if (removed > 0) note('note', words.controls(removed))
  if (lost > 0) note('doubt', words.lost(lost))
  return { text, ...place, from }
}

function noteHidden(notes: NoteCollector, element: PageNode, row: number, name: string, message: string): void {
  if (cleanText(textOf(element, true)).text === '') return
  notes.at('doubt', { from: names.webRow(name, row), row, column: null }, message)
}

const tooBig = (name: string) => new CannotReadFile(refusals.cells(name))

function span(td: PageNode, name: string, most: number): number {
  const value = Number.parseInt(attributeOf(td, name) ?? '1', 10)
  return Number.isNaN(value) || value < 0 ? 1 : Math.min(value, most)
}

function rowGroups(table: PageNode): PageNode[][] {
  const groups: PageNode[][] = []
  for (const child of childrenOf(table)) {
    if (child.tag === 'tr') groups.push([child])
    if (['thead', 'tbody', 'tfoot'].includes(child.tag)) {
      groups.push(childrenOf(child).filter((row) => row.tag === 'tr'))
    }
  }
  return groups
}
