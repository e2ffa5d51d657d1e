import type { ChangeKind } from '#kernel/obligation/life/model.ts'
import { kindWords } from '#kernel/obligation/life/words.ts'
import type { Standing } from '#kernel/obligation/model.ts'

/** What the time line of a text that went on says. */
export const editionWords = {
  moved: (kind: ChangeKind, from: string) => `机关${kindWords[kind]}：原由${from}拟稿，转由承接机关继续办理。`,
  doubled: (kind: ChangeKind, from: string) =>
    `机关${kindWords[kind]}：原由${from}拟稿。所答复的义务已并入承接机关的同一期，那里已有稿件或者已经公开，请把内容并到一起。`,
} as const

/** How an obligation that moved stands now. */
export const standingWords: Record<Standing, string> = {
  met: '按时公开',
  'met-late': '逾期后公开',
  waived: '已豁免',
  nil: '零报告',
  lapsed: '不再产生',
  united: '已并入',
  overdue: '逾期未公开',
  soon: '即将到期',
  due: '未到期',
}

/** What the pages of organs that end say. */
export const words = {
  title: '机关合并、拆分',
  start: '办理合并、拆分',
  lead: '一个机关撤销，它的公开事项、没有办完的公开义务和稿件全部由承接机关接着办，一项也不能没有人承担。已经公开的信息保留原来的发布机构。',
  way: '怎样变动',
  merge: '合并：全部由一个机关承接',
  split: '拆分：事项分给几个机关',
  successor: '承接机关',
  mergeInto: '并入',
  on: '生效日期',
  onHint: '批复的日期；可以补办已经生效的，不能提前办理。',
  basis: '依据',
  basisHint: '例如：清政函〔2026〕12号，关于调整机构设置的批复。',
  preview: '预览',
  again: '重新预览',
  confirm: '办理，撤销这个机关',
  confirmWhy: '办理以后不能撤回。',
  badDay: '生效日期要写成 2026-03-05 这样，并且是存在的日期。',
  noSuccessors: '没有可以承接的机关',
  noSuccessorsWhy: '承接机关要在同一个县、同一层级，并且没有撤销。请先登记承接机关。',

  effects: '会有什么变化',
  effectsOf: (organ: string) => `${organ}撤销以后`,
  items: '移交的事项',
  moved: '移交的义务',
  united: '与承接机关同一期合为一项',
  beside: '承接机关本期已经公开、另行补充的',
  overdue: '其中生效时已经逾期',
  editions: '转办的稿件',
  organsBelow: '转移的下级机关',
  posts: '撤销的岗位',
  postsNote: (people: number) => `涉及 ${people} 人，由系统管理员在承接机关重新安排`,
  overdueNote: '由承接机关补充公开，原机关的逾期记录保留',
  division: '事项分给谁',
  divisionLead: '每个事项选一个承接机关。',
  item: '公开事项',
  open: '待公开',
  owner: '承接机关',
  belowOwner: '下级机关',
  choose: '请选择',
  all: (organ: string) => `全部由${organ}承接`,

  done: (organ: string) => `已办理，${organ}的公开义务已经全部移交。`,
  list: '机构变动记录',
  listLead: '每次合并、拆分移交了什么、为什么，逐项列出。',
  organs: '机构和人员',
  none: '还没有办理过合并、拆分',
  noneWhy: '机关撤销时，在“机构和人员”里打开这个机关办理。',
  ended: (organ: string, kind: string, on: string) => `${organ}：${kind}（${on}）`,
  to: '承接机关',
  by: '办理',
  byOn: (name: string, day: string) => `${name}，${day}`,
  dutyList: '移交的义务',
  duty: '公开义务',
  due: '到期日',
  from: '原机关',
  goesTo: '现由谁承担',
  why: '原因',
  intoOther: '并入的义务',
  state: '现在',
  itemList: '移交的事项',
  found: { nothing: '新设公开位', open: '已有这个事项', closed: '恢复公开位', 'not-applicable': '改为适用' },
  ofPeriod: (item: string, label: string) => `${item}（${label}）`,
  noDuties: '没有待公开的义务需要移交',
  noDutiesWhy: '它的公开义务在撤销之前都办完了。',
  shown: (n: number, more: boolean) => (more ? `本页 ${n} 项，后面还有` : `本页 ${n} 项`),
  notFound: '没有找到这次机构变动。',
  stale: '预览以后，这个机关的事项、义务或者稿件又有变化。没有办理；请看新的预览，确认后再办理。',
} as const
