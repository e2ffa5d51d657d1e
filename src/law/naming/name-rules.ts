/** What a name stands among: the others of its list, and the organs whose names do not belong into it. */
export interface NameAround {
  /** Names of the same list under the same heading, folded; with how often each is there. */
  siblings: ReadonlyMap<string, number>
  /** Full and short names of organs. */
  organs: readonly string[]
}

export interface NameRule {
  id: string
  /** What a good name does, in the words shown to the person. */
  says: string
  /** Which text asks for it; 本系统建议 where none does. */
  source: string
  /** A corrected name may not break it. */
  binding: boolean
  breaks(name: string, around: NameAround): boolean
  /** The name without the fault; absent where only a person can tell. */
  repair?(name: string, around: NameAround): string
}

const plan = '市实施方案一（1）“分类科学、名称规范”；具体写法为本系统建议'
const own = '本系统建议'

/** As names are told apart: without spaces and width. */
export const foldForNames = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '')

const leadingNumber =
  /^(?:[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、.．)）])\s*/u
const trailingStop = /[\s。，、；：,.;:!！?？…·\-—]+$/u
const vagueEnd = /(?:等(?:事项|信息|内容|情况|工作)?|及其他(?:事项|信息)?)$/u
const innerStop = /[，。；：！？,;:!?“”"]/u

/** Words that offices shorten, and what they stand for. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/低保/g, '最低生活保障'],
  [/(?<!城乡居民基本)医保/g, '医疗保险'],
  [/社保/g, '社会保险'],
  [/公租房/g, '公共租赁住房'],
  [/廉租房/g, '廉租住房'],
  [/危改/g, '危房改造'],
]

/** A name longer than this is a sentence: 本系统建议, half as long again as the names of statutory items. */
export const LONGEST_LISTED_NAME = 30

export const nameRules: readonly NameRule[] = [
  {
    id: 'spaces',
    says: '名称里没有空格和换行',
    source: own,
    binding: true,
    breaks: (name) => /\s/.test(name),
    repair: (name) => name.replace(/\s+/g, ''),
  },
  {
    id: 'number',
    says: '名称不带序号',
    source: plan,
    binding: true,
    breaks: (name) => leadingNumber.test(name),
    repair: (name) => name.replace(leadingNumber, ''),
  },
  {
    id: 'trailing-stop',
    says: '名称末尾不带标点',
    source: plan,
    binding: true,
    breaks: (name) => trailingStop.test(name),
    repair: (name) => name.replace(trailingStop, ''),
  },
  {
    id: 'brackets',
    says: '括号成对，用全角',
    source: own,
    binding: true,
    breaks: (name) => /[()]/.test(name) || !isBalanced(name),
    repair: (name) => {
      const wide = name.replaceAll('(', '（').replaceAll(')', '）')
      return isBalanced(wide) ? wide : name
    },
  },
  {
    id: 'vague',
    says: '名称说清楚是什么，不用“等”“其他”',
    source: plan,
    binding: false,
    breaks: (name) => vagueEnd.test(name) || /^其[他它]/.test(name),
    repair: (name) => name.replace(vagueEnd, ''),
  },
  {
    id: 'document',
    says: '写事项，不写文件标题（“关于……的通知”）',
    source: own,
    binding: false,
    breaks: (name) => /^关于|的(?:通知|意见|公告|公示|公开)$/u.test(name),
    repair: (name) => name.replace(/^关于/, '').replace(/的(?:通知|意见|公告|公示|公开)$/u, ''),
  },
  {
    id: 'inner-stop',
    says: '名称中间只用顿号，不用其他标点',
    source: own,
    binding: false,
    breaks: (name) => innerStop.test(name.replace(trailingStop, '')),
    repair: (name) => name.replace(/[，,]/gu, '、').replace(/[“”"]/gu, ''),
  },
  {
    id: 'organ',
    says: '名称里不写机关名，公开主体另有一栏',
    source: own,
    binding: false,
    breaks: (name, { organs }) => organs.some((organ) => isNamedIn(organ, name)),
    repair: (name, { organs }) =>
      [...organs]
        .sort((one, other) => other.length - one.length)
        .reduce((text, organ) => (isNamedIn(organ, text) ? text.replaceAll(organ, '') : text), name)
        .replace(/^的/, ''),
  },
  {
    id: 'abbreviation',
    says: '用全称，不用简称',
    source: own,
    binding: false,
    breaks: (name) => abbreviations.some(([short]) => name.search(short) >= 0),
    repair: (name) => abbreviations.reduce((text, [short, long]) => text.replace(short, long), name),
  },
  {
    id: 'length',
    says: `名称不超过${LONGEST_LISTED_NAME}字`,
    source: own,
    binding: false,
    breaks: (name) => [...name].length > LONGEST_LISTED_NAME,
  },
  {
    id: 'doubled',
    says: '同一清单、同一上级事项下名称不重复',
    source: '市实施方案一（3）“梳理不重复”',
    binding: false,
    breaks: (name, { siblings }) => (siblings.get(foldForNames(name)) ?? 0) > 1,
  },
]

/** A short name of two characters stands in many words; only longer ones are told. */
const isNamedIn = (organ: string, name: string): boolean => organ.length >= 3 && name.includes(organ) && name !== organ

function isBalanced(name: string): boolean {
  const open: string[] = []
  const pairs: Record<string, string> = { '）': '（', ')': '(', '》': '《', '】': '【', '〕': '〔' }
  for (const sign of name) {
    if (Object.values(pairs).includes(sign)) open.push(sign)
    else if (pairs[sign] && open.pop() !== pairs[sign]) return false
  }
  return open.length === 0
}
