import type { Drafted } from './lessons/apply-lessons.ts'
import {
  type Column,
  type Doubt,
  type DraftRow,
  type GeneralProblem,
  isLeftOutByLevel,
  isTouched,
  withGapDoubts,
} from './model.ts'
import { placeOfRow } from './rows-of-problems.ts'

/** One value that is read otherwise now. */
export interface ChangedValue {
  row: DraftRow
  column: Column
  was: DraftRow['fields'][Column]
  now: DraftRow['fields'][Column]
}

export interface Rereading extends Drafted {
  changed: ChangedValue[]
  /** Rows that are read now and were not before, and the other way round. */
  added: DraftRow[]
  gone: DraftRow[]
  /** Rows whose corrections or confirmations were carried over. */
  kept: number
}

/**
 * A draft read once more: rows are the same where they begin at the same place of the file. What a person typed,
 * confirmed, left out or split stays; all else is as it is read now. All rows get one new version, so that nobody saves
 * an older form into another row.
 */
export function mergeRereading(before: Drafted, fresh: Drafted): Rereading {
  const version = Math.max(0, ...before.rows.map((row) => row.version)) + 1
  const read = before.rows.filter((row) => row.partOf === null && !row.statutory)
  const known = new Map(read.map((row) => [placeOfRow(row), row]))
  const parts = Map.groupBy(
    before.rows.filter((row) => row.partOf !== null),
    (row) => row.partOf!,
  )
  const met = new Set<DraftRow>()
  const changed: ChangedValue[] = []
  const split: DraftRow[] = []
  let kept = 0
  const rows = fresh.rows.map((row, index): DraftRow => {
    const rowNumber = index + 1
    const old = known.get(placeOfRow(row))
    if (!old || met.has(old)) return { ...row, rowNumber, version }
    met.add(old)
    if (isTouched(old)) kept += 1
    for (const part of parts.get(old.rowNumber) ?? []) {
      met.add(part)
      split.push({ ...part, partOf: rowNumber, version })
    }
    changed.push(...readOtherwise(old, row))
    return { ...carriedOver(old, row), rowNumber, version }
  })
  // What was added by hand stands in no file: reading it once more takes nothing of it away.
  const added = before.rows.filter((row) => row.statutory)
  for (const row of added) met.add(row)
  const behind = [...split, ...added]
  const numbers = new Map(behind.map((row, index) => [row, rows.length + index + 1]))
  const numberNow = new Map(added.map((row) => [row.rowNumber, numbers.get(row)!]))
  return {
    rows: [
      ...rows,
      ...behind.map((row) => ({
        ...row,
        rowNumber: numbers.get(row)!,
        partOf: row.statutory ? (numberNow.get(row.partOf ?? 0) ?? null) : row.partOf,
        version,
      })),
    ],
    general: fresh.general.map((problem) => ({
      ...problem,
      decided: problem.decided ?? decidedBefore(problem, before),
    })),
    changed,
    added: rows.filter((_, index) => !known.has(placeOfRow(fresh.rows[index]!))),
    gone: before.rows.filter((row) => !met.has(row)),
    kept,
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const columnsOf = (row: DraftRow): Column[] => Object.keys(row.fields) as Column[]

const readOtherwise = (old: DraftRow, row: DraftRow): ChangedValue[] =>
  columnsOf(row)
    .filter((column) => column !== 'rules' && !same(old.read[column], row.read[column]))
    .map((column) => ({ row, column, was: old.read[column], now: row.read[column] }))

function carriedOver(old: DraftRow, row: DraftRow): DraftRow {
  const typed = new Set(columnsOf(old).filter((column) => !same(old.fields[column], old.read[column])))
  // Rules follow the deadline and the basis that they are read from.
  if (typed.has('deadlineText') || typed.has('basis')) typed.add('rules')
  else typed.delete('rules')
  const fields = { ...row.fields, ...Object.fromEntries([...typed].map((column) => [column, old.fields[column]])) }
  const before = new Map(old.doubts.filter(({ decided }) => decided).map((doubt) => [keyOf(doubt), doubt]))
  const doubts = row.doubts.map((doubt): Doubt => {
    const decision = before.get(keyOf(doubt))?.decided ?? correctionOf(old, doubt, typed)
    before.delete(keyOf(doubt))
    return { ...doubt, decided: doubt.decided ?? decision }
  })
  const leftOut = old.leftOut !== null && !isLeftOutByLevel(old.leftOut) ? old.leftOut : row.leftOut
  // A gap that the person has filled is none any more.
  const open = withGapDoubts(fields, doubts, row.from).filter(
    (doubt) => doubt.decided !== null || !typed.has(doubt.column as Column) || doubts.includes(doubt),
  )
  return { ...row, fields, doubts: [...open, ...before.values()], leftOut }
}

const keyOf = ({ column, message }: Pick<Doubt, 'column' | 'message'>): string => `${column ?? ''}|${message}`

/** A new doubt about a column that the person has filled in already is decided by what was typed. */
const correctionOf = (old: DraftRow, doubt: Doubt, typed: ReadonlySet<string>) =>
  doubt.column !== null && typed.has(doubt.column)
    ? (old.doubts.find((each) => each.column === doubt.column && each.decided)?.decided ?? null)
    : null

const decidedBefore = (problem: GeneralProblem, { general }: Drafted) =>
  general.find((each) => each.decided && each.message === problem.message && each.from === problem.from)?.decided ??
  null
