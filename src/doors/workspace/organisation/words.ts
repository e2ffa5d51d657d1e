import type { Cell, Deed } from '#kernel/organisation/grid.ts'
import type { Level, OrganKind, Scope } from '#kernel/organisation/model.ts'

/** What the pages of organs, posts and roles say. */
export const words = {
  title: '机构和人员',
  tree: '机关',
  posts: '岗位',
  postsLead: '一个岗位一行。空岗没有人办理，相关的公开义务会逾期。',
  filter: '筛选岗位',
  q: '机关、科室、岗位或姓名',
  vacantOnly: '只看空岗',
  organ: '机关',
  post: '科室和岗位',
  holder: '任职人',
  since: '任职自',
  roles: '角色和范围',
  vacant: '空岗',
  vacantOf: (n: number) => `空岗 ${n}`,
  noRole: '没有角色',
  noPosts: '没有符合条件的岗位',
  noPostsWhy: '可以换一个关键词，或者清空条件。',
  noPostsYet: '这个机关还没有岗位',
  noPostsYetWhy: '有岗位才有人办理公开。由系统管理员增加岗位和人员，再由安全管理员授权。',
  clear: '查看全部岗位',
  grid: '谁可以办什么',
  postsOf: (posts: number, vacant: number) => (vacant > 0 ? `${posts} 个岗位，空岗 ${vacant}` : `${posts} 个岗位`),
  below: (n: number) => `下级 ${n} 个`,

  data: '机关信息',
  fullName: '全称',
  code: '机关编码',
  level: '层级',
  kind: '类别',
  parent: '上级机关',
  none: '无',
  openedOn: '登记日期',
  guided: '指导领域',
  noGuided: '没有指导的领域',
  subOrgans: '下级机关',
  members: '岗位和人员',
  manage: '办理',

  openOrgan: '登记下级机关',
  name: '机关全称',
  shortName: '机关简称',
  codeHint: '统一的机关编码，登记后不再改动；2到40位数字、字母或短横线。',
  choose: '登记',
  addPerson: '增加岗位和人员',
  addPersonLead: '新岗位没有角色，增加后由安全管理员授权。',
  office: '科室',
  postName: '岗位名称',
  personName: '姓名',
  login: '登录名',
  loginHint: '小写字母开头，2到32位字母、数字、点或短横线。',
  password: '初始密码',
  passwordHint: '至少10位，不能含登录名。请当面告知本人，并请本人绑定动态口令。',
  add: '增加',
  setGuidance: '设置指导领域',
  guidanceLead: '指导单位可以看到本级政府以下全部机关在这些领域的公开情况。',
  save: '保存',
  organOpened: (name: string) => `已登记“${name}”。`,
  personAdded: (name: string) => `已增加岗位，任职人${name}。请安全管理员授权。`,
  guidanceSet: (n: number) => `指导领域已保存，共 ${n} 个。`,

  postTitle: (office: string, name: string) => `${office} ${name}`,
  history: '任职经过',
  noHistory: '还没有人担任过这个岗位。',
  from: (on: string) => `${on} 起`,
  fromTo: (from: string, until: string) => `${from} 至 ${until}`,
  assign: '任免',
  assignLead: '交给另一个人后，原任职人立即失去这个岗位的全部角色。',
  assignLogin: '新任职人的登录名',
  assignButton: '交给这个人',
  vacate: '免职，留作空岗',
  noSuchPerson: '没有找到这个登录名。请核对；外地的人员由上级系统管理员调动。',
  assigned: (name: string) => `岗位已交给${name}。`,
  vacated: '岗位已空出。',
  grant: '授权',
  grantLead: '系统管理员、安全管理员、审计管理员由不同的人担任，也不承担业务角色；任何人不能给自己授权。',
  notGranted: '不授予',
  supervisorFields: '按指导领域督查',
  supervisorFieldsHint: '只能看到本级政府以下全部机关在所选领域的公开情况。',
  granted: (n: number) => (n === 0 ? '已收回这个岗位的全部角色。' : `已授权 ${n} 项角色。`),
  whoManages: '登记机关、增加和任免人员由系统管理员办理，授权由安全管理员办理。',

  gridLead:
    '行是办理的事，列是角色。格子里写的是最远能到哪里；每个岗位授权时可以再缩小范围。系统里没有不受范围限制的角色。',
  deed: '事项',
  notAllowed: '不可以',
  legend: '图例',
} as const

export const levelWords: Record<Level, string> = { city: '市级', county: '县级', town: '乡级', village: '村级' }

export const kindWords: Record<OrganKind, string> = {
  government: '人民政府',
  office: '办公室（厅）',
  department: '工作部门',
  town: '乡镇',
  street: '街道',
  village: '村',
  community: '社区',
  enterprise: '公共企事业单位',
}

/** Groups of organs in the tree and on the page of the organ above them. */
export const groupWords: Record<OrganKind, string> = {
  government: '县（市、区）',
  office: '工作部门',
  department: '工作部门',
  town: '乡镇、街道',
  street: '乡镇、街道',
  village: '村、社区',
  community: '村、社区',
  enterprise: '公共企事业单位',
}

export const scopeWords: Record<Scope, string> = { own: '本机关', subtree: '本机关及下级', field: '指导领域' }

export const cellWords: Record<Cell, { short: string; long: string }> = {
  '–': { short: '—', long: '不可以' },
  o: { short: '本机关', long: '只限岗位所在的机关' },
  s: { short: '本机关及下级', long: '岗位所在的机关和它的全部下级' },
  f: {
    short: '本机关及下级、领域',
    long: '岗位所在的机关和它的全部下级；按领域授权的，指导领域在本级政府以下的全部机关',
  },
}

export const deedWords: Record<Deed, string> = {
  'organ.manage': '登记机关、设置指导领域',
  'person.manage': '增加人员、任免岗位',
  'role.grant': '给岗位授权',
  'audit.read': '查看审计记录',
  'catalogue.import': '导入标准目录',
  'catalogue.correct': '核对订正目录',
  'catalogue.adopt': '采用目录',
  'catalogue.see': '查看目录',
  'inventory.see': '查看事项清单',
  'inventory.load': '登记来源、载入清单',
  'inventory.link': '确认事项的来源',
  'inventory.decide': '认定公开属性',
  'inventory.set': '设置编制和评估的期限',
  'slot.decide': '决定事项是否适用',
  'trigger.record': '登记公开事由',
  'obligation.see': '查看公开义务',
  'obligation.waive': '豁免公开义务',
  'publication.draft': '拟稿',
  'publication.submit': '送审',
  'publication.see-draft': '查看稿件',
  'publication.review-secrecy': '保密审查',
  'publication.return': '退回稿件',
  'publication.approve': '审核签发',
  'publication.publish': '发布',
  'publication.withdraw': '撤回已发布的信息',
  'calendar.load': '导入放假安排',
  'monitor.see': '查看监测',
}

/** Which deeds stand together on the page of the grid. */
export const deedGroups: { title: string; prefix: string[] }[] = [
  { title: '机构和人员', prefix: ['organ.', 'person.', 'role.', 'audit.'] },
  { title: '目录和义务', prefix: ['inventory.', 'catalogue.', 'slot.', 'trigger.', 'obligation.'] },
  { title: '公开信息', prefix: ['publication.'] },
  { title: '日历和监测', prefix: ['calendar.', 'monitor.'] },
]
