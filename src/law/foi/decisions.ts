import { type Answer, type AnswerPart, answers, type RemedyClass } from './answers.ts'

/** A part of a decision, with what asks for it; `fixed` is false where that is a local form. */
export interface DecisionPart {
  name: string
  basis: string
  fixed: boolean
}

const local = '省、市依申请公开答复规范（如苏政办函〔2019〕98号）'
const formal = (name: string): DecisionPart => ({ name, basis: local, fixed: false })
const lawful = (name: string, basis: string): DecisionPart => ({ name, basis, fixed: true })

/** What a part of an answer is called on paper. */
export const answerPartNames: Record<AnswerPart, string> = {
  way: '获取方式',
  route: '获取途径',
  time: '获取时间',
  content: '公开的内容',
  withheld: '不予公开的部分',
  reasons: '理由',
  search: '检索的范围、方法和结果',
  'responsible-organ': '负责公开的机关的名称、联系方式',
  guidance: '应当通过的渠道',
}

const head = ['制发机关', '标题', '文号', '申请人', '收到日期和渠道', '申请内容', '认定的情况'].map(formal)
const ground = formal('依据（到条、款、项）')
const contact = formal('政府信息公开工作机构的联系方式')
const foot = ['日期', '印章', '送达方式和日期'].map(formal)

/** 应当先申请复议的必须告知 (第二十三条第二款); otherwise the time to apply grows to a year (第二十条第三款). */
const remedies: Record<RemedyClass, DecisionPart> = {
  pre: lawful('应当先申请行政复议，复议机关和期限', '行政复议法第二十条第三款、第二十三条第二款'),
  open: lawful('申请行政复议的机关和期限，提起行政诉讼的期限', '行政复议法第二十条第三款'),
  mixed: lawful(
    '不予公开的部分应当先申请行政复议，其他部分可以选择；复议机关和期限',
    '行政复议法第二十条第三款、第二十三条第二款',
  ),
}
const online = lawful('提交行政复议申请书的互联网渠道', '行政复议法第二十二条第二款')

/** Everything the written answer must say, in order: the same for all, and what its kind asks for in the middle. */
export function partsOfDecision(answer: Answer, served: { online: boolean }): DecisionPart[] {
  const own = answer.parts.map((part) => lawful(answerPartNames[part], answer.ground))
  const ways = served.online ? [remedies[answer.remedy], online] : [remedies[answer.remedy]]
  return [...head, ground, ...own, contact, ...ways, ...foot]
}

/** Names of the parts a written answer lacks, in order. */
export const lackingInDecision = (answer: Answer, served: { online: boolean }, stated: ReadonlySet<string>): string[] =>
  partsOfDecision(answer, served)
    .map(({ name }) => name)
    .filter((name) => !stated.has(name))

/** A form of decision: one for each answer, and those that end no request of the statistics. */
export interface DecisionForm {
  id: string
  name: string
  basis: string
  /** The answer behind it; null where it is no row of the annual report. */
  answer: Answer | null
}

const beside = (id: string, name: string, article: string): DecisionForm => ({
  id,
  name,
  basis: `政府信息公开条例${article}`,
  answer: null,
})

/** 实体性文书: the decisions an office writes. */
export const decisionForms: readonly DecisionForm[] = [
  ...answers.map((answer) => ({ id: answer.id, name: answer.name, basis: answer.ground, answer })),
  beside('provided-later', '延后提供', '第三十六条第二项'),
  beside('record-corrected', '更正本机关记录的申请人信息', '第四十一条'),
  beside('record-not-corrected', '不予更正', '第四十一条'),
  beside('moved-to-active', '纳入主动公开', '第四十四条'),
]
