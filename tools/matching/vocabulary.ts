import type { Words } from '#domains/catalogue/versions/compare-content.ts'

/** How the groups of the catalogue are called elsewhere, or came to be called. */
export const groupNames: Record<string, readonly string[]> = {
  城乡规划: ['国土空间规划', '村镇规划建设'],
  重大项目建设: ['重大建设项目'],
  公共资源交易: ['公共资源配置'],
  财政预决算: ['财政信息', '预算决算'],
  安全生产: ['安全生产监管'],
  农村危房改造: ['农村住房安全保障'],
  生态环境: ['生态环境保护', '环境保护'],
  公共文化服务: ['公共文化体育', '文化旅游'],
  公共法律服务: ['法律服务'],
  扶贫: ['乡村振兴', '巩固拓展脱贫攻坚成果'],
  救灾: ['防灾减灾救灾', '应急管理'],
  食品监管: ['食品药品监管'],
  就业: ['就业创业', '公共就业服务'],
  社会救助: ['民生保障'],
  养老服务: ['养老'],
  公共服务: ['机构信息'],
  农村集体土地征收: ['征地信息'],
  农业补贴: ['涉农补贴', '惠农补贴'],
  卫生健康: ['医疗卫生'],
}

/** What happens to the names of items between two versions. */
export const nameChanges: readonly ((name: string) => string)[] = [
  (name) => (name.endsWith('信息') ? name.slice(0, -2) : `${name}信息`),
  (name) => `${name}情况`,
  (name) => `${name.replace(/信息$|情况$/, '')}公开`,
  (name) => name.replace('政策文件', '政策法规文件').replace('结果', '结果公示'),
  (name) => name.replace(/、/g, '和'),
  (name) => name.replace(/\s+/g, ''),
  (name) => `${name}（含村级）`,
]

/** What a new version asks for besides. */
export const partsAdded = ['监督电话', '咨询电话', '办理时限', '责任单位', '救济渠道', '公开日期', '政策依据'] as const

const row = (level1: string, level2: string, elements: string): Words => ({ level1, level2, elements })

/** Rows that no item of the version before goes on in. */
export const newRows: readonly Words[] = [
  row('社会救助', '社会救助综合业务', '1.投诉举报电话；2.社会救助工作机构'),
  row('养老服务', '养老机构备案', '1.备案材料；2.备案机构名单；3.等级评定结果'),
  row('就业', '就业见习', '1.见习岗位；2.见习补贴名单'),
  row('户籍管理', '出生登记', '1.登记条件；2.登记材料；3.受理窗口'),
  row('义务教育', '招生入学', '1.招生范围；2.招生计划；3.入学条件；4.录取名单'),
  row('安全生产', '行政处罚', '处罚决定书文号、当事人、处罚事由和结果'),
  row('卫生健康', '政策文件', '本级制发的卫生健康规范性文件'),
  row('生态环境', '污染防治', '1.农村污水治理项目；2.秸秆禁烧通告'),
  row('公共法律服务', '人民调解', '1.调解组织名录；2.调解流程'),
  row('税收管理', '纳税服务', '1.办税地图；2.纳税信用'),
]
