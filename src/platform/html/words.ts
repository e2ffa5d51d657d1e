/** The words components say of their own accord. All others are arguments. */
export const words = {
  skip: '跳到主要内容',
  requiredNote: '带 * 的为必填项。',
  error: '错误',
  errors: (count: number) => `有 ${count} 处需要改正`,
  cannot: '现在不能操作，原因：',
  whyNot: (count: number) => `为什么不能操作（${count} 条原因）`,
  external: '（站外链接）',
  current: '（当前页）',
  breadcrumb: '当前位置',
  more: '更多',
  search: '搜索',
  pages: '分页',
  previous: '上一页',
  next: '下一页',
  page: (page: number) => `第 ${page} 页`,
  pageOf: (page: number, pages: number, total: string) => `第 ${page} 页，共 ${pages} 页 ${total} 条`,
  noEntries: '共 0 条',
  sortUp: '，按升序排列',
  sortDown: '，按降序排列',
  sortedUp: '，已按升序排列',
  sortedDown: '，已按降序排列',
  choose: '请选择',
  filter: '筛选',
  apply: '查询',
  clear: '清空条件',
  chosen: '已选条件',
  remove: (what: string) => `去掉条件：${what}`,
  confirm: '确认',
  cancel: '取消，返回',
  stepDone: '已完成',
  stepNow: '进行中',
  stepLater: '未开始',
  numbers: '查看数据表',
  item: '项目',
  total: '合计',
  share: '占比',
  drawing: '图形',
  noValue: '无',
  highest: '最高为',
  low: '少',
  high: '多',
  menu: '菜单',
  closeMenu: '收起菜单',
  role: '当前身份',
  switchRole: '切换',
  signOut: '退出',
  footer: '页脚',
  tools: '常用工具',
  attachments: '附件',
  printedFrom: '打印自',
  printedOn: '打印时间',
} as const

const numbers = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })
const shares = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 })

/** A number as readers of tables expect it: 12,345.6 */
export const number = (value: number) => numbers.format(value)

/** A share of one as a percentage: 0.873 → 87.3% */
export const percent = (share: number) => shares.format(share)
