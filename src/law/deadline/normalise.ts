import { SIMPLE_OF_TRADITIONAL } from './traditional.ts'

/** A cell in its plain form, and for each of its characters where in the published text it came from. */
export interface PlainText {
  text: string
  /** `origins[i]` is the position in the published text of plain character i; what stands beyond the text means nothing. */
  origins: readonly number[]
  /** What was repaired on the way and should be looked at. */
  doubts: string[]
  /** False where the repair itself is a guess. */
  sure: boolean
}

/** Half-width marks and their look-alikes, as the grammar knows them. */
const MARKS = ',;:()[]【】〈〉<>｡∶'
const FULL_MARKS = '，；：（）（）（）《》《》。：'

const PLAIN = new Map([
  ...SIMPLE_OF_TRADITIONAL,
  ...[...MARKS].map((mark, i): [string, string] => [mark, FULL_MARKS.charAt(i)]),
])

const CIRCLED = /[\u2460-\u2473\u2776-\u2793\u24f5-\u24fe]/
/** Blanks of every width, line breaks, soft hyphens and zero-width marks. */
const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff\u3164]/

/** 個（gè）, 內（nèi）: mirrors that turn pages into traditional characters put the reading behind the hard ones. */
const PINYIN = /(?<=[\u3400-\u9fff])（[a-züɡ]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zɡ]{0,4}）/gu

/** 工作日内，，公开，。: some mirrors double every comma. */
const STRAY_COMMA = /(?<=[，。])，|，+(?=。)/gu

/**
 * Brings a deadline cell to one plain form: NFKC, simplified characters, full-width marks, no blanks or line breaks, no
 * pinyin behind characters, no doubled commas, 作出 for 做出. Circled numbers become list breaks first, since NFKC would glue ① to the digits
 * behind it.
 */
export function normalise(published: string): PlainText {
  const plain = isPlain(published) ? asItIs(published) : spelledOut(published)
  if (plain.text.includes('）')) drop(plain, PINYIN)
  if (plain.text.includes('，')) drop(plain, STRAY_COMMA)
  if (plain.text.includes('做出')) plain.text = plain.text.replaceAll('做出', '作出')
  return plain
}

function spelledOut(published: string): PlainText {
  const origins: number[] = []
  const plain: PlainText = { text: '', origins, doubts: [], sure: true }
  let blanks = false
  let position = 0
  for (const char of published) {
    const at = position
    position += char.length
    const next = plainOf(char)
    if (next === '') {
      blanks = true
      continue
    }
    if (blanks && /^\d/.test(next) && /\d$/.test(plain.text)) markGap(plain, published.slice(at))
    plain.text += next
    for (let i = 0; i < next.length; i++) origins.push(at)
    blanks = false
  }
  return plain
}

/** Most cells are plain already: their characters were all met before, and stand for themselves. */
function isPlain(published: string): boolean {
  if (published.length > OWN_PLACES.length) return false
  for (let at = 0; at < published.length; at++) if (!standsForItself[published.charCodeAt(at)]) return false
  return true
}

const asItIs = (published: string): PlainText => ({
  text: published,
  origins: OWN_PLACES,
  doubts: [],
  sure: true,
})

/** 1 for each character met so far whose plain form is itself. */
const standsForItself = new Uint8Array(0x10000)
const OWN_PLACES = Array.from({ length: 2000 }, (_, at) => at)

/** The published characters behind the plain characters `from` up to, not including, `to`. */
export function publishedWords(published: string, { origins }: PlainText, from: number, to: number): string {
  const first = origins[from]
  const last = origins[to - 1]
  if (first === undefined || last === undefined) return ''
  return published.slice(first, last + (published.codePointAt(last)! > 0xffff ? 2 : 1))
}

/** Characters met so far; there are no more than Unicode has. */
const known = new Map<string, string>()

function plainOf(char: string): string {
  const met = known.get(char)
  if (met !== undefined) return met
  const next = BLANK.test(char) ? '' : [...simplified(char)].filter((each) => !BLANK.test(each)).join('')
  known.set(char, next)
  if (next === char && char.length === 1) standsForItself[char.charCodeAt(0)] = 1
  return next
}

function simplified(char: string): string {
  if (CIRCLED.test(char)) return '；'
  if (char === '…') return char
  return [...char.normalize('NFKC')].map((each) => PLAIN.get(each) ?? each).join('')
}

function drop(plain: PlainText, what: RegExp): void {
  for (const { index, 0: dropped } of [...plain.text.matchAll(what)].reverse()) {
    plain.text = plain.text.slice(0, index) + plain.text.slice(index + dropped.length)
    plain.origins = plain.origins.toSpliced(index, dropped.length)
  }
}

/** "2 0" is letter spacing; "1 20" may be a list number before the days, and would read as 120. */
function markGap(plain: PlainText, rest: string): void {
  const spacedOut = !/\d\d$/.test(plain.text) && !/^\d\d/.test(rest)
  if (!spacedOut) plain.sure = false
  if (plain.doubts.length === 0) plain.doubts.push('数字中间有空格，已连起来读，请核对')
}
