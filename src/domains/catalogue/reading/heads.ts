import { fold, foldHeading } from './fold.ts'
import type { Level } from './model.ts'

/** What a column is about; a group spans several columns and is told apart by the row below it. */
export type Head =
  | 'seq'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'elements'
  | 'basis'
  | 'deadlineText'
  | 'body'
  | 'channels'
  | 'audienceAll'
  | 'audienceSpecific'
  | 'active'
  | 'onRequest'
export type Group = 'item' | 'audience' | 'mode' | 'levels'

const heads: [Head, RegExp][] = [
  ['seq', /^(序号?|编号|顺序号|项目序号|目录序号|事项序号|no)$/i],
  ['level1', levelItem('一', 1)],
  ['level2', levelItem('二', 2)],
  ['level3', levelItem('三', 3)],
  [
    'elements',
    /^((政务|信息|主要|具体)?公开)?(的)?(具体|主要)?内容([和及与、/]?(公开)?要素)?([和及与](相关)?要求)?$|^(公开)?要素$/,
  ],
  ['basis', /^(公开)?(的)?((政策|法律|法定|法规|法律法规|文件)(和|及)?)?依据$/],
  ['deadlineText', /^公开(的)?(时限|时间|期限|时效)([和及与]?(公开)?要求)?$|^(时限|时间)要求$|^时限$/],
  [
    'body',
    /^(公开|责任|发布|公开责任|责任公开|实施公开)(的)?(主体|单位|部门|机关)([和及与或/]?(责任|公开)?(主体|单位|部门))?$|^主体$|^公开责任$/,
  ],
  [
    'channels',
    /^公开(的)?(渠道|载体|途径)([和及与、/]?(公开)?(载体|渠道|途径|平台))?$|^(渠道|载体)([和及与、/]?载体)?$/,
  ],
  ['audienceAll', /^(面向)?(全社会|社会公众|全体社会)(公开)?$/],
  ['audienceSpecific', /^(面向)?特定(的)?(群体?|群众|主体|对象|人群|公众|社会群体)?(公开)?$/],
  ['active', /^主动(公开)?$/],
  ['onRequest', /^依法?申请(公开)?$/],
]

/** 一级事项, 公开事项（一级）, 第1级目录. */
function levelItem(number: string, digit: number): RegExp {
  return new RegExp(
    `^(公开)?(第?${number}|${digit})级(公开)?(事项|项目|目录|栏目|类别|分类|类目|主题|指标|标题)(名称)?$|^(公开)?事项[(]?${number}级[)]?$|^${number}级$`,
  )
}

const groups: [Group, RegExp][] = [
  ['item', /^((政务|信息|政务信息)?公开)?(的)?(事项|项目)(名称)?$/],
  ['audience', /^公开(的)?(对象|范围)$|^对象$/],
  ['mode', /^公开(的)?(方式|类型|属性)$/],
  ['levels', /^公开(的)?(层级|级别|层次)$|^层级$/],
]

type Otherwise = Head | 'item' | 'mode'

/** Columns beside which a heading in other words is a column of its own. */
const besides: Partial<Record<Otherwise, readonly (Head | Group)[]>> = {
  item: ['item', 'level1', 'level2'],
  mode: ['mode', 'active', 'onRequest', 'channels'],
}

/** Whether one of the columns that are there has the meaning that other words have. */
export const isTaken = (meaning: Otherwise, found: readonly (Head | Group | null)[]): boolean =>
  (besides[meaning] ?? [meaning]).some((head) => found.includes(head))

/**
 * Other words for the same columns, where no column has the usual ones: beside 公开主体 the 责任科室 is something else, and
 * a 公开目录 above a table is a title.
 */
const otherWords: [Otherwise, RegExp][] = [
  ['item', /^工作事项$|^(公开|信息)?(目录|栏目)(名称)?$|^(公开)?信息名称$/],
  ['elements', /^(公开)?(信息|事项|目录)内容$|^(公开)?(内容|要素)?(规范|标准)$|^公开信息$/],
  ['basis', /^(设定|事项|职权|工作)依据$|^依据(文件|条款|名称)$/],
  ['deadlineText', /^(公开|更新|发布)(的)?(频率|频次|周期)$|^(更新|发布)(时限|期限)(要求)?$/],
  [
    'body',
    /^(责任|承办|公开|主办|牵头|负责|提供|发布)(的)?(科室|处室|股室|站所|机构)$|^(承办|主办|牵头|负责|提供)(单位|部门)$/,
  ],
  // How it is published, or through what: the cells tell.
  ['mode', /^公开(的)?形式$/],
  ['channels', /^公开(的)?(平台|媒介|场所|网站)$|^(信息)?发布(渠道|平台|载体|媒介)$/],
]

/** What a heading may mean where no other column has that meaning. */
export const otherwiseHeadOf = (text: string): Otherwise | null => look(text).otherwise

