import { BLANK } from './fold.ts'

/** What stands behind the code of an organ: year and serial as found, with what was wrong about them. */
export interface Numbering {
  /** Figures of the year and the serial, without blanks; the serial with its leading zeros. */
  year: string
  serial: string
  end: number
  closed: boolean
  /** Year and serial ran together, no mark between them. */
  glued: boolean
  yearWord: boolean
  ordinal: boolean
  /** 号 stands there. */
  marked: boolean
  /** A character between the serial and 号. */
  stray: string
  /** Blanks that stand between the figures of the serial leave it open whether it is one number. */
  split: boolean
  /** The serial as a range: 3-5. */
  range: string | null
}

const gap = `[${BLANK}]{0,3}`
const sticky = (form: string): RegExp => new RegExp(form, 'y')
const yearFigures = sticky(`${gap}([0-9](?:[${BLANK}]{0,2}[0-9]){1,11})(?![0-9])`)
const close = sticky(`${gap}(年?)${gap}[〕)〔(]`)
const yearWord = sticky(`${gap}年`)
const serialFigures = sticky(`${gap}(第?)${gap}([0-9]{1,9}(?:[${BLANK}]{1,2}[0-9]{1,4}){0,3})(?![0-9])`)
const rangeEnd = sticky(`${gap}号?${gap}[-~至到]${gap}[0-9]{1,5}(?=${gap}号)`)
const mark = sticky(`${gap}号`)
const strayMark = sticky(`${gap}([^0-9号、,;。;年月日${BLANK}])${gap}号`)
const listGoesOn = sticky(`(?=${gap}[、,和及]${gap}[0-9]{1,5}${gap}(?:号|[、,和及]${gap}[0-9]))`)
const listMember = sticky(
  `${gap}[、,和及]${gap}第?([0-9]{1,5})(?:${gap}号(?![楼线院厂桥井路])|(?=${gap}[、,和及]${gap}[0-9]{1,5}${gap}(?:号|[、,和及])))`,
)
const bare = new RegExp(`[${BLANK}]`, 'g')

/** Reads year and serial from `at`, which stands behind the opening bracket or where it should be. */
export function readNumbering(text: string, at: number): Numbering | null {
  const figures = exec(yearFigures, text, at)
  if (!figures) return null
  const written = figures[1]!
  const digits = written.replace(bare, '')
  const behind = at + figures[0].length
  const closing = exec(close, text, behind)
  const word = closing ? null : exec(yearWord, text, behind)
  const found = { closed: closing !== null, yearWord: Boolean(closing?.[1] || word) }
  const next = behind + (closing ?? word ?? [''])[0].length
  if (digits.length > 4) {
    if (digits.length > 9 || word) return null
    const spaced = /^[0-9]{4}[^0-9]+[0-9]{1,5}$/.test(written)
    const parts = { year: digits.slice(0, 4), serial: digits.slice(4), glued: !spaced, ordinal: false, split: false }
    const marked = readMark(text, next)
    // A bracket behind the last figure closes the words round the number: （国办公开办函〔202130）.
    if (closing && !marked.marked) return { ...found, closed: false, ...parts, ...readMark(text, behind) }
    return { ...found, ...parts, ...marked }
  }
  if (digits.length === 3) return null
  const serial = exec(serialFigures, text, next)
  if (!serial || !(closing || word || serial[1])) return null
  const split = new RegExp(`[${BLANK}]`).test(serial[2]!) && !/^[0-9](?:[^0-9]+[0-9])+$/.test(serial[2]!)
  const parts = { year: digits, serial: serial[2]!.replace(bare, ''), glued: false, ordinal: serial[1] !== '', split }
  return { ...found, ...parts, ...readMark(text, next + serial[0].length) }
}

type Mark = Pick<Numbering, 'marked' | 'stray' | 'range' | 'end'>

function readMark(text: string, at: number): Mark {
  const plain = { marked: true, stray: '', range: null }
  const range = exec(rangeEnd, text, at)
  if (range) {
    const end = at + range[0].length
    return { ...plain, range: range[0].replace(bare, ''), end: end + exec(mark, text, end)![0].length }
  }
  const marked = exec(mark, text, at)
  if (marked) return { ...plain, end: at + marked[0].length }
  if (exec(listGoesOn, text, at)) return { ...plain, end: at }
  const stray = exec(strayMark, text, at)
  if (stray) return { ...plain, stray: stray[1]!, end: at + stray[0].length }
  return { ...plain, marked: false, end: at }
}

/** Further serials of the same organ and year: 3号、4号; 3、4号. */
export function* readList(text: string, at: number): Generator<{ begin: number; end: number; serial: string }> {
  let position = at
  for (let member = exec(listMember, text, at); member; member = exec(listMember, text, position)) {
    const end = position + member[0].length
    const serial = member[1]!
    yield { begin: position + member[0].search(/第|[0-9]/), end, serial }
    position = end
  }
}

function exec(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}
