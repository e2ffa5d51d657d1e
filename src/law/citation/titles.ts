import { pastLead } from './lead-words.ts'
import type { Damage, Register, Span } from './model.ts'
import { titleKey } from './title-key.ts'

/** A title in its brackets, as it stands in a text. */
export interface FoundTitle extends Span {
  title: string
  damage: Damage | null
}

const opening = new Set('《〈<＜')
const closing = new Set('》〉>＞')
/** No title is longer; a bracket that closes later belongs to another one. */
const longest = 300
/** Words that a title of a law or document ends with. */
export const documentWord =
  /(?:法|法典|条例|规定|规则|细则|决定|决议|令|意见|通知|公告|通告|公报|批复|函|纪要|方案|计划|规划|纲要|标准|规范|规程|指南|指引|清单|目录|解释|章程|制度|预案|要点|准则|导则|答复|公约|程序|安排|措施|报告|大纲|政策|通则|格式|协议|办理流程|细化|指标)$/
/** 印发《…: what follows is a title within this title. */
const nests = /(?:印发|转发|批转|下发|发布|公布|颁布|贯彻|落实|执行|实施|修改|修订|废止|关于|和)$/

/** The first title at or after a place. */
export function findTitle(text: string, from: number, register: Register): FoundTitle | null {
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '》') return unopened(text, from, at)
    if (!opening.has(sign)) continue
    const end = closingOf(text, at)
    if (end !== null) {
      const title = text.slice(at + 1, end)
      if (sign === '《' || isTitle(title, register)) return { begin: at, end: end + 1, title, damage: null }
      continue
    }
    if (sign === '《') return unclosed(text, at, register)
  }
  return null
}

const isTitle = (title: string, register: Register): boolean =>
  register.byTitle.has(titleKey(title)) || documentWord.test(title.trim())

/** Where the bracket opened here closes, with all brackets inside it; null where it does not. */
function closingOf(text: string, at: number): number | null {
  let depth = 0
  for (let place = at; place < at + longest; place++) {
    const sign = text[place]
    if (sign === undefined) return null
    if (opening.has(sign)) depth += 1
    else if (closing.has(sign)) depth -= 1
    if (depth === 0) return place
  }
  return null
}

/** 《 without 》: up to the next title, or to the longest known title, or to the end of the clause. */
function unclosed(text: string, at: number, register: Register): FoundTitle | null {
  const run = /^[《〈<＜\s]*[《〈<＜]/.exec(text.slice(at + 1))?.[0]
  if (run) {
    // 《《《: the last of them counts.
    const last = at + run.length
    const found = findTitle(text, last, register)
    return { begin: at, end: found?.end ?? last + 1, title: found?.title ?? '', damage: 'doubled' }
  }
  const next = indexOfAny(text, opening, at + 1) ?? text.length
  const clause = text.slice(at + 1, next)
  const inner = nests.test(clause.trimEnd()) ? closingOf(text, next) : null
  if (inner !== null) {
    const tail = /^[一-龥]{0,10}?(?:通知|意见|决定|函|批复|公告)/.exec(text.slice(inner + 1))?.[0] ?? ''
    const end = inner + 1 + tail.length
    return { begin: at, end, title: text.slice(at + 1, end), damage: 'no-closing' }
  }
  const length = knownPrefix(clause, register) ?? clauseLength(clause)
  return { begin: at, end: at + 1 + length, title: clause.slice(0, length), damage: 'no-closing' }
}

const clauseLength = (clause: string): number => {
  const stop = clause.search(/[、，,；;。\n（(]|第[一二三四五六七八九十百\d]+条/)
  return stop < 0 ? clause.trimEnd().length : stop
}

/** What may stand behind a title; other words go on with it: 政府信息公开条例实施细则 is another title. */
const behind = /^(?:[第（(）)、，,；;。：:\s等和及与或的中]|以及|有关|相关|规定|要求|$)/

/** How much of these words is the longest title of the register; null where they begin with none. */
export function knownPrefix(words: string, register: Register): number | null {
  if (!register.starts.has(titleKey(words.slice(0, 12)).slice(0, 2))) return null
  for (let length = Math.min(words.length, 90); length >= 2; length--) {
    const ends = titleKey(words[length - 1]!) !== '' && behind.test(words.slice(length))
    if (ends && register.byTitle.has(titleKey(words.slice(0, length)))) return length
  }
  return null
}

/** 》 without 《: back to the end of the word before it. */
function unopened(text: string, from: number, at: number): FoundTitle {
  const words = /[^、，,；;。：:\n\t]*$/.exec(text.slice(from, at))![0]
  const begin = pastLead(text, at - words.length)
  return { begin, end: at + 1, title: text.slice(begin, at), damage: 'no-opening' }
}

function indexOfAny(text: string, signs: ReadonlySet<string>, from: number): number | null {
  for (let at = from; at < text.length; at++) if (signs.has(text[at]!)) return at
  return null
}
