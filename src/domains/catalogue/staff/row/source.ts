import { parseAddress } from '#platform/documents/cell-address.ts'
import type { Column, DraftRow } from '../../model.ts'
import { fold } from '../../reading/fold.ts'
import type { Field, SourceLine, TableHeadings } from '../../reading/model.ts'
import { fieldNames } from '../../reading/words.ts'
import { ownPlace, placeOf } from '../../rows-of-problems.ts'
import { sourceWords as words } from './words.ts'

/** What stands under one heading of the row, in one cell or in several below one another. */
export interface SourceColumn {
  title: string
  parts: {
    text: string
    from: string
    /** It stands in a line above: a merged cell. */
    above: boolean
  }[]
  /** The values that are read from this column. */
  fields: string[]
}

/** The row in the columns of its file, from left to right; by the values read where the file has no table. */
export function sourceColumns(row: DraftRow, headings: readonly TableHeadings[]): SourceColumn[] {
  const own = ownPlace(row)
  const isAbove = (from: string): boolean => {
    const place = placeOf(from)
    return own !== null && place !== null && place.table === own.table && place.line < own.line
  }
  const table = tableOf(row, headings)
  if (!table || row.cells.length === 0)
    return [
      ...inPrintedOrder(Object.entries(row.from)).map(([field, from]) => ({
        title: fieldNames[field as Field] ?? field,
        parts: [{ text: row.source[field] ?? '', from, above: isAbove(from) }],
        fields: [field],
      })),
      ...linesColumn(row),
    ]
  const fieldsOf = Map.groupBy(Object.keys(row.from), (field) => columnOf(row.from[field]!))
  return table.columns.map(({ index, title, means }) => ({
    title: title || words.column(index + 1),
    parts: row.cells
      .filter(({ column }) => column === index)
      .map(({ text, from }) => ({ text, from, above: isAbove(from) })),
    fields: [...new Set([...(fieldsOf.get(index) ?? []), ...(means?.split('+') ?? [])])],
  }))
}

/** What stands in a text under no heading for certain. */
function linesColumn(row: DraftRow): SourceColumn[] {
  const parts = untoldLines(row).map((line) => ({ ...line, above: false }))
  return parts.length === 0 ? [] : [{ title: words.lines, parts, fields: [] }]
}

/** The lines of a row that are not, whole, the cell of a value that was read. */
function untoldLines({ lines, source }: DraftRow): SourceLine[] {
  const told = new Set(Object.values(source).flatMap((text) => text.split('\n').map(fold)))
  // Deadlines and bodies that a narrow column broke are one line again.
  const joined = fold(`${source.deadlineText ?? ''}|${source.body ?? ''}`)
  const isTold = (cell: string): boolean => told.has(cell) || joined.includes(cell)
  return lines.filter(({ text }) => !text.split('|').map(fold).every(isTold))
}

/** Values of a text in the order of its cells, or of its lines where cells are not counted. */
function inPrintedOrder(values: readonly [string, string][]): [string, string][] {
  const cells = new Map(values.map(([, from]) => [from, cellOf(from)]))
  const counted = [...cells.values()].every((cell) => cell !== null)
  const order = ([, from]: [string, string]): number => (counted ? cells.get(from)! : (placeOf(from)?.line ?? 0))
  return values.toSorted((a, b) => order(a) - order(b))
}

/** Which cell of its row an address of a text names: 文字第33行第5格. */
const cellOf = (from: string): number | null => {
  const counted = /第(\d+)格/.exec(from)?.[1]
  return counted === undefined ? null : Number(counted)
}

const tableOf = (row: DraftRow, headings: readonly TableHeadings[]): TableHeadings | undefined =>
  headings.find((each) => each.table === ownPlace(row)?.table) ?? headings[0]

/** The column that an address names, from 0: B12, 附件!B12, 表2 第51行第6列. */
export function columnOf(from: string): number | null {
  const counted = /第\d+行第(\d+)列/.exec(from)?.[1]
  if (counted) return Number(counted) - 1
  return parseAddress(from.slice(from.lastIndexOf('!') + 1))?.column ?? null
}

/** Where a value comes from, and in which way it is not just what stands there. */
export interface Origin {
  from: string | null
  text: string | null
  /** Where no cell can be told: the lines of the text in which it stands. */
  lines: SourceLine[]
  notes: string[]
}

const texts: ReadonlySet<string> = new Set(['level1', 'level2', 'elements', 'basis', 'deadlineText', 'body'])

/** The proof of a value: the characters at its place, and what was done to them on the way. */
export function originOf(row: DraftRow, field: Column, headings: readonly TableHeadings[]): Origin {
  // A value that was not read has no place of its own; the cell under its heading shows why.
  const cell = row.from[field] === undefined ? cellUnder(row, field, headings) : undefined
  const from = row.from[field] ?? cell?.from ?? null
  const text = row.source[field] ?? cell?.text ?? null
  if (from === null && row.lines.length > 0) return originInLines(row)
  const read = texts.has(field) ? (row.read[field] as string | null) : null
  return { from, text, lines: [], notes: [...notesOn(row, field, { from, text, read })] }
}

/** A value that cannot be told stands among the words that no other value has; else anywhere in the row. */
function originInLines(row: DraftRow): Origin {
  const untold = untoldLines(row)
  const lines = untold.length > 0 ? untold : row.lines
  return { from: lines[0]!.from, text: lines.map(({ text }) => text).join('\n'), lines, notes: [words.among] }
}

function cellUnder(row: DraftRow, field: Column, headings: readonly TableHeadings[]) {
  const column = tableOf(row, headings)?.columns.find(({ means }) => means === field)
  return column && row.cells.find((cell) => cell.column === column.index)
}

function* notesOn(
  row: DraftRow,
  field: Column,
  { from, text, read }: { from: string | null; text: string | null; read: string | null },
): Generator<string> {
  if (row.filled.includes(field)) {
    const [own, place] = [ownPlace(row), placeOf(from)]
    yield own && place && place.line < own.line ? words.filledFrom(place.line) : words.filled
  }
  if (read === null || text === null || read === text) return
  if (fold(read) === fold(text)) yield words.tidied
  else if (fold(read).startsWith(fold(text))) yield words.joined(read.split('\n').length)
  else yield words.otherwise
}
