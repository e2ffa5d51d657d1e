import { cellAddress } from './cell-address.ts'
import { newBudget, spend } from './cell-budget.ts'
import { cleanText } from './clean-text.ts'
import type { Cell, Grid } from './grid.ts'
import type { DocumentLimits } from './limits.ts'
import { collectNotes, type NoteCollector } from './notes.ts'
import { names, notes as words } from './words.ts'

export type Delimiter = ',' | '\t' | ';'

/** What the table of a delimited text is called. */
export const delimiterNames: Record<Delimiter, string> = names.delimited

/**
 * Reads comma, tab or semicolon separated text (RFC 4180: quotes doubled, line breaks inside quotes, any line end).
 * Positions count records, as a spreadsheet program shows them, not lines. Null where the quotes do not close, for then
 * it is no such text.
 */
export function readDelimited(text: string, delimiter: Delimiter, limits: DocumentLimits): Grid | null {
  const name = delimiterNames[delimiter]
  const budget = newBudget(limits)
  const notes = collectNotes(name)
  const rows: Cell[][] = []
  const fields = openFields(text, delimiter)
  for (let row = 0; fields.more(); row++) {
    spend(budget, 'rows', 1, name)
    const cells: Cell[] = []
    let told = false
    do {
      const field = fields.next()
      if (field === null) return null
      const cell = toCell(field, row, cells.length, notes)
      cells.push(cell)
      told ||= cell.text !== ''
      spend(budget, 'cells', 1, name)
      spend(budget, 'characters', cell.text.length, name)
    } while (!fields.ended())
    if (told) rows.push(cells)
  }
  return { name, rows, notes: notes.take() }
}

function toCell(raw: string, row: number, column: number, notes: NoteCollector): Cell {
  const { text, removed, lost } = cleanText(raw)
  const from = cellAddress(row, column)
  if (removed > 0) notes.at('note', { from, row, column }, words.controls(removed))
  if (lost > 0) notes.at('doubt', { from, row, column }, words.lost(lost))
  return { text, row, column, rowSpan: 1, colSpan: 1, from }
}

interface Fields {
  /** Whether there is another record. */
  more(): boolean
  /** The next field as written; null where it begins with a quote that never ends. */
  next(): string | null
  /** Whether that field was the last of its record. */
  ended(): boolean
}

function openFields(text: string, delimiter: Delimiter): Fields {
  let at = text.startsWith('\ufeff') ? 1 : 0
  let open = false
  const isEnd = (place: number): boolean => {
    const character = text[place]
    return character === undefined || character === delimiter || character === '\n' || character === '\r'
  }

  /** Where the quoted field at this place ends, its closing quote; -1 where none closes it before a field's end. */
  function closing(from: number): number {
    for (let quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
      if (text[quote + 1] === '"') continue
      let after = quote + 1
      while (text[after] === ' ') after++
      return isEnd(after) ? quote : -1
    }
    return -1
  }

  function passEnd(): void {
    open = text[at] === delimiter
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
  }

  return {
    more: () => at < text.length || open,
    ended: () => !open,
    next() {
      const from = at
      const quote = text[from] === '"' ? closing(from) : -1
      if (quote >= 0) {
        at = quote + 1
        while (!isEnd(at)) at++
        passEnd()
        return text.slice(from + 1, quote).replaceAll('""', '"')
      }
      while (!isEnd(at)) at++
      const bare = text.slice(from, at)
      if (bare.startsWith('"') && !bare.includes('"', 1)) return null
      passEnd()
      return bare
    },
  }
}
