import { CannotReadFile } from './cannot-read-file.ts'
import { cellAddress } from './cell-address.ts'
import { cleanText } from './clean-text.ts'
import type { Cell, Grid, GridNote } from './grid.ts'
import type { DocumentLimits } from './limits.ts'
import { names, refusals, notes as words } from './words.ts'

export type Delimiter = ',' | '\t' | ';'

/** What the table of a delimited text is called. */
export const delimiterNames: Record<Delimiter, string> = names.delimited

/**
 * Positions count records, as a spreadsheet program shows them, not lines.
 * Reads comma, tab or semicolon separated text (RFC 4180: quotes doubled, line breaks inside quotes, any line end).
 * Null where the quotes do not close, for then it is no such text.
 */
export function readDelimited(text: string, delimiter: Delimiter, limits: DocumentLimits): Grid | null {
  const records = split(text.replace(/^\ufeff/, ''), delimiter, limits)
  if (!records) return null
  const notes: GridNote[] = []
  const rows = records.map((fields, row) => fields.map((field, column) => toCell(field, row, column, notes)))
  return { name: delimiterNames[delimiter], rows: rows.filter((row) => row.some((cell) => cell.text !== '')), notes }
}

function toCell(raw: string, row: number, column: number, notes: GridNote[]): Cell {
  const { text, removed, lost } = cleanText(raw)
  const from = cellAddress(row, column)
  if (removed > 0) {
    notes.push({ severity: 'note', from, row, column, message: words.controls(removed) })
  }
  if (lost > 0) {
    notes.push({ severity: 'doubt', from, row, column, message: words.lost(lost) })
  }
  return { text, row, column, rowSpan: 1, colSpan: 1, from }
}

function split(text: string, delimiter: Delimiter, limits: DocumentLimits): string[][] | null {
  const records: string[][] = []
  let fields: string[] = []
  let at = 0
  const field = pattern(delimiter)
  while (at < text.length) {
    field.lastIndex = at
    const match = field.exec(text)!
    const [whole, quoted, bare = '', end = ''] = match
    if (quoted === undefined && bare.startsWith('"') && !bare.slice(1).includes('"')) return null
    fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    at += whole.length
    if (end === delimiter && at < text.length) continue
    if (end === delimiter) fields.push('')
    records.push(fields)
    if (records.length > limits.rows) throw new CannotReadFile(refusals.rows(limits.rows))
    fields = []
  }
  return records
}

const pattern = (delimiter: Delimiter): RegExp =>
  new RegExp(`(?:"([^"]*(?:""[^"]*)*)"[ ]*|([^${delimiter}\\r\\n]*))(${delimiter}|\\r\\n?|\\n|$)`, 'y')
