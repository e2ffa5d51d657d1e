import { channelWords } from '#kernel/publication/model.ts'
import type { Owner, StatutoryItem, StatutorySource } from '#law/statutory/model.ts'
import type { Difference, Evidence, Finding, FindingKind, Standing } from './model.ts'

export const sourceNames: Record<StatutorySource, string> = {
  regulation: '政府信息公开条例',
  budget: '预算和政府采购',
  decision: '重大行政决策',
  enforcement: '行政执法',
  land: '土地征收和土地利用',
  houses: '国有土地上房屋征收',
  village: '村务公开',
  enterprise: '公共企事业单位',
}

export const ownerNames: Record<Owner, string> = {
  city: '设区的市人民政府',
  county: '县级人民政府',
  department: '政府部门',
  town: '乡镇人民政府（街道办事处）',
  village: '村民委员会',
  enterprise: '公共企事业单位',
}

export const standingNames: Record<Standing, string> = {
  covered: '已列入',
  missing: '缺少',
  overlapping: '要素不全',
  duplicate: '重复',
  'differing-standard': '标准不一致',
}

export const waysInWords: Record<StatutoryItem['way'], string> = { active: '主动公开', 'on-request': '依申请公开' }

/** Names under which every field has a row of its own. */
export const generalNames: ReadonlySet<string> = new Set(
  '政策文件、政策法规、法规文件、政策法规文件、相关政策法规文件、规范性文件、行政法规规章、行政法规、办事指南、服务指南、监督检查、监督举报、投诉举报、工作动态、动态信息、通知公告、公告公示、综合业务、机构简介、咨询服务、其他'.split(
    '、',
  ),
)

export const channelsInWords = (channels: readonly string[]): string =>
  channels.map((channel) => channelWords[channel] ?? channel).join('、')

export const ownersInWords = ({ owes, body }: StatutoryItem): string =>
  body ?? owes.map((owner) => ownerNames[owner]).join('、')

const aspects: Record<Difference['about'], string> = {
  deadline: '公开时限',
  channels: '公开渠道',
  body: '公开主体',
  way: '公开方式',
}

const meets: Record<Evidence['kind'], string> = {
  article: '同一条文',
  name: '名称',
  heading: '领域',
  element: '要素',
  alike: '内容相近',
}

/** What a finding says of a statutory item, in one sentence with what to do. */
const says: Record<FindingKind, (item: string, finding: Finding) => string> = {
  missing: (item) => `法定事项${item}在目录中没有找到，请补入目录；本地没有这类信息的，请写明理由`,
  overlapping: (item, { lacking, evidence }) =>
    evidence.every(({ kind }) => kind !== 'element')
      ? `法定事项${item}只有名称相近的事项，没有对上要素：${lacking.join('、')}，请核对是否同一事项，不是的请补入目录`
      : `法定事项${item}只列了一部分，缺少要素：${lacking.join('、')}，请补齐；本机关没有的，请写明理由`,
  duplicate: (item, { items }) => `法定事项${item}在目录中列了${items.length}次，请合并或者说明各自的范围`,
  'differing-standard': (item, { items }) =>
    `法定事项${item}已列入，但有${items.length}个事项的公开标准达不到法定要求，请改正或者写明依据`,
}

export function sayFinding(finding: Finding, statutory: StatutoryItem | null): string {
  if (statutory) return `${says[finding.kind](`“${nameOfItem(statutory)}”（${statutory.basisText}）`, finding)}。`
  const [alike] = finding.evidence
  return `“${alike?.written}”与“${alike?.meets}”内容相近，请合并或者说明各自的范围。`
}

export const nameOfItem = ({ level1, level2 }: StatutoryItem): string =>
  level1 === level2 ? level1 : `${level1}／${level2}`

export const sayEvidence = ({ kind, written, meets: own }: Evidence): string =>
  kind === 'element' && written === own ? `要素“${own}”` : `${meets[kind]}“${written}”＝“${own}”`

export const sayDifference = ({ about, written, statutory }: Difference): string =>
  `${aspects[about]}：目录“${written}”，法定“${statutory}”`

/** What the marks of certainty mean to a reader. */
export const markNames: Record<StatutoryItem['mark'], string> = {
  V: '已与公开文本核对',
  S: '市方案所述',
  K: '待核对',
  D: '推定',
}
