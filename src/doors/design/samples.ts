import type { Tone } from '#platform/html/components/tone.ts'

/** Invented matter for the living page. No place, person or number of it is real. */
export const town = '清水镇'
export const county = '示例县'

export type Duty = {
  readonly item: string
  readonly organ: string
  readonly due: string
  readonly days: number
  readonly tone: Tone
  readonly says: string
}

export const duties: readonly Duty[] = [
  {
    item: '城乡居民最低生活保障对象名单公示',
    organ: '清水镇人民政府',
    due: '2026-03-05',
    days: -3,
    tone: 'late',
    says: '逾期 3 天',
  },
  {
    item: '义务教育学校招生范围、计划和报名条件',
    organ: '县教育局',
    due: '2026-03-10',
    days: 2,
    tone: 'soon',
    says: '还剩 2 天',
  },
  {
    item: '涉农补贴资金发放明细（第一季度）',
    organ: '县农业农村局',
    due: '2026-03-31',
    days: 23,
    tone: 'calm',
    says: '还剩 23 天',
  },
  {
    item: '重大建设项目环境影响评价审批结果',
    organ: '县生态环境局',
    due: '2026-02-28',
    days: 0,
    tone: 'done',
    says: '按期公开',
  },
  { item: '房屋征收补偿方案', organ: '县住房和城乡建设局', due: '—', days: 0, tone: 'empty', says: '暂无事项发生' },
  {
    item: '临时救助金额及标准',
    organ: '柳塘街道办事处',
    due: '2026-03-12',
    days: 4,
    tone: 'doubt',
    says: '责任单位待认定',
  },
]

export const ledgerRows = [
  { span: ['2026-03-02'], says: '收到之日，不计入', count: '', basis: '政府信息公开条例第三十一条第一项' },
  {
    span: ['2026-03-03至', '2026-03-06'],
    says: '计入期限',
    count: '4个工作日',
    basis: '政府信息公开条例第三十三条第二款',
  },
  {
    span: ['2026-03-07至', '2026-03-08'],
    says: '周末，不计入',
    count: '',
    basis: '国务院关于职工工作时间的规定第七条',
  },
  {
    span: ['2026-03-09至', '2026-03-13'],
    says: '计入期限',
    count: '5个工作日',
    basis: '政府信息公开条例第三十三条第二款',
  },
] as const

export const months = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月']

export const organs = ['清水镇', '柳塘街道', '石桥乡', '县教育局', '县民政局', '县农业农村局']

export const tones: readonly (readonly [Tone, string])[] = [
  ['done', '按期公开'],
  ['late', '已逾期'],
  ['soon', '快到期'],
  ['calm', '正常'],
  ['empty', '暂无事项'],
  ['doubt', '待认定'],
]