/** 类别 and its like: before one plain name of an item its first level. */
export const isKindHeading = (text: string): boolean =>
  mayBeHeading(text) && /^(公开|信息|政务)?(事项|目录|信息|栏目)?(类别|分类|大类)$/.test(foldHeading(text))

/** Longer texts are no headings, unless a legend in brackets makes them long; nor is a row's number one. */
const mayBeHeading = (text: string): boolean =>
  text.length <= 24 ? !/^\d+$/.test(text) : text.length <= 120 && /[(（[【〔]/.test(text)

export const headOf = (text: string): Head | null => look(text).head

export const groupOf = (text: string): Group | null => look(text).group

interface Look {
  head: Head | null
  group: Group | null
  otherwise: Otherwise | null
}

const nothing: Look = { head: null, group: null, otherwise: null }

/** Every row is asked whether it is a header, and says the same marks and words again and again. */
const looked = new Map<string, Look>()
const mostLooked = 4_096

function look(text: string): Look {
  if (!mayBeHeading(text)) return nothing
  const known = looked.get(text)
  if (known) return known
  if (looked.size >= mostLooked) looked.clear()
  const folded = fold(text)
  const heading = foldHeading(text)
  const spellings = [heading, mended(heading), whole(heading)]
  const found = {
    head: find(heads, [folded, ...spellings]),
    group: find(groups, spellings),
    otherwise: find(otherWords, [heading]),
  }
  looked.set(text, found)
  return found
}

/** What the first spelling that means anything means. */
function find<T>(table: [T, RegExp][], spellings: readonly string[]): T | null {
  for (const spelling of spellings) {
    const found = table.find(([, pattern]) => pattern.test(spelling))
    if (found) return found[0]
  }
  return null
}

const usual =
  '公开事项 一级事项 二级事项 三级事项 公开内容 公开依据 公开时限 公开主体 公开渠道和载体 公开对象 公开方式 公开层级 全社会 特定群体 特定群众 依申请 依申请公开'.split(
    ' ',
  )

/** Headings that lost their first or last character (公开时, 定群体), where only one can be meant. */
const shortened = new Map<string, string>()
for (const heading of usual)
  for (const rest of [heading.slice(1), heading.slice(0, -1)]) shortened.set(rest, shortened.has(rest) ? rest : heading)

/** A heading only if a character is added to it: 社会 may be 全社会, and is a word of a row too. */
export const isShortened = (text: string): boolean => shortened.get(foldHeading(text)) !== undefined

const whole = (heading: string): string => shortened.get(heading) ?? heading

/** Some sites filter one character out everywhere: 开事项 is 公开事项. */
const mended = (heading: string): string => heading.replace('开', '公开')

/** Heads that make a table a catalogue; a tick column alone does not. */
export const tellingHeads: ReadonlySet<string> = new Set<Head | Group>([
  'item',
  'level1',
  'level2',
  'elements',
  'basis',
  'deadlineText',
  'body',
  'channels',
])

/** A level column before its neighbours are known: 市级 alone may be a prefecture or a county-level city. */
export interface LevelHead {
  levels: Level[]
  /** 市级 or 某某市级, to be settled by its neighbours. */
  city: boolean
}

const levelPattern = /^.{0,6}?(([市州盟县区旗乡镇村居]|街道?)[、,和及与/]?)+两?级?$/

/** The administrative levels a heading names (县级; 乡、村级; 镇街级), null where it names none. */
export function levelHeadOf(text: string): LevelHead | null {
  if (!mayBeHeading(text)) return null
  const folded = foldHeading(text)
  if (!levelPattern.test(folded)) return null
  if (!/级$/.test(folded) && folded.length > 3) return null
  if (/(园|开发|新|库|景)区/.test(folded) && !/[县乡镇街村]/.test(folded)) return null
  const rest = folded.replace(/社区|居/g, '村')
  const levels: Level[] = []
  if (/[州盟]/.test(rest)) levels.push('prefecture')
  if (/[县区旗]/.test(rest)) levels.push('county')
  if (/[乡镇街]/.test(rest)) levels.push('town')
  // 乡(村)级 is 乡、村级; what else brackets hold is another word for the same level (乡(镇)级).
  if (/村/.test(rest) || /[(](村|社区|村居|村、社区)[)]级(?!市)/.test(fold(text))) levels.push('village')
  const city = /市/.test(rest)
  return { levels, city }
}

/** Words under a heading that say which group's column it is, for a second header row. */
export const isSubHead = (text: string): boolean =>
  /^(level[123]|audience|active|onRequest)/.test(headOf(text) ?? '') || levelHeadOf(text) !== null

/** The text is a heading of any kind. */
export const isHeading = (text: string): boolean =>
  headOf(text) !== null || groupOf(text) !== null || levelHeadOf(text) !== null
