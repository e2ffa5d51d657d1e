import type { Cell, Grid } from '#platform/documents/grid.ts'
import { bracketed, foldHeading } from './fold.ts'
import {
  type Group,
  groupOf,
  type Head,
  headOf,
  isKindHeading,
  isSubHead,
  isTaken,
  levelHeadOf,
  otherwiseHeadOf,
  tellingHeads,
} from './heads.ts'
import type { Level } from './model.ts'

/** What one column of a table is, told by its headings and never by its position. */
export interface Column {
  index: number
  /** The headings from top to bottom, "公开对象/全社会". */
  title: string
  /** A group stays a group where nothing below tells its columns apart. Null: a column this reader does not know. */
  head: Head | Group | null
  levels: Level[]
}

export interface Header {
  columns: Column[]
  /** What the channel heading says in brackets about its boxes. */
  legend: string
  /** The words above the header that stand alone in their row. */
  title: string | null
  /** Level columns whose level cannot be told, by title. */
  unsettledLevels: string[]
}

/** A header in a table, with its last row as an index into the grid's rows. */
export type HeaderRows = Header & { bottom: number }

/** Recognises a header that begins at this row of the grid; null where there is none. */
export function headerAt(grid: Grid, top: number): HeaderRows | null {
  const first = grid.rows[top]!
  if (!isTelling(first)) return null
  let bottom = top
  while (bottom < top + 2 && bottom + 1 < grid.rows.length && continuesHeader(grid, top, bottom + 1)) bottom++
  return { bottom, title: titleAbove(grid, top), ...columnsOfPaths(readPaths(grid, top, bottom)) }
}

/** What the columns are, told by the headings over each. */
export function columnsOfPaths(paths: readonly Path[]): Pick<Header, 'columns' | 'legend' | 'unsettledLevels'> {
  const settled = settleCities(
    withSecondLevel(withFirstLevel(withOtherWords(paths.map(({ index, path }) => columnOf(index, path))))),
  )
  const ofChannels = paths.filter(({ path }) => path.some((text) => headOf(text) === 'channels'))
  return { ...settled, legend: bracketed(ofChannels.flatMap(({ path }) => path).join('')) }
}

/**
 * At least three different telling headings, of the item's side and of the duty's side, two of them in the usual words: lists
 * of documents (信息名称, 发布机构) use the others too. No header begins with a number.
 */
function isTelling(row: Cell[]): boolean {
  if (/^\d+$/.test(row[0]?.text ?? '')) return false
  const usual = tellingIn(row, (text) => headOf(text) ?? groupOf(text))
  if (usual.length < 2) return false
  const found = new Set([...usual, ...tellingIn(row, otherwiseHeadOf)])
  const ofItem = (['item', 'level1', 'level2', 'elements'] as const).some((head) => found.has(head))
  const ofDuty = (['basis', 'deadlineText', 'body', 'channels'] as const).some((head) => found.has(head))
  return found.size >= 3 && ofItem && ofDuty
}

/** The different telling meanings that cells of a row have of their own. */
function tellingIn(row: Cell[], meaningOf: (text: string) => Head | Group | null): (Head | Group)[] {
  const found = row.map((cell) => (cell.filled ? null : meaningOf(cell.text)))
  return found.filter((head, i): head is Head | Group => tellingHeads.has(head ?? '') && found.indexOf(head) === i)
}

/** A second header row: sub-headings, and nothing under a heading that is already complete. */
function continuesHeader(grid: Grid, top: number, next: number): boolean {
  const own = grid.rows[next]!.filter((cell) => !cell.filled && cell.text !== '')
  if (!own.some((cell) => isSubHead(cell.text))) return false
  const above = new Map(grid.rows[top]!.map((cell) => [cell.column, cell.text]))
  return own.every((cell) => {
    const over = above.get(cell.column) ?? ''
    return foldHeading(cell.text).length <= 14 && (groupOf(over) !== null || headOf(over) === null)
  })
}

/** The headings over one column from top to bottom. */
export interface Path {
  index: number
  path: string[]
}

