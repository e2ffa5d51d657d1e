import { BLANK } from './fold.ts'
import { provinceNames } from './regions.ts'

/** The code of the issuing organ before a number: 国办公开办函. */
export interface Issuer {
  begin: number
  words: string
  /** Where the code begins, if the words before it run into it: each a possible code. Empty when it is sure. */
  candidates: readonly string[]
}

/** Words of the sentence round a number, and the 号 of one before it; the organ begins behind the last of them. */
const sentence =
  '根据|按照|依据|依照|参照|遵照|详见|参见|关于|转发|印发|下发|制发|发布|公布|颁布|出台|制定|修订|贯彻|落实|执行|废止|失效|通知|意见|办法|规定|决定|方案|条例|文件|以及|文号|字号|学习|传达|依法|对照|属于|来自|同时|其中|号(?:[和及与或](?!田))?'
/** Names of organs are written out in orders; in a code they are never, and end what stands before it. */
const names = '政府|办公室|办公厅|委员会|总局|常委会|国务院'
const beforeCode = new RegExp(`${sentence}|${names}`, 'g')
const beforeName = new RegExp(`${sentence}|的|修改后|原`, 'g')
/** One character that leads up to a code which is known by its first. */
const lead = /^[的见按据即原及和与或为依在如对经以]/
const known = new RegExp(
  `^(?:国|中|${[...provinceNames].join('|')}|财|建|教|民|人社|自然资|卫|农|水|商|工信|发改|环|税|司|公通|交|审)`,
)
/** A department written out before its own code: 财政部财税〔2016〕36号. */
const department = /^.{0,20}?[部局]/
/** A code never consists of these alone: its beginning stands before the blank. */
const tail = /^(?:政?办?[发函字规通]|政?办|办?发电|办?公开办函|开办函|监规|厅[发函字])$/
const organEnd = /(?:政府|部|委|局|署|院|会|主席|银行|办公[室厅]|国)$/
const blank = new RegExp(`[${BLANK}]`)
const longestCode = 12
const longestName = 24

/**
 * The organ's code that ends before `at`, by GB/T 9704-2012 the short name of the organ and of the kind of document;
 * null where no Chinese word stands there.
 */
export function issuerBefore(text: string, at: number): Issuer | null {
  const end = skipBack(text, at)
  let begin = wordStart(text, end)
  let words = text.slice(begin, end)
  while (tail.test(words)) {
    const gap = skipBack(text, begin)
    const start = wordStart(text, gap)
    if (start === gap) break
    words = text.slice(start, gap) + words
    begin = start
  }
  const cut = lastEnd(words, beforeCode)
  const issuer = withoutLead(begin + cut, words.slice(cut))
  if (issuer.words === '') return null
  const plain = issuer.words.length <= 6 || (known.test(issuer.words) && issuer.words.length <= longestCode)
  return plain ? issuer : unsure(issuer)
}

/** The name of the organ that ends before `at`; null where none does. */
export function namedIssuerBefore(text: string, at: number): Issuer | null {
  const end = skipBack(text, at)
  const begin = wordStart(text, end)
  const cut = lastEnd(text.slice(begin, end), beforeName)
  const issuer = withoutLead(begin + cut, text.slice(begin + cut, end))
  const { words } = issuer
  if (words === '') return null
  return words.length <= longestName && organEnd.test(words) ? issuer : words.length <= 6 ? issuer : unsure(issuer)
}

function withoutLead(begin: number, words: string): Issuer {
  const before = [department.exec(words)?.[0].length ?? 0, lead.test(words) ? 1 : 0]
  const spare = before.find((length) => known.test(words.slice(length)) && words.length > length + 1) ?? 0
  return { begin: begin + spare, words: words.slice(spare), candidates: [] }
}

function unsure({ begin, words }: Issuer): Issuer {
  const from = Math.max(0, words.length - longestCode)
  const candidates: string[] = []
  for (let i = from; i < words.length - 1; i++) if (known.test(words.slice(i))) candidates.push(words.slice(i))
  const near = words.slice(from)
  return { begin: begin + from, words: near, candidates: candidates.length > 0 ? candidates : [near] }
}

/** Where the last of these words ends that does not end the whole: behind it the organ begins. */
function lastEnd(words: string, among: RegExp): number {
  let end = 0
  for (const match of words.matchAll(among)) end = match.index + match[0].length
  return end
}

function skipBack(text: string, at: number): number {
  let end = at
  while (at - end < 3 && blank.test(text.charAt(end - 1))) end--
  return end
}

function wordStart(text: string, end: number): number {
  let begin = end
  while (end - begin < 40 && isChinese(text.charCodeAt(begin - 1))) begin--
  return begin
}

const isChinese = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fa5
