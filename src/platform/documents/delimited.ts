import { refuse } from './cannot-read-file.ts'
import { cleanText } from './clean-text.ts'
import type { Cell, Grid, GridNote } from './grid.ts'
import type { DocumentLimits } from './limits.ts'

export type Delimiter = ',' | '\t' | ';'

/**
 * Reads comma, tab or semicolon separated text (RFC 4180: quotes doubled, line breaks inside quotes, any line end).
 * Null where the quotes do not close, for then it is no such text.
 */
export function readDelimited(text: string, delimiter: Delimiter, limits: DocumentLimits): Grid | null {
  const records = split(text.replace(/^\ufeff/, ''), delimiter, limits)
  if (!records) return null
  const notes: GridNote[] = []
  const rows = records.map((record) => record.fields.map((field, column) => toCell(field, record.line, column, notes)))
  return { name: '表1', rows: rows.filter((row) => row.some((cell) => cell.text !== '')), notes }
}

function toCell(raw: string, row: number, column: number, notes: GridNote[]): Cell {
  const { text, removed, lost } = cleanText(raw)
  const from = `第${row + 1}行第${column + 1}格`
  if (removed > 0) {
    notes.push({ severity: 'note', from, row, column, message: `去掉了 ${removed} 个看不见的控制字符` })
  }
  if (lost > 0) {
    notes.push({ severity: 'doubt', from, row, column, message: `有 ${lost} 个字已损坏（显示为 �），请对照原件补上` })
  }
  return { text, row, column, rowSpan: 1, colSpan: 1, from }
}

interface Record {
  /** The line the record begins on, from 0. */
  line: number
  fields: string[]
}

function split(text: string, delimiter: Delimiter, limits: DocumentLimits): Record[] | null {
  const records: Record[] = []
  let fields: string[] = []
  let begin = 0
  let line = 0
  let at = 0
  const field = pattern(delimiter)
  while (at < text.length) {
    field.lastIndex = at
    const match = field.exec(text)!
    const [whole, quoted, bare = '', end = ''] = match
    if (quoted === undefined && bare.startsWith('"') && !bare.slice(1).includes('"')) return null
    fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    line += lineEnds(whole)
    at += whole.length
    if (end === delimiter && at < text.length) continue
    if (end === delimiter) fields.push('')
    records.push({ line: begin, fields })
    if (records.length > limits.rows) throw refuse('IMP_ROWS', `文件超过 ${limits.rows} 行`, '请分成几个文件分别导入')
    fields = []
    begin = line
  }
  return records
}

const lineEnds = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0

const pattern = (delimiter: Delimiter): RegExp =>
  new RegExp(`(?:"((?:[^"]|"")*)"[ ]*|([^${delimiter}\\r\\n]*))(${delimiter}|\\r\\n?|\\n|$)`, 'y')
