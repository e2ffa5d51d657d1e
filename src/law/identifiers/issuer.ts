import { provinceNames } from './regions.ts'

/** The code of the issuing organ before a number: 国办公开办函. */
export interface Issuer {
  begin: number
  words: string
  /** Where the code begins, if the words before it run into it: each a possible code. Empty when it is sure. */
  candidates: readonly string[]
}

/** Words of the sentence round a number that no code of an organ holds; the code begins behind the last of them. */
const sentence =
  /根据|按照|依据|依照|参照|遵照|详见|参见|关于|转发|印发|下发|制发|发布|公布|颁布|出台|制定|修订|贯彻|落实|执行|废止|失效|通知|意见|办法|规定|决定|方案|条例|文件|以及|文号|字号|学习|传达|依法|对照|属于|来自|同时|其中/g
/** One character that leads up to a code which is known by its first. */
const lead = /^[的见按据即原及和与或为依在如对经以]/
const known = new RegExp(
  `^(?:国|中|${[...provinceNames].join('|')}|财|建|教|民|人社|自然资|卫|农|水|商|工信|发改|环|税|司|公通|交|审)`,
)
/** A code never consists of these alone: its beginning stands on the line before. */
const tail = /^(?:政?办?[发函字规通]|政?办|办?发电|办?公开办函|开办函|监?规|厅[发函字])$/
const longest = 12

/**
 * The organ's code that ends before `at`, by GB/T 9704-2012 the short name of the organ and of the kind of document;
 * null where no Chinese word stands there.
 */
export function issuerBefore(text: string, at: number, most = longest): Issuer | null {
  const end = skipBack(text, at)
  let begin = wordStart(text, end)
  let words = text.slice(begin, end)
  if (tail.test(words)) {
    const before = skipBack(text, begin)
    const start = before < begin && before > 0 ? wordStart(text, before) : before
    const head = text.slice(start, before)
    const rest = head.slice(lastSentenceEnd(head))
    if (rest !== '' && rest.length + words.length <= most) {
      begin = before - rest.length
      words = rest + words
      return unled(begin, words)
    }
  }
  const cut = lastSentenceEnd(words)
  const issuer = unled(begin + cut, words.slice(cut))
  if (issuer.words.length === 0) return null
  return issuer.words.length <= Math.min(6, most) || (known.test(issuer.words) && issuer.words.length <= most)
    ? issuer
    : unsure(issuer, most)
}

function unled(begin: number, words: string): Issuer {
  return lead.test(words) && known.test(words.slice(1)) && words.length > 2
    ? { begin: begin + 1, words: words.slice(1), candidates: [] }
    : { begin, words, candidates: [] }
}

function unsure({ begin, words }: Issuer, most: number): Issuer {
  const from = Math.max(0, words.length - most)
  const candidates: string[] = []
  for (let i = from; i < words.length - 1; i++) if (known.test(words.slice(i))) candidates.push(words.slice(i))
  return {
    begin: begin + from,
    words: words.slice(from),
    candidates: candidates.length ? candidates : [words.slice(from)],
  }
}

function lastSentenceEnd(words: string): number {
  let end = 0
  for (const match of words.matchAll(sentence)) {
    const after = match.index + match[0].length
    if (after <= words.length) end = after
  }
  return end
}

function skipBack(text: string, at: number): number {
  let end = at
  while (end > 0 && at - end < 3 && ' \n\u200b'.includes(text.charAt(end - 1))) end--
  return end
}

function wordStart(text: string, end: number): number {
  let begin = end
  while (begin > 0 && end - begin < 40 && isChinese(text.charCodeAt(begin - 1))) begin--
  return begin
}

const isChinese = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fa5
