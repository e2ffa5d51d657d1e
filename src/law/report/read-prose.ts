import type { AnnualReport, ProseFigure } from './model.ts'

const APPLICATION = '的?(?:依申请公开|政府信息公开|信息公开|公开)?的?申请'
const HOW_MANY = '(?:事项|总数|数量)?(?:共计|共|总计|为|有)?(\\d{1,9})[件宗份条起]'

/** What comes before the figure, in the words reports use. */
const phrases: Record<ProseFigure, RegExp> = {
  requests: phrase(`(?:收到|接收|受理|新收)(?:各类|(?:社会)?公众)?${APPLICATION}`),
  'carried-in': phrase(`上一?年度?结转(?:至?本年度?)?(?:继续)?(?:办理)?(?:${APPLICATION})?`),
  finished: phrase(`(?:办结|办理完毕|办复)(?:${APPLICATION})?`),
  'carried-out': phrase(`结转[至到入]?(?:下一?年度?|次年)(?:继续)?(?:办理|答复)?(?:${APPLICATION})?`),
  disclosed: phrase('(?<![不未])予以公开的?'),
  'partly-disclosed': phrase('部分公开的?'),
  denied: phrase('不予公开的?'),
  unable: phrase('无法提供的?'),
  'not-handled': phrase('不予处理的?'),
  'other-handling': phrase('其[他它]处理的?'),
  review: phrase('行政复议(?:案件|申请)?'),
  litigation: phrase('行政诉讼(?:案件)?'),
}

function phrase(words: string): RegExp {
  return new RegExp(words + HOW_MANY)
}

/** A clause that speaks of one way in, of another year or of a share says nothing about the whole. */
const aside = /去年|同比|环比|上年同期|相比|较|其中|网络|网上|互联网|信函|邮寄|当面|窗口|传真|邮件|平台/

/**
 * Figures that part one (总体情况) of a report states in words, from its text without white space. Every statement is kept;
 * none is taken from a clause about a part or about another year.
 */
export function readProse(flat: string): AnnualReport['prose'] {
  const part = /总体情况(.*?)二、主动公开政府信息情况/.exec(flat)?.[1]
  if (!part) return {}
  const found: Partial<Record<ProseFigure, number[]>> = {}
  for (const clause of part.split(/[,。;:!]/)) {
    if (aside.test(clause)) continue
    for (const [name, pattern] of Object.entries(phrases) as [ProseFigure, RegExp][]) {
      const figure = pattern.exec(clause)?.[1]
      if (figure) found[name] = [...(found[name] ?? []), Number(figure)]
    }
  }
  return found
}
