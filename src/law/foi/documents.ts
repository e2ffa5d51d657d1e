import { type Contents, contents } from '../contents/model.ts'

/** A written piece of a request that is no answer: whom it goes to, and what it must say. */
export interface FoiDocument extends Contents {
  to: 'office' | 'applicant' | 'third-party' | 'organ'
}

const law = (article: string): string => `政府信息公开条例${article}`
/** Where provinces and cities name a form; an empty list of parts says that none was found, and the office sets its own. */
const local = '省、市依申请公开答复规范（如苏政办函〔2019〕98号、宿政办函〔2021〕21号）'

const document = (
  to: FoiDocument['to'],
  id: string,
  of: string,
  basis: string,
  parts: string,
  fixed = true,
): FoiDocument => ({ ...contents(id, of, basis, parts, fixed), to })

const form = (to: FoiDocument['to'], id: string, of: string, parts = ''): FoiDocument => ({
  ...document(to, id, of, local, parts, false),
  ...(parts ? {} : { parts: [] }),
})

/** 程序性文书: what is written on the way to the answer, in the order of a case. */
export const foiDocuments: readonly FoiDocument[] = [
  document(
    'office',
    'application',
    '政府信息公开申请',
    law('第二十九条'),
    '申请人的姓名或者名称、身份证明、联系方式、申请公开的政府信息的名称和文号（或者便于查询的其他特征性描述）、获取信息的方式和途径',
  ),
  form('office', 'agent', '代理人提出的申请', '授权委托书、委托人的身份证明、代理人的身份证明'),
  form('office', 'register', '申请登记表', '申请人、联系方式、收到日期、收到渠道、申请内容、答复期限'),
  form('applicant', 'receipt', '接收回执', '收到日期、收到日期的依据、答复期限、查询办法'),
  document(
    'applicant',
    'correction-notice',
    '补正告知书',
    law('第三十条'),
    '需要补正的内容、合理的补正期限、逾期不补正的后果',
  ),
  document(
    'applicant',
    'reasons-notice',
    '说明理由告知书',
    law('第三十五条'),
    '超过合理范围的数量和频次、说明理由的期限、理由不合理的不予处理',
  ),
  document('applicant', 'deferral-notice', '延迟答复告知书', law('第三十五条'), '延迟答复的合理期限、延迟的理由'),
  document('applicant', 'extension-notice', '延期答复告知书', law('第三十三条'), '新的答复期限、延长的依据'),
  document(
    'third-party',
    'third-party-letter',
    '征求第三方意见书',
    law('第三十二条'),
    '征求意见的内容、征求意见的理由、答复期限、逾期不答复由行政机关决定是否公开',
  ),
  form('third-party', 'consultation-receipt', '征求意见确认函', '收到日期、是否同意公开、理由'),
  form('applicant', 'consultation-notice', '征求意见告知书', '征求意见的内容、征求意见所需时间不计入答复期限'),
  document(
    'third-party',
    'disclosed-notice',
    '依申请公开告知书',
    law('第三十二条'),
    '决定公开的政府信息内容、公开的理由',
  ),
  document(
    'organ',
    'organ-letter',
    '征求其他机关意见书',
    law('第三十四条'),
    '征求意见的内容、征求意见的理由、答复期限、逾期不答复视为同意公开',
  ),
  form('organ', 'assistance-letter', '协办函'),
  document(
    'applicant',
    'fee-notice',
    '收费通知书',
    '国办函〔2020〕109号',
    '收费依据、收费方式和标准、件数或者页数、收费金额、缴费方式和期限、逾期不缴费的后果',
    false,
  ),
  document('office', 'search-record', '检索记录', '审判实践', '检索范围、检索的系统、关键词、检索人、检索时间', false),
  form('office', 'approval-slip', '审查呈批单'),
  form('office', 'active-list', '主动公开信息移送明细表'),
]

const byId: ReadonlyMap<string, FoiDocument> = new Map(foiDocuments.map((each) => [each.id, each]))

export const foiDocumentOf = (id: string): FoiDocument | null => byId.get(id) ?? null
