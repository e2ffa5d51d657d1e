import type { BarCell } from './bars.ts'
import { countingUp } from './counting-up.ts'
import { isLoneNumber } from './page-lines.ts'
import type { Piece } from './tell-rows.ts'

/** The cells of a text of bars, and lines between its rows that end without a bar. */
export interface Parted {
  cells: BarCell[]
  /** What stood in front of a row's number on lines of its own; `page`: a number between two rows that count on. */
  strays: (Piece & { page: boolean })[]
}

interface Candidate {
  at: number
  number: number
  /** The number was broken into lines, and is the cell's whole text. */
  whole: boolean
}

/**
 * Lines without a bar run into the number of the next row: a page number, a title, the end of a row whose last bar was
 * lost. A cell is parted where its last line is the number that counts on.
 */
export function partAtNumbers(body: readonly BarCell[]): Parted {
  const candidates = candidatesIn(body)
  const counted = countingUp(candidates.map(({ number }) => number)).map((i) => candidates[i]!)
  const parted: Parted = { cells: [], strays: [] }
  const begins = new Map(
    counted.map((each, i) => [each.at, { ...each, due: (counted[i - 1]?.number ?? Number.NaN) + 1 }]),
  )
  let before: number | null = null
  for (const [at, cell] of body.entries()) {
    const begin = begins.get(at)
    // The bar behind the number is lost: it is the number that was due, and does not come again.
    const glued = cell.startsLine ? /^(\d{1,4}) ([\u3400-\u9fff《][\s\S]*)/u.exec(cell.text) : null
    if (!begin && glued && Number(glued[1]) === (before ?? 0) + 1 && nextOf(counted, at) !== Number(glued[1])) {
      before = Number(glued[1])
      parted.cells.push({ ...cell, text: glued[1]!, end: cell.line }, { ...cell, text: glued[2]!, startsLine: false })
      continue
    }
    before = begin?.number ?? before
    const lines = cell.text.split('\n')
    // Behind another cell of its line the words are a cell that lost its bar; only the very next number proves a row.
    if (!begin || begin.whole || (!cell.startsLine && begin.number !== begin.due)) {
      parted.cells.push(cell)
      continue
    }
    const [first, ...more] = lines.slice(0, -1)
    if (!cell.startsLine) parted.cells.push({ ...cell, text: first! })
    const stray = cell.startsLine ? [first!, ...more] : more
    for (const [i, text] of stray.entries())
      parted.strays.push({
        text,
        line: Math.min(cell.line + i + (cell.startsLine ? 0 : 1), cell.end - 1),
        page: isLoneNumber(text) && begin.number === begin.due,
      })
    parted.cells.push({ ...cell, text: lines.at(-1)!, line: cell.end, startsLine: true })
  }
  return parted
}

const nextOf = (counted: readonly Candidate[], at: number): number | undefined =>
  counted.find((each) => each.at > at)?.number

/** Cells that are a number at the start of a line, or end with a line that is one. */
function candidatesIn(body: readonly BarCell[]): Candidate[] {
  const candidates: Candidate[] = []
  let before: number | null = null
  for (const [at, cell] of body.entries()) {
    const lines = cell.text.split('\n')
    const bare = cell.text.replace(/\s/g, '')
    const own = lines.length === 1 && cell.startsLine && /^\d{1,6}$/.test(bare)
    if (!own && !(lines.length > 1 && isLoneNumber(lines.at(-1)!))) continue
    const last = Number(lines.at(-1))
    // A narrow column breaks 17 into 1 and 7.
    const whole: boolean = own || (before !== null && Number(bare) === before + 1 && last !== before + 1)
    const number: number = whole ? Number(bare) : last
    candidates.push({ at, number, whole })
    if (before === null || number === 1 || (number > before && number <= before + 3)) before = number
  }
  return candidates
}
