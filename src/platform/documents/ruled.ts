import { newBudget, spend } from './cell-budget.ts'
import { cleanText } from './clean-text.ts'
import type { Cell, Grid } from './grid.ts'
import type { DocumentLimits } from './limits.ts'
import { collectNotes } from './notes.ts'
import { names, notes as words } from './words.ts'

const rule = /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|){3,}[ \t]*$/gm

/** Headings are searched no further above the dashes, in characters. */
const longestHeadings = 4_000

/** Whether a table of this name is one of `readRuled`. */
export const isRuled = (grid: Pick<Grid, 'name'>): boolean => grid.name.startsWith(names.ruled)

/**
 * Tables drawn with bars under whose headings a row of dashes stands, as programs write them that turn pages into text:
 * the dashes say how many columns there are. A cell may hold line ends. Empty where a row has another number of cells:
 * there the program left merged or empty cells out, and what follows has moved to the left.
 */
export function readRuled(text: string, limits: DocumentLimits): Grid[] {
  const budget = newBudget(limits)
  const grids: Grid[] = []
  const rules = [...text.matchAll(rule)]
  for (const [i, found] of rules.entries()) {
    const name = rules.length === 1 ? names.ruled : names.ruledOf(i + 1)
    const width = found[0].split('|').length - 2
    const headings = headingsOver(text.slice(Math.max(0, found.index - longestHeadings), found.index), width)
    const body = rowsBelow(text, found.index + found[0].length, width)
    if (!headings || !body) return []
    const notes = collectNotes(name)
    const rows = [headings, ...body.rows].map((cells, row) => {
      spend(budget, 'rows', 1, name)
      spend(budget, 'cells', width, name)
      return cells.map((raw, column): Cell => {
        const place = { from: names.ruledCell(name, row, column), row, column }
        const { text: clean, removed, lost } = cleanText(raw.replaceAll('\\|', '|').replace(/<br\s*\/?>/gi, '\n'))
        spend(budget, 'characters', clean.length, name)
        if (removed > 0) notes.at('note', place, words.controls(removed))
        if (lost > 0) notes.at('doubt', place, words.lost(lost))
        return { text: clean, row, column, rowSpan: 1, colSpan: 1, from: place.from }
      })
    })
    if (body.cutOff) notes.whole('doubt', words.ruledCutOff())
    grids.push({ name, rows, notes: notes.take() })
  }
  return grids
}

/** The headings that end where the dashes begin; their first bar may be some lines above. */
function headingsOver(above: string, width: number): string[] | null {
  const lines = above.trimEnd().split('\n')
  for (let line = lines.length - 1; line >= 0 && lines[line]!.trim() !== ''; line--) {
    const cells = cellsAt(lines.slice(line).join('\n'), 0, width)
    if (cells && cells.end === 'row') return cells.texts
  }
  return null
}

/** The rows from `at` to a blank line or one that begins without a bar; null where one has not `width` cells. */
function rowsBelow(text: string, at: number, width: number): { rows: string[][]; cutOff: boolean } | null {
  const rows: string[][] = []
  for (let from = at; ; ) {
    const begins = /^\n?[ \t]*\|/.test(text.slice(from, from + 200))
    if (!begins) return rows.length > 0 ? { rows, cutOff: false } : null
    const cells = cellsAt(text, from, width)
    if (!cells) return null
    if (cells.end === 'text') return rows.length > 0 ? { rows, cutOff: true } : null
    rows.push(cells.texts)
    from = cells.next
  }
}

interface RowOfCells {
  texts: string[]
  /** The row is whole, or the text ended within it. */
  end: 'row' | 'text'
  next: number
}

/** One row of so many cells, which must end with its line; null where it does not, or where two bars stand together. */
function cellsAt(text: string, from: number, width: number): RowOfCells | null {
  let at = text.indexOf('|', from)
  if (at < 0 || text.slice(from, at).trim() !== '') return null
  const texts: string[] = []
  while (texts.length < width) {
    const bar = nextBar(text, at + 1)
    if (bar < 0) return { texts, end: 'text', next: text.length }
    if (bar === at + 1) return null
    texts.push(text.slice(at + 1, bar))
    at = bar
  }
  const end = text.indexOf('\n', at)
  const rest = text.slice(at + 1, end < 0 ? undefined : end)
  return rest.trim() === '' ? { texts, end: 'row', next: end < 0 ? text.length : end } : null
}

function nextBar(text: string, from: number): number {
  let bar = text.indexOf('|', from)
  while (bar > 0 && text[bar - 1] === '\\') bar = text.indexOf('|', bar + 1)
  return bar
}
