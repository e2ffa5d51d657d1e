import { cleanText } from '#platform/documents/clean-text.ts'

/** A cell of a text whose cells each end with a bar. */
export interface BarCell {
  text: string
  /** Line of the text, from 0, where the cell begins. */
  line: number
  /** Line of its bar. */
  end: number
  /** Nothing but line ends stood before it since the last bar: a row may begin here. */
  startsLine: boolean
  /** Empty, and on a line of its own or with a blank of its own: a cell that is there and empty, not one left out. */
  placed: boolean
  /** Ended by a line of nothing but bars, which makes up the row's width. */
  padding: boolean
  /** The first bar of such a line: an empty cell of its own, where lines do not end with each cell. */
  firstOfPadding: boolean
  /** The last one, in which the text breaks off: no bar ends it. */
  brokenOff?: boolean
}

/** Fewer bars are a mark in a sentence, not cells. */
const leastBars = 6

/**
 * The cells of a text of bars, line ends inside them kept; what stands below the last bar is lost words, what stands
 * behind it and ends the text a cell that broke off. Null where the text is none. Lines that also begin with a bar lose that one.
 */
export function cellsOfBars(text: string): BarCell[] | null {
  const lines = text.split('\n').map((line) => line.trim())
  if (bars(text) < leastBars) return null
  const opening = opensWithBars(lines)
  const firstRow = lines.findIndex((line) => numbered.test(line))
  const cells: BarCell[] = []
  let raw = ''
  let begin = 0
  const keep = (line: number, padding: boolean) => {
    const { text: clean } = cleanText(raw)
    const empty = clean === ''
    // Marks that cannot be seen are no words.
    const before = empty ? raw : /^\s*/.exec(raw)![0]
    const ownLine = before.includes('\n')
    cells.push({
      text: clean,
      line: begin + before.split('\n').length - 1,
      end: line,
      startsLine: cells.length === 0 || ownLine,
      placed: empty && ownLine && !padding,
      padding: empty && padding,
      firstOfPadding: empty && ownLine && padding,
    })
    raw = ''
    begin = line
  }
  lines.forEach((line, number) => {
    if (line.includes('---') && /^[\s|:-]*$/.test(line)) {
      raw += '\n'
      return
    }
    const opener = opening && (number < firstRow || begun.test(line) || bars(line) >= 4)
    const body = opener ? line.replace(/^\|/, '') : line
    const padding = onlyBars.test(body)
    for (const [index, piece] of body.split('|').entries()) {
      if (index > 0) keep(number, padding)
      raw += piece
    }
    raw += '\n'
  })
  const [behind, ...below] = raw.split('\n')
  const brokenOff = cells.length > 0 && behind!.trim() !== '' && below.every((line) => line.trim() === '')
  if (brokenOff) {
    const { text: clean } = cleanText(behind!)
    cells.push({ ...cells.at(-1)!, text: clean, line: begin, end: begin, startsLine: false, brokenOff })
  }
  return cells
}

/** A bar and words behind it; a mark behind it may stand under a column, the bar then ends an empty cell. */
const begun = /^\|\s*[\u3400-\u9fff●〇○■□口\d《（(]/

const numbered = /^\|\s*\d{1,6}\s*\|/

/**
 * Whether rows begin with a bar too. Told by the lines that begin with a number; a short line that begins with a bar
 * may be an empty cell's end instead.
 */
function opensWithBars(lines: readonly string[]): boolean {
  const opened = lines.filter((line) => numbered.test(line)).length
  const bare = lines.filter((line) => /^\d{1,6}\s*\|/.test(line)).length
  if (opened + bare > 1) return opened > bare
  if (lines.some((line) => /^\|\s*[?？]?(序\s*[号號]|公\s*[开開]\s*事|一\s*[级級])/.test(line))) return true
  const long = lines.filter((line) => bars(line) >= 4 && /[^\s|]/.test(line))
  return long.length > 2 && long.filter((line) => line.startsWith('|')).length >= long.length * 0.8
}

/** Bars without anything between make up a row's width. */
const onlyBars = /^\|[\s|]*\|$/

const bars = (text: string): number => text.split('|').length - 1
