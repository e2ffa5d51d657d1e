import type { DeadlineRule } from '#law/deadline/model.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import {
  type Binds,
  type Column,
  columnWords,
  type Doubt,
  type DraftRow,
  type GeneralProblem,
  leftOutByLevel,
  type RowFields,
} from './model.ts'
import { groupOf, headOf } from './reading/heads.ts'
import type { CatalogueReading, CatalogueRow, Level, Problem } from './reading/model.ts'
import { place } from './reading/words.ts'
import { rowFinder } from './rows-of-problems.ts'

/**
 * What a reader found, as rows to correct: field names mapped, the rules of every deadline cell, and each doubt at its
 * row and column. What belongs to no row for certain stays general. With `binds`, rows whose level column is unticked
 * for that level are left out with the reason.
 */
export function rowsOfReading(
  reading: CatalogueReading,
  binds?: Binds,
): { rows: DraftRow[]; general: GeneralProblem[] } {
  const rows = reading.rows.map((row, index) => draftOf(row, index + 1, binds))
  const find = rowFinder(reading.rows)
  const general: GeneralProblem[] = []
  for (const problem of reading.problems) {
    const at = find(problem)
    const message = sentenceOf(problem)
    if (at !== null && problem.severity === 'doubt') rows[at]!.doubts.push(doubtOf(problem, reading.rows[at]!, message))
    else general.push({ ...generalPlace(problem), message, severity: problem.severity, decided: null })
  }
  return { rows, general }
}

const generalPlace = ({ row, column, from }: Problem) => ({ row: row === null ? null : String(row), column, from })

function draftOf(row: CatalogueRow, rowNumber: number, binds: Binds | undefined): DraftRow {
  const fields = fieldsOf(row)
  return {
    rowNumber,
    seq: row.seq === null ? null : String(row.seq),
    fields,
    read: structuredClone(fields),
    from: { ...row.from },
    source: { ...row.source },
    cells: row.cells ?? [],
    lines: row.lines ?? [],
    filled: [...row.filled],
    doubts: [],
    leftOut: binds && row.levels[binds] === false ? leftOutByLevel(levelWords[binds]) : null,
    partOf: null,
    version: 1,
  }
}

const levelWords: Record<Extract<Level, Binds>, string> = { county: '县级', town: '乡级', village: '村级' }

function fieldsOf(row: CatalogueRow): RowFields {
  const deadlines = [row.deadlineText, ...(row.more?.deadlineText ?? [])].filter((text) => text !== null)
  return {
    level1: row.level1,
    level2: row.level3 ? [row.level2, row.level3].filter(Boolean).join('／') : row.level2,
    elements: row.elements,
    basis: row.basis,
    deadlineText: deadlines.length > 0 ? deadlines.join('\n') : null,
    rules: deadlines.flatMap((text) => rulesOf(text, row.basis)),
    body: row.body,
    channels: row.channels ? [...row.channels] : null,
    audienceAll: row.audienceAll,
    audienceSpecific: row.audienceSpecific,
    active: row.active,
    onRequest: row.onRequest,
  }
}

/** The rules of a deadline cell under its basis. */
export const rulesOf = (text: string, basis: string | null): DeadlineRule[] =>
  readDeadline(text, basis === null ? {} : { basis }).rules

const doubtOf = (problem: Problem, row: CatalogueRow, message: string): Doubt => ({
  column: columnOf(problem, row),
  from: problem.from,
  message,
  decided: null,
})

/** Our name of the column: by its heading, else by the cell it points at; the heading itself for columns we do not keep. */
function columnOf({ column, from }: Problem, row: CatalogueRow): string | null {
  const byHeading = column === null ? null : columnOfHeading(column)
  if (byHeading) return byHeading
  const byCell = from === null ? undefined : Object.entries(row.from).find(([, cell]) => cell === from)?.[0]
  return byCell && byCell in columnWords ? byCell : column
}

/** 公开对象/全社会: the heading, or the last part of a heading in two lines. */
function columnOfHeading(heading: string): Column | null {
  for (const text of [heading, ...heading.split(/[/／\s]+/).reverse()]) {
    const head = headOf(text)
    if (head === 'level3') return 'level2'
    if (head && head !== 'seq') return head
    if (groupOf(text) === 'item') return 'level1'
  }
  return null
}

/** The sentence without file, row and cell, which the page shows beside it. */
function sentenceOf({ message, row, column, from }: Problem): string {
  const before = place('', row, column, from).slice('「」'.length)
  const at = message.indexOf(`」${before}`)
  return at < 0 ? message : message.slice(at + 1 + before.length)
}
