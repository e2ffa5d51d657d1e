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
  /** The bracket closes behind year and serial. */
  moved: boolean
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
const and = `${gap}[、,和及]${gap}`
const sticky = (form: string): RegExp => new RegExp(form, 'y')
/** Up to nine figures, perhaps pulled apart. */
const figures = `([0-9](?:[${BLANK}]{0,2}[0-9]){0,8})`
const yearFigures = sticky(`${gap}${figures}(?!${gap}[0-9])`)
const close = sticky(`${gap}年?${gap}[〕)〔(]`)
const yearWord = sticky(`${gap}年`)
const serialFigures = sticky(`${gap}(第?)${gap}${figures}(?![0-9])`)
const rangeEnd = sticky(`${gap}(号?${gap}[-~至到]${gap}[0-9]{1,20})${gap}号`)
const mark = sticky(`${gap}号`)
const strayMark = sticky(`${gap}([^0-9号、,;。;年月日${BLANK}])${gap}号`)
const goesOn = `(?=${and}[0-9]{1,5}(?:${gap}号|${and}[0-9]))`
const listGoesOn = sticky(goesOn)
const listMember = sticky(`${and}第?([0-9]{1,5})(?:${gap}号(?![楼线院厂桥井路])|${goesOn})`)
const blank = new RegExp(`[${BLANK}]`)
const blanks = new RegExp(blank, 'g')

/** Reads year and serial from `at`, which stands behind the opening bracket or where it should be. */
export function readNumbering(text: string, at: number): Numbering | null {
  const found = exec(yearFigures, text, at)
  if (!found) return null
  const written = found[1]!
  const digits = written.replace(blanks, '')
  if (digits.length === 1 || digits.length === 3) return null
  const behind = at + found[0].length
  const closing = exec(close, text, behind)
  const word = exec(yearWord, text, behind)
  const marks = { closed: closing !== null, yearWord: word !== null }
  const next = behind + (closing ?? word ?? [''])[0].length
  if (digits.length > 4) {
    if (word) return null
    const glued = !/^[0-9]{4}[^0-9]+[0-9]+$/.test(written)
    const moved = closing !== null
    const parts = { year: digits.slice(0, 4), serial: digits.slice(4), glued, moved, ordinal: false, split: false }
    const marked = readMark(text, next)
    // A bracket behind the last figure closes the words round the number: （国办公开办函〔202130）.
    if (closing && !marked.marked) return { ...marks, ...parts, ...readMark(text, behind), closed: false, moved: false }
    return { ...marks, ...parts, ...marked }
  }
  const serial = exec(serialFigures, text, next)
  if (!serial || !(closing || word || serial[1])) return null
  const split = blank.test(serial[2]!) && /[0-9]{2}/.test(serial[2]!)
  const parts = {
    year: digits,
    serial: serial[2]!.replace(blanks, ''),
    glued: false,
    moved: false,
    ordinal: serial[1] !== '',
    split,
  }
  return { ...marks, ...parts, ...readMark(text, next + serial[0].length) }
}

type Mark = Pick<Numbering, 'marked' | 'stray' | 'range' | 'end'>

function readMark(text: string, at: number): Mark {
  const plain = { marked: true, stray: '', range: null }
  const range = exec(rangeEnd, text, at)
  if (range) return { ...plain, range: range[1]!.replace(blanks, ''), end: at + range[0].length }
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
    yield { begin: position + member[0].search(/第|[0-9]/), end, serial: member[1]! }
    position = end
  }
}

function exec(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}