/** For each column its headings from top to bottom; a blank beside a group belongs to the group. */
function readPaths(grid: Grid, top: number, bottom: number): Path[] {
  const rows = grid.rows.slice(top, bottom + 1).map((row) => new Map(row.map((cell) => [cell.column, cell.text])))
  const indexes = new Set(rows.flatMap((row) => [...row.keys()]))
  let group = ''
  return [...indexes]
    .sort((a, b) => a - b)
    .map((index) => {
      const texts = rows.map((row) => row.get(index) ?? '')
      if (texts[0] !== '') group = groupOf(texts[0]!) ? texts[0]! : ''
      else if (texts.some(isSubHead)) texts[0] = group
      return { index, path: texts.filter((text, i) => text !== '' && text !== texts[i - 1]) }
    })
}

type OpenColumn = Column & { city: boolean }

function columnOf(index: number, path: string[]): OpenColumn {
  const title = path.map((text) => text.replace(/\s+/g, '')).join('/')
  const leaf = path.at(-1) ?? ''
  const head = path.map(headOf).findLast((found) => found !== null) ?? null
  const ofLevels = path.some((text) => groupOf(text) === 'levels') || /级$/.test(foldHeading(leaf))
  const level = ofLevels ? levelHeadOf(leaf) : null
  if (head === null && level) return { index, title, head: null, levels: level.levels, city: level.city }
  const alone = path.length === 1 ? groupOf(leaf) : null
  return { index, title, head: head ?? alone, levels: [], city: false }
}

/** Columns under other words than the usual ones, where these are missing and one column alone can be meant. */
function withOtherWords(columns: OpenColumn[]): OpenColumn[] {
  const found = columns.map(({ head }) => head)
  const otherwise = columns.map(({ title }) => otherwiseHeadOf(title))
  return columns.map((column, i) => {
    const head = otherwise[i]
    const isOnly = head && !isTaken(head, found) && otherwise.indexOf(head) === otherwise.lastIndexOf(head)
    return isOnly ? { ...column, head } : column
  })
}

/** 事项类别 before one plain 事项名称 is its first level; beside a first level of its own it is a column like any other. */
function withFirstLevel(columns: OpenColumn[]): OpenColumn[] {
  const leveled = columns.some(({ head }) => head === 'level1' || head === 'level2')
  const item = columns.findIndex(({ head }) => head === 'item')
  const kinds = columns.slice(0, item).filter(({ title }) => isKindHeading(title))
  if (leveled || item < 0 || kinds.length !== 1) return columns
  return columns.map((column) => (column === kinds[0] ? { ...column, head: 'level1' as const } : column))
}

/** 一级事项 printed twice: the second one is the second level. */
function withSecondLevel(columns: OpenColumn[]): OpenColumn[] {
  const firsts = columns.filter(({ head }) => head === 'level1')
  if (firsts.length !== 2 || columns.some(({ head }) => head === 'level2')) return columns
  return columns.map((column) => (column === firsts[1] ? { ...column, head: 'level2' as const } : column))
}

/** 市级 is the prefecture only where another column is plainly the county's; alone it may be a county-level city. */
function settleCities(open: OpenColumn[]): { columns: Column[]; unsettledLevels: string[] } {
  const countyBeside = open.some((column) => column.levels.includes('county') && !column.city)
  const unsettledLevels: string[] = []
  const columns = open.map(({ city, ...column }) => {
    if (!city) return column
    if (countyBeside || column.levels.includes('county'))
      return { ...column, levels: ['prefecture' as const, ...column.levels] }
    unsettledLevels.push(column.title)
    return { ...column, levels: [] }
  })
  return { columns, unsettledLevels }
}

function titleAbove(grid: Grid, top: number): string | null {
  for (let i = 0; i < top; i++) {
    const own = grid.rows[i]!.filter((cell) => !cell.filled && cell.text !== '')
    if (own.length === 1 && own[0]!.text.length <= 80) return own[0]!.text.replace(/\n/g, ' ')
  }
  return null
}
