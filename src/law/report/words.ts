import type { DisputeRow, DocumentRow, ReportColumn, RequestRow } from './model.ts'

export const columnNames: Record<ReportColumn, string> = {
  natural: '自然人',
  company: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  'law-firm': '法律服务机构',
  other: '其他',
  total: '总计',
}

/** The rows of table three as the form prints them. */
export const requestNames: Record<RequestRow, string> = {
  new: '一、本年新收政府信息公开申请数量',
  'carried-in': '二、上年结转政府信息公开申请数量',
  disclosed: '（一）予以公开',
  'partly-disclosed': '（二）部分公开',
  'state-secret': '（三）1.属于国家秘密',
  'other-law': '（三）2.其他法律行政法规禁止公开',
  'three-securities': '（三）3.危及“三安全一稳定”',
  'third-party': '（三）4.保护第三方合法权益',
  'internal-affairs': '（三）5.属于三类内部事务信息',
  'process-info': '（三）6.属于四类过程性信息',
  'enforcement-file': '（三）7.属于行政执法案卷',
  'administrative-query': '（三）8.属于行政查询事项',
  'not-held': '（四）1.本机关不掌握相关政府信息',
  'needs-making': '（四）2.没有现成信息需要另行制作',
  'unclear-after-correction': '（四）3.补正后申请内容仍不明确',
  petition: '（五）1.信访举报投诉类申请',
  repeat: '（五）2.重复申请',
  publication: '（五）3.要求提供公开出版物',
  mass: '（五）4.无正当理由大量反复申请',
  confirmation: '（五）5.要求行政机关确认或重新出具已获取信息',
  'not-corrected-in-time': '（六）1.申请人无正当理由逾期不补正',
  'fee-not-paid': '（六）2.申请人逾期未按收费通知要求缴纳费用',
  other: '（六）3.其他',
  results: '（七）总计',
  'carried-out': '四、结转下年度继续办理',
}

export const disputeNames: Record<DisputeRow, string> = {
  review: '行政复议',
  'litigation-direct': '行政诉讼（未经复议直接起诉）',
  'litigation-after-review': '行政诉讼（复议后起诉）',
}

export const documentNames: Record<DocumentRow, string> = { regulations: '规章', normative: '行政规范性文件' }

/** What a broken rule says; each sentence has the figures on both sides. */
export const violationWords = {
  balance: (column: string, left: number, right: number) =>
    `“${column}”一列不平：新收加结转为${left}件，办理结果总计加结转下年度为${right}件，相差${Math.abs(left - right)}件。`,
  neighbour: (less: string, more: string, by: number) =>
    `“${less}”少${by}件而“${more}”多${by}件，可能有${by}件登记错了申请人类型，请先核对这两列。`,
  results: (column: string, sum: number, total: number) =>
    `“${column}”一列的各项办理结果合计${sum}件，（七）总计写为${total}件，相差${Math.abs(sum - total)}件。`,
  across: (row: string, sum: number, total: number) =>
    `“${row}”一行各类申请人合计${sum}件，总计写为${total}件，相差${Math.abs(sum - total)}件。`,
  disputes: (row: string, sum: number, total: number) =>
    `“${row}”的四种结果合计${sum}件，总计写为${total}件，相差${Math.abs(sum - total)}件。`,
  number: (row: string, column: string, figure: number) => `“${row}”的“${column}”写为${figure}，应为不小于零的整数。`,
  carriedOver: (column: string, before: number, now: number) =>
    `“${column}”一列：上年报告结转下年度${before}件，本年写为上年结转${now}件；如上年报告已更正，请说明。`,
  valid: (row: string, expected: number, valid: number) =>
    `“${row}”现行有效${valid}件，按上年有效、本年制发和废止推算应为${expected}件；如有归并、改划，请说明。`,
  prose: (text: number, table: number) => `第一部分写收到申请${text}件，表三新收${table}件，请核对。`,
}
