import type { RowKind } from './store.ts'

/** What the public progress pages say. */
export const words = {
  title: '公开进度',
  lead: '应当公开的有没有公开、是不是按时公开，按到期日逐项统计；每个数字都可以点开逐条核对。',
  titleOf: (place: string, year: number) => `${place}${year}年公开进度`,
  whole: '全市',
  filter: '选择年份和范围',
  year: '年份',
  yearOf: (year: number) => `${year}年`,
  region: '地区或机关',
  anyRegion: '全部地区',
  field: '领域',
  anyField: '全部领域',
  otherField: '其他事项',
  figures: '总体情况',
  completeness: '完整率',
  timeliness: '按时率',
  times: '项次',
  of: (part: string, whole: string) => `${part}／${whole}`,
  method:
    '统计截至今天到期的公开义务：已经公开的，以及到期日已过仍未公开的。完整率＝已公开÷已到期应公开；按时率＝按时公开÷已到期应公开。豁免的单列，不计入。',
  byMonth: '各月完整率和按时率',
  month: '月份',
  monthOf: (month: number) => `${month}月`,
  byOrgan: '按公开主体',
  byField: '按领域',
  numbersOf: (what: string) => `${what}：各项数字`,
  organ: '公开主体',
  ownDuties: (name: string) => `${name}（本级）`,
  withBelow: (name: string) => `${name}及下级`,
  percent: '%',
  noRate: '—',
  nothing: '这一年还没有到期的公开义务',
  nothingWhy: '目录采用以后，每到一个公开时限，这里就会多一项统计。可以换一个年份或者范围。',
  showAll: '查看全市今年的进度',

  rowsLead: '逐条列出这个数字所统计的公开义务。',
  rowsOf: '统计项',
  duty: '内容',
  item: '公开事项',
  due: '到期日',
  published: '公开日期',
  state: '状态',
  noRows: '没有符合条件的公开义务',
  noRowsWhy: '这个数字现在是零。',
  toProgress: '返回公开进度',
  waived: (reason: string) => `豁免理由：${reason}`,
} as const

export const kindWords: Record<RowKind, string> = {
  due: '已到期应公开',
  published: '已公开',
  'on-time': '按时公开',
  late: '逾期后公开',
  overdue: '逾期未公开',
  soon: '即将到期',
  waived: '已豁免',
}

/** How one obligation stands, in a word and a tone. */
export const standingWords = {
  met: { label: '按时公开', tone: 'done' },
  'met-late': { label: '逾期后公开', tone: 'soon' },
  waived: { label: '已豁免', tone: 'empty' },
  overdue: { label: '逾期未公开', tone: 'late' },
  soon: { label: '即将到期', tone: 'soon' },
  due: { label: '未到期', tone: 'calm' },
} as const
