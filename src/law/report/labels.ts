import type { DisclosureRow, RequestRow } from './model.ts'

/** A row's label as the form prints it: what it is numbered by and its words, as patterns over plain text. */
interface Label {
  number: string
  words: string
}

const one = (number: string, words: string): Label => ({ number: `${number}[.、]`, words })
const part = (number: string, words: string): Label => ({ number: `\\(${number}\\)`, words })

/** Labels of table three in their order; text is plain (see plainText). */
export const requestLabels: Record<RequestRow, Label> = {
  new: one('一', '本年新收(?:政府信息公开)?申请数量'),
  'carried-in': one('二', '上年结转(?:政府信息公开)?申请数量'),
  disclosed: part('一', '予以公开'),
  'partly-disclosed': part('二', '部分公开(?:\\(区分处理[^)]*\\))?'),
  'state-secret': one('1', '属于国家秘密'),
  'other-law': one('2', '其[他它]法律、?行政法规禁止公开'),
  'three-securities': one('3', '危及["“”]?三安全一稳定["“”]?'),
  'third-party': one('4', '保护第三方合法权益'),
  'internal-affairs': one('5', '属于三类内部事务信息'),
  'process-info': one('6', '属于四类过程性信息'),
  'enforcement-file': one('7', '属于行政执法案卷'),
  'administrative-query': one('8', '属于行政查询事项'),
  'not-held': one('1', '本机关不掌握相关政府信息'),
  'needs-making': one('2', '没有现成信息需要另行制作'),
  'unclear-after-correction': one('3', '补正后申请内容仍不明确'),
  petition: one('1', '信访举报投诉类申请'),
  repeat: one('2', '重复申请'),
  publication: one('3', '要求提供公开出版物'),
  mass: one('4', '无正当理由大量反复申请'),
  confirmation: one('5', '要求行政机关确认或(?:者)?重新出具已获取信息'),
  'not-corrected-in-time': one('1', '申请人无正当理由逾期不补正、?(?:行政机关不再处理其政府信息公开申请)?'),
  'fee-not-paid': one('2', '申请人逾期未按收费通知要求缴纳费用、?(?:行政机关不再处理其政府信息公开申请)?'),
  other: one('3', '其[他它]'),
  results: part('七', '总计'),
  'carried-out': one('四', '结转下年度继续办理'),
}

/** The older form has one row for other handling; in the newer one this stands beside three rows. */
export const otherHandling = part('六', '其[他它]处理')

/** Labels of table two. */
export const disclosureLabels: Record<DisclosureRow, string> = {
  regulations: '规章',
  normative: '(?:行政)?规范性文件',
  permits: '行政许可',
  services: '其[他它]对外管理服务事项',
  penalties: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费',
  procurement: '政府集中采购',
}

/** Words that only the older form has in table two. */
export const olderWords = /本年新制作数量|本年新公开数量|对外公开总数量|上一年项目数量/

/** Words that only the newer form has there. */
export const newerWords = /本年制发件数|本年废止件数|现行有效件数|本年处理决定数量|本年收费金额/

/** Text for comparing: brackets, digits and marks in one width, without invisible characters. */
export const plainText = (text: string): string => text.normalize('NFKC').replace(/[\u200b\ufeff]/g, '')

/** The same without white space. */
export const plainLabel = (text: string): string => plainText(text).replace(/\s/g, '')

/** The year a text reports on. */
export function yearIn(text: string): number | null {
  const title = /(20\d\d)(?:年度?)?政府信息公开(?:工作)?年度?报告/.exec(text) ?? /(20\d\d)年度?政府信息公开/.exec(text)
  return title ? Number(title[1]) : null
}
