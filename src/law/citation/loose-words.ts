import { pastLead } from './lead-words.ts'
import type { Register, Span } from './model.ts'
import { documentWord, knownPrefix } from './titles.ts'

/** What stands in a basis beside titles in brackets. */
export type LooseWords = Span & { kind: 'title' | 'vague' | 'ditto' | 'stray' | 'unread'; words: string }

const generic = [
  '政府信息公开',
  '政府信息',
  '信息公开',
  '政务公开',
  '规范性文件',
  '实施细则',
  '主管部门',
  '法律',
  '法规',
  '规章',
  '政策',
  '文件',
  '规定',
  '制度',
  '要求',
  '办法',
  '条例',
  '精神',
  '通知',
  '意见',
  '规范',
  '标准',
  '以及',
  '或者',
  '相关',
  '有关',
  '其他',
  '其它',
  '上级',
  '各级',
  '各地',
  '国家',
  '地方',
  '本级',
  '部门',
  '部委',
  '现行',
  '上述',
  '以上',
  '法定',
  '依法',
  '中央',
  '行业',
  '工作',
  '实施',
  '具体',
  '配套',
  '按照',
  '根据',
  '依据',
  '依照',
  '执行',
  '下发',
  '印发',
  '规程',
  '党',
  '省',
  '市',
  '县',
  '区',
  '镇',
  '乡',
  '街道',
  '等',
  '和',
  '及',
  '与',
  '或',
  '的',
  '中',
  '内',
  '类',
  '本',
  '各',
]

const isGeneric = (words: string): boolean => {
  let at = 0
  while (at < words.length) {
    const word = generic.find((each) => words.startsWith(each, at))
    if (!word) return false
    at += word.length
  }
  return true
}

/** 信息公开规定; 农村危房改造相关规范性文件. */
const isVague = (words: string): boolean => isGeneric(words.slice(Math.max(0, words.search(/相关|有关/))))

const nothing = /^(?:[\s.“”"'【】[\]\-—–/／*]*|[\d一二三四五六七八九十]{1,3})$/
/** 《预算法》第十四条的规定: what the law itself says, no other basis. */
const itsWords = /^\s*中?的?(?:规定|要求)(?=[、，,；;。\n]|$)/
const others = /等(?:法律|法规|文件|规定|相关|有关|政策|规范)/

/** Reads the words between two bracketed titles, part by part. */
export function looseWordsIn(text: string, from: number, until: number, register: Register): LooseWords[] {
  const found: LooseWords[] = []
  const begin = from === 0 ? 0 : pastItsWords(text, from, until)
  for (const part of text.slice(begin, until).matchAll(/[^、，,；;。：:\n\t]+/g))
    found.push(...read(text, begin + part.index, begin + part.index + part[0].length, register))
  return found
}

const pastItsWords = (text: string, from: number, until: number): number =>
  from + (itsWords.exec(text.slice(from, until))?.[0].length ?? 0)

function read(text: string, from: number, until: number, register: Register): LooseWords[] {
  const begin = pastLead(text, from)
  const raw = text.slice(begin, until).trimEnd()
  const words = raw.replace(/^[\s（(]+|[\s）)]+$/g, '')
  if (nothing.test(words)) return []
  const span = { begin, end: begin + raw.length }
  if (/^(?:同上|同前|〃|″)$/.test(words)) return [{ ...span, kind: 'ditto', words }]
  const known = knownPrefix(raw, register)
  if (known !== null)
    return [
      { begin, end: begin + known, kind: 'title', words: raw.slice(0, known) },
      ...read(text, pastItsWords(text, begin + known, until), until, register),
    ]
  const more = raw.search(others)
  if (more > 0) return [...read(text, begin, begin + more, register), ...read(text, begin + more, until, register)]
  if (isVague(words.replace(/\s/g, ''))) return [{ ...span, kind: 'vague', words: raw }]
  if (isBareTitle(words)) return [{ ...span, kind: 'title', words: raw }]
  return [{ ...span, kind: 'unread', words: raw }]
}

/** 残疾人就业条例: a name of its own before the word that says what it is. */
const isBareTitle = (words: string): boolean =>
  documentWord.test(words) && words.length >= 5 && words.length <= 80 && !/[！？!?]/.test(words)
