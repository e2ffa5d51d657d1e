import type {
  DisclosureColumn,
  DisclosureRow,
  DisputeRow,
  disputeColumns,
  ProseFigure,
  ReportColumn,
  ReportTable,
  RequestRow,
} from './model.ts'

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

export const disputeColumnNames: Record<(typeof disputeColumns)[number], string> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
  total: '总计',
}

export const disclosureNames: Record<DisclosureRow, string> = {
  regulations: '规章',
  normative: '行政规范性文件',
  permits: '行政许可',
  services: '其他对外管理服务事项',
  penalties: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费',
  procurement: '政府集中采购',
}

export const disclosureColumnNames: Record<DisclosureColumn, string> = {
  made: '本年制发件数',
  repealed: '本年废止件数',
  valid: '现行有效件数',
  published: '本年新公开数量',
  public: '对外公开总数量',
  previous: '上一年项目数量',
  change: '本年增/减',
  decisions: '本年处理决定数量',
  items: '采购项目数量',
  amount: '本年收费金额（万元）',
  cost: '采购总金额',
}

/** Columns that the trial form of 2019 calls otherwise. */
export const olderColumnNames: Partial<Record<DisclosureColumn, string>> = {
  made: '本年新制作数量',
  decisions: '处理决定数量',
}

export const tableNames: Record<ReportTable, string> = {
  二: '主动公开政府信息情况',
  三: '收到和处理政府信息公开申请情况',
  四: '政府信息公开行政复议、行政诉讼情况',
}

/** What the text of part one calls its figures. */
export const proseNames: Record<ProseFigure, string> = {
  requests: '收到申请',
  'carried-in': '上年结转',
  finished: '办结',
  'carried-out': '结转下年度',
  disclosed: '予以公开',
  'partly-disclosed': '部分公开',
  denied: '不予公开',
  unable: '无法提供',
  'not-handled': '不予处理',
  'other-handling': '其他处理',
  review: '行政复议',
  litigation: '行政诉讼',
}
