import type { CleanText } from './clean-text.ts'
import { festivalsIn } from './heading.ts'
import type { Festival } from './model.ts'

export interface Sentence {
  text: string
  /** Place of its first character in the clean text. */
  at: number
}

/** One numbered part: 三、清明节：…… */
export interface Item {
  /** 三 is 3; null for what stands before the first number. */
  ordinal: number | null
  festivals: Festival[]
  at: number
  sentences: Sentence[]
}

const digits = '一二三四五六七八九'
const marker = /^\(?(十?[一二三四五六七八九]|十)(?:、|\))/u
// Three festivals or so: without a bound 元旦元旦元旦… could be divided in endless ways.
const heading =
  /^(?:\d{4}年)?(?:[^,。;:\d]{0,4}(?:元旦|春节|清明节?|劳动节|五一|端午节?|中秋节?|国庆节?|十一)["”]?){1,3}(?:假期|期间)?:/u

/** The parts of the body in order, each with its sentences; numbers within brackets (农历腊月二十八、周日) begin none. */
export function itemsOf(clean: CleanText, from: number, to: number): Item[] {
  const items: Item[] = []
  let item: Item = { ordinal: null, festivals: [], at: from, sentences: [] }
  const close = () => {
    if (item.sentences.length > 0) items.push(item)
  }
  for (const sentence of sentencesIn(clean, from, to)) {
    const number = marker.exec(sentence.text)
    const rest = number ? sentence.text.slice(number[0].length) : sentence.text
    const title = heading.exec(rest)
    if (number || title) {
      close()
      const ordinal = number ? ordinalOf(number[1]!) : null
      item = { ordinal, festivals: title ? festivalsIn(title[0]) : [], at: sentence.at, sentences: [] }
    }
    const cut = sentence.text.length - rest.length + (title ? title[0].length : 0)
    const text = sentence.text.slice(cut)
    if (text !== '') item.sentences.push({ text, at: sentence.at + cut })
  }
  close()
  return items
}

/** Cuts at full stops, and before a numeral with 、 where a line begins; what is empty says nothing. */
function* sentencesIn(clean: CleanText, from: number, to: number): Generator<Sentence> {
  let start = from
  let depth = 0
  for (let at = from; at < to; at++) {
    const sign = clean.text[at]!
    if (sign === '(') depth++
    if (sign === ')') depth = Math.max(0, depth - 1)
    if (depth > 0 && sign !== '(') continue
    if (clean.beginsLine(at) && marker.test(clean.text.slice(at))) {
      yield { text: clean.text.slice(start, at), at: start }
      start = at
    }
    if (/[。;]/u.test(sign)) {
      yield { text: clean.text.slice(start, at), at: start }
      start = at + 1
    }
  }
  yield { text: clean.text.slice(start, to), at: start }
}

function ordinalOf(numeral: string): number {
  const last = digits.indexOf(numeral.at(-1)!) + 1
  return numeral.startsWith('十') ? 10 + last : last
}
