import { parseAddress } from '#platform/documents/cell-address.ts'
import type { Column, DraftRow } from '../../model.ts'
import { fold } from '../../reading/fold.ts'
import type { Field, TableHeadings } from '../../reading/model.ts'
import { fieldNames } from '../../reading/words.ts'
import { ownPlace, placeOf } from '../../rows-of-problems.ts'
import { sourceWords as words } from './words.ts'

/** One cell of the row as the file holds it. */
export interface SourceCell {
  title: string
  /** Null where the file has nothing there. */
  text: string | null
  from: string | null
  /** The values that were read from it. */
  fields: string[]
  /** It stands in a line above: a merged cell, or what 同上 points to. */
  above: boolean
}

/** The row in the columns of its file, from left to right; in the template's order where the file has no table. */
export function sourceCells(row: DraftRow, headings: readonly TableHeadings[]): SourceCell[] {
  const own = ownPlace(row)
  const cells = Object.entries(row.from).map(([field, from]) => {
    const place = placeOf(from)
    const above = own !== null && place !== null && place.table === own.table && place.line < own.line
    return { field, from, column: columnOf(from), text: row.source[field] ?? null, above }
  })
  const table = headings.find((each) => each.table === own?.table) ?? headings[0]
  if (!table)
    return cells.map(({ field, from, text, above }) => ({
      title: fieldNames[field as Field] ?? field,
      text,
      from,
      fields: [field],
      above,
    }))
  return table.columns.map(({ index, title }) => {
    const here = cells.filter(({ column }) => column === index)
    return {
      title: title || words.column(index + 1),
      text: here[0]?.text ?? row.extra[title] ?? row.extra[words.column(index + 1)] ?? null,
      from: here[0]?.from ?? null,
      fields: here.map(({ field }) => field),
      above: here[0]?.above ?? false,
    }
  })
}

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
  notes: string[]
}

const texts: ReadonlySet<string> = new Set(['level1', 'level2', 'elements', 'basis', 'deadlineText', 'body'])

/** The proof of a value: the characters at its place, and what was done to them on the way. */
export function originOf(row: DraftRow, field: Column): Origin {
  const from = row.from[field] ?? null
  const text = row.source[field] ?? null
  const read = texts.has(field) ? (row.read[field] as string | null) : null
  return { from, text, notes: [...notesOn(row, field, { from, text, read })] }
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
