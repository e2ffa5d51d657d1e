/** How an answer may be contested: 复议 first, either way, or parted by what was given and what was withheld. */
export const remedyClasses = ['pre', 'open', 'mixed'] as const
export type RemedyClass = (typeof remedyClasses)[number]

/** A way to end a request, one leaf of the annual report's table three; several answers may share a leaf. */
export interface Answer {
  id: string
  /** Row of the annual report: 1, 2, 3-1 … 6-3 (国办公开办函〔2021〕30号). */
  leaf: string
  name: string
  /** Article, paragraph and item. */
  ground: string
  remedy: RemedyClass
  /** What the written answer must say besides what every answer says. */
  parts: readonly AnswerPart[]
}

/** Parts of a written answer that depend on its kind. */
export type AnswerPart =
  | 'way'
  | 'route'
  | 'time'
  | 'content'
  | 'reasons'
  | 'withheld'
  | 'search'
  | 'responsible-organ'
  | 'guidance'

const article = (words: string): string => `政府信息公开条例${words}`

const withheld = (id: string, leaf: string, name: string, ground: string): Answer => ({
  id,
  leaf,
  name,
  ground: article(ground),
  remedy: 'pre',
  parts: ['reasons'],
})

const unhandled = (id: string, leaf: string, name: string, ground: string, parts: readonly AnswerPart[]): Answer => ({
  id,
  leaf,
  name,
  ground,
  remedy: 'open',
  parts,
})

/**
 * All answers, in the order of the report's rows. The remedy class follows 法释〔2025〕8号: only what is withheld by
 * 条例第十四条至第十六条 must go to 行政复议 first.
 */
export const answers: readonly Answer[] = [
  unhandled('already-public', '1', '已主动公开，告知获取方式和途径', article('第三十六条第一项'), ['way', 'route']),
  unhandled('provided', '1', '予以公开', article('第三十六条第二项'), ['content', 'way', 'route', 'time']),
  {
    id: 'partly-provided',
    leaf: '2',
    name: '部分公开',
    ground: article('第三十七条'),
    remedy: 'mixed',
    parts: ['content', 'withheld', 'reasons'],
  },
  withheld('state-secret', '3-1', '属于国家秘密', '第十四条、第三十六条第三项'),
  withheld('forbidden', '3-2', '其他法律行政法规禁止公开', '第十四条、第三十六条第三项'),
  withheld('security', '3-3', '危及“三安全一稳定”', '第十四条、第三十六条第三项'),
  withheld('third-party', '3-4', '保护第三方合法权益', '第十五条、第三十六条第三项'),
  withheld('internal', '3-5', '属于三类内部事务信息', '第十六条第一款、第三十六条第三项'),
  withheld('process', '3-6', '属于四类过程性信息', '第十六条第二款、第三十六条第三项'),
  withheld('case-file', '3-7', '属于行政执法案卷', '第十六条第二款、第三十六条第三项'),
  unhandled('register-query', '3-8', '属于行政查询事项', article('第三十六条第七项'), ['guidance']),
  unhandled('not-existing', '4-1', '信息不存在', article('第三十六条第四项'), ['search']),
  unhandled('not-held', '4-1', '本机关不掌握', article('第三十六条第五项'), ['reasons']),
  unhandled('other-organ', '4-1', '由其他机关负责公开', article('第三十六条第五项'), ['reasons', 'responsible-organ']),
  unhandled('to-be-made', '4-2', '没有现成信息需要另行制作', article('第三十八条'), ['reasons']),
  unhandled('still-unclear', '4-3', '补正后申请内容仍不明确', article('第三十条'), ['reasons']),
  unhandled('complaint', '5-1', '信访举报投诉类申请', article('第三十九条第一款'), ['guidance']),
  unhandled('repeated', '5-2', '重复申请', article('第三十六条第六项'), ['reasons']),
  unhandled('publication', '5-3', '要求提供公开出版物', article('第三十九条第二款'), ['guidance']),
  unhandled('excessive', '5-4', '无正当理由大量反复申请', article('第三十五条'), ['reasons']),
  unhandled('confirm-anew', '5-5', '要求行政机关确认或重新出具已获取信息', article('第三十八条'), ['reasons']),
  unhandled('correction-lapsed', '6-1', '逾期不补正、不再处理', article('第三十条'), ['reasons']),
  unhandled('fee-lapsed', '6-2', '逾期未按收费通知要求缴纳费用、不再处理', '国办函〔2020〕109号', ['reasons']),
  unhandled('other', '6-3', '其他', article('第三十六条'), ['reasons']),
]

/** The 21 leaves of the annual report, in its order. */
export const leaves: readonly string[] = [...new Set(answers.map(({ leaf }) => leaf))]

/** The answers of a leaf; empty where the report has no such row. */
export const answersOf = (leaf: string): Answer[] => answers.filter((answer) => answer.leaf === leaf)
