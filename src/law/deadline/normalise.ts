/** A cell in its plain form, and for each of its characters where in the published text it came from. */
export interface PlainText {
  text: string
  /** `origins[i]` is the position in the published text of plain character i. */
  origins: number[]
  /** What was repaired on the way and should be looked at. */
  doubts: string[]
  /** False where the repair itself is a guess. */
  sure: boolean
}

/** Traditional characters of mirrored pages, above their simplified forms; only those deadline cells are made of. */
const TRADITIONAL = '個內變開時實長從規達結決擬徵書聽證會處罰執門網務獲產關後進況對於為條審準復佈動發過還應當'
const SIMPLE = '个内变开时实长从规达结决拟征书听证会处罚执门网务获产关后进况对于为条审准复布动发过还应当'

/** Half-width marks and their look-alikes, as the grammar knows them. */
const MARKS = ',;:()[]【】〈〉<>｡∶'
const FULL_MARKS = '，；：（）（）（）《》《》。：'

const PLAIN = new Map(pairs(TRADITIONAL, SIMPLE).concat(pairs(MARKS, FULL_MARKS)))

const CIRCLED = /^[\u2460-\u2473\u2776-\u277f\u24f5-\u24fe]$/
/** Blanks of every width, line breaks, soft hyphens and zero-width marks. */
const BLANK = /^[\s\u00ad\u200b-\u200f\u2060\ufeff\u3164]$/

/**
 * Brings a deadline cell to one plain form: NFKC, simplified characters, full-width marks, no blanks or line breaks,
 * 作出 for 做出. Circled numbers become list breaks first, since NFKC would glue ① to the digits behind it.
 */
export function normalise(published: string): PlainText {
  const plain: PlainText = { text: '', origins: [], doubts: [], sure: true }
  let blanks = false
  let position = 0
  for (const char of published) {
    const at = position
    position += char.length
    if (BLANK.test(char)) blanks = true
    else {
      const next = [...simplified(char)].filter((each) => !BLANK.test(each)).join('')
      if (blanks && /^\d/.test(next) && /\d$/.test(plain.text)) markGap(plain, published.slice(at))
      plain.text += next
      for (let i = 0; i < next.length; i++) plain.origins.push(at)
      blanks = false
    }
  }
  plain.text = plain.text.replaceAll('做出', '作出')
  return plain
}

/** The published characters behind the plain characters `from` up to, not including, `to`. */
export function publishedWords(published: string, { origins }: PlainText, from: number, to: number): string {
  const first = origins[from]
  const last = origins[to - 1]
  if (first === undefined || last === undefined) return ''
  return published.slice(first, last + (published.codePointAt(last)! > 0xffff ? 2 : 1))
}

function simplified(char: string): string {
  if (CIRCLED.test(char)) return '；'
  if (char === '…') return char
  return [...char.normalize('NFKC')].map((each) => PLAIN.get(each) ?? each).join('')
}

/** "2 0" is letter spacing; "1 20" may be a list number before the days, and would read as 120. */
function markGap(plain: PlainText, rest: string): void {
  const spacedOut = !/\d\d$/.test(plain.text) && !/^\d\d/.test(rest)
  if (!spacedOut) plain.sure = false
  if (plain.doubts.length === 0) plain.doubts.push('数字中间有空格，已连起来读，请核对')
}

function pairs(from: string, to: string): [string, string][] {
  const target = [...to]
  return [...from].map((char, i) => [char, target[i] ?? char])
}
