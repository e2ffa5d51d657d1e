import type { CatalogueRow, Field, Problem } from '#domains/catalogue/reading/model.ts'
import { fieldNames } from '#domains/catalogue/reading/words.ts'
import { alignRows } from './align-rows.ts'
import { foldText } from './fold-text.ts'
import type { Page, TruthCell, TruthRow } from './model.ts'

/** A reading as the judge wants it: null where the reader refused the file. */
export type Reading = { rows: CatalogueRow[]; problems: Problem[] } | null

export type Verdict = 'right' | 'open' | 'wrong'

export interface Difference {
  page: string
  row: number | null
  field: string
  expected: unknown
  got: unknown
  verdict: Verdict | 'missing' | 'invented'
  certain: boolean
}

export interface Judgement {
  page: string
  layout: string
  truthRows: number
  readRows: number
  invented: number
  missing: number
  cells: number
  right: number
  open: number
  wrong: number
  /** Wrong, not null, and no doubt says so. */
  certainAndWrong: number
  refused: boolean
  deadlines: { compared: number; right: number }
  differences: Difference[]
}

export const fields: Field[] = [
  'seq',
  'level1',
  'level2',
  'level3',
  'elements',
  'basis',
  'deadlineText',
  'body',
  'channels',
  'audienceAll',
  'audienceSpecific',
  'active',
  'onRequest',
  'levels.prefecture',
  'levels.county',
  'levels.town',
  'levels.village',
]

export function judge(page: Page, reading: Reading): Judgement {
  const total: Judgement = {
    page: page.id,
    layout: page.layout,
    truthRows: page.rows.length,
    readRows: reading?.rows.length ?? 0,
    invented: 0,
    missing: 0,
    cells: 0,
    right: 0,
    open: 0,
    wrong: 0,
    certainAndWrong: 0,
    refused: reading === null,
    deadlines: { compared: 0, right: 0 },
    differences: [],
  }
  if (reading === null) return judgeRefusal(page, total)
  const { pairs, missing, invented } = alignRows(page.rows, reading.rows)
  total.invented = invented.length
  total.missing = missing.length
  for (const row of invented) {
    note(total, row.seq, 'row', null, shown(row), 'invented', true)
  }
  for (const row of missing) {
    const cells = Object.keys(row.cells).length
    total.cells += cells
    total.open += cells
    note(total, row.cells.seq?.value as number | null, 'row', row.cells.level2?.value, null, 'missing', false)
  }
  for (const { truth, read } of pairs) judgeRow(truth, read, reading.problems, total)
  return total
}

/** A refusal answers for every cell: rightly where nothing could be told, else it leaves all open. */
function judgeRefusal(page: Page, total: Judgement): Judgement {
  const cells = page.rows.reduce((sum, row) => sum + Object.keys(row.cells).length, 0)
  total.cells = cells
  if (page.refusable) total.right = cells
  else {
    total.open = cells
    total.missing = page.rows.length
    note(total, null, 'file', 'read', 'refused', 'missing', false)
  }
  return total
}

function judgeRow(truth: TruthRow, read: CatalogueRow, problems: Problem[], total: Judgement): void {
  for (const field of fields) {
    const cell = truth.cells[field]
    const got = readValue(read, field)
    // A column that the page does not have must stay untold; it counts only where something was told.
    if (cell === undefined && got === null) continue
    const verdict = verdictOf(cell ?? { value: null, knowable: true }, got)
    total.cells++
    total[verdict]++
    if (verdict === 'right') {
      if (field === 'deadlineText' && got !== null) judgeDeadline(truth, read, total)
      continue
    }
    const certain = verdict === 'wrong' && !doubted(read, field, problems)
    if (certain) total.certainAndWrong++
    note(total, read.seq, field, cell?.value, got, verdict, certain)
  }
}

export function readValue(row: CatalogueRow, field: Field): unknown {
  if (field.startsWith('levels.')) return row.levels[field.slice(7) as keyof CatalogueRow['levels']]
  return row[field as Exclude<keyof CatalogueRow, 'levels'>] ?? null
}

/** Right: the value, or nothing where nobody could tell. */
function verdictOf({ value, knowable, also = [] }: TruthCell, got: unknown): Verdict {
  if ([value, ...also].some((one) => same(one, got))) return 'right'
  if (got === null) return knowable ? 'open' : 'right'
  return 'wrong'
}

function same(truth: unknown, got: unknown): boolean {
  if (Array.isArray(truth) && Array.isArray(got)) return [...truth].sort().join() === [...got].sort().join()
  if (typeof truth === 'string' && typeof got === 'string') return foldText(truth) === foldText(got)
  return truth === got
}

/** A doubt at the cell's own place, at the row and the column, at the column, or at the row as a whole. */
function doubted(row: CatalogueRow, field: Field, problems: Problem[]): boolean {
  const name = fieldNames[field]
  return problems.some((problem) => {
    if (problem.severity !== 'doubt') return false
    if (problem.from !== null && problem.from === row.from[field]) return true
    if (problem.row === null) return problem.column !== null && sameColumn(problem.column, name)
    return atRow(problem.row, row) && (problem.column === null || sameColumn(problem.column, name))
  })
}

/** By the printed number; a row without one goes by its place in the file. */
function atRow(number: number | null, row: CatalogueRow): boolean {
  if (number === null) return false
  if (row.seq !== null) return number === row.seq
  return Object.values(row.from).some((place) =>
    /第\s*(\d+)\s*行|^[A-Z]+(\d+)/.exec(place)?.slice(1).includes(`${number}`),
  )
}

const sameColumn = (column: string, name: string): boolean =>
  foldText(column) === foldText(name) ||
  name.startsWith(`${column}/`) ||
  name.startsWith(`${column}（`) ||
  column.startsWith(`${name}（`)

function judgeDeadline(truth: TruthRow, read: CatalogueRow, total: Judgement): void {
  if (truth.demands === null) return
  total.deadlines.compared++
  const key = (one: { kind: string; amount: number | null; unit: string | null }): string =>
    `${one.kind}:${one.amount ?? ''}:${one.unit ?? ''}`
  const expected = truth.demands.map(key).sort().join('+')
  const got = (read.deadlines ?? []).map(key).sort().join('+')
  if (expected === got) total.deadlines.right++
  else note(total, read.seq, 'deadlines', expected, `${got}（${read.deadlineText}）`, 'wrong', false)
}

function note(
  total: Judgement,
  row: number | null,
  field: string,
  expected: unknown,
  got: unknown,
  verdict: Difference['verdict'],
  certain: boolean,
): void {
  total.differences.push({ page: total.page, row, field, expected: expected ?? null, got, verdict, certain })
}

const shown = (row: CatalogueRow): string =>
  [row.seq, row.level1, row.level2, row.elements].map((one) => String(one ?? '∅').slice(0, 20)).join(' | ')
