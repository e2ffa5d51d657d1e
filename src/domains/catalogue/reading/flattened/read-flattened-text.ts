import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { sayBasis } from '../basis.ts'
import { readChannels } from '../channels.ts'
import { isHeading } from '../heads.ts'
import { type CatalogueRow, type ReadingDeps, untoldRow } from '../model.ts'
import { type Say, wholeFile } from '../say.ts'
import { fieldNames, refusals, sentences } from '../words.ts'
import { type CertainCells, neighboursIn, tellCells } from './cells.ts'
import { findFlatHeader, tokensOf } from './header.ts'
import { type FlatRow, splitRows } from './rows.ts'

export interface FlattenedReading {
  rows: CatalogueRow[]
  title: string | null
}

/**
 * Reads a catalogue whose cells have run together when the page was copied. Items, content and ticks cannot be told
 * and stay null; body, deadline, basis and channels are given where their borders are proven. Null: no headings.
 */
export function readFlattenedText(text: string, deps: ReadingDeps, say: Say): FlattenedReading | null {
  const tokens = tokensOf(text)
  const header = findFlatHeader(tokens)
  if (!header) return null
  const { rows, missing } = splitRows(tokens, header.end, header.ticks)
  say.doubt(wholeFile, sentences.flattened)
  if (missing.length > 0) say.doubt(wholeFile, sentences.flattenedGap(missing))
  const neighbours = neighboursIn(header.order)
  if (!neighbours.duty) say.doubt(wholeFile, sentences.flattenedOrder)
  const cells = tellCells(rows, neighbours)
  // Print order: words of several rows, or headings, stand between two numbers, and nothing of any row can be told.
  if (rows.some(isScrambled) && cells.every((cell) => Object.values(cell).every((text) => text === null)))
    throw new CannotReadFile(refusals.mixedText)
  return { rows: rows.map((row, i) => toRow(row, cells[i]!, deps, say)), title: header.title }
}

const isScrambled = ({ mixed, words }: FlatRow): boolean => mixed || words.filter(isHeading).length >= 2

function toRow(flat: FlatRow, cells: CertainCells, deps: ReadingDeps, say: Say): CatalogueRow {
  const row = { ...untoldRow(), seq: flat.seq }
  const from = `第${flat.line + 1}行文字`
  const spot = { row: flat.seq, column: null, from }
  row.from.seq = from
  row.lines = [{ from, text: flat.words.join(' ') }]
  for (const field of ['basis', 'deadlineText', 'body'] as const) {
    row[field] = cells[field]
    if (cells[field] !== null) row.from[field] = from
  }
  if (cells.channels !== null) {
    row.channelsText = cells.channels
    row.channels = readChannels(cells.channels, '').channels
    row.from.channels = from
  }
  sayBasis(row, { row: flat.seq, column: fieldNames.basis }, deps, say)
  if (row.deadlineText !== null) {
    const { deadlines, doubts } = deps.readDeadline(row.deadlineText, row.basis)
    row.deadlines = deadlines
    for (const doubt of doubts) say.doubt({ ...spot, column: fieldNames.deadlineText }, doubt.replace(/。$/, ''))
  }
  if (flat.mixed) say.doubt(spot, sentences.flattenedMixed)
  const untold = (['level1', 'level2', 'elements', 'basis', 'deadlineText', 'body', 'channels'] as const).filter(
    (field) => row[field] === null,
  )
  say.doubt(spot, sentences.flattenedRow(untold.map((field) => fieldNames[field]).join('、')))
  return row
}
