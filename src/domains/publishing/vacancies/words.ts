import type { Gap } from '#kernel/organisation/gaps.ts'

export const gapWords: Record<Gap, string> = {
  clerk: '信息员',
  'secrecy-reviewer': '保密审查员',
  approver: '签发人',
  'second-person': '第二个人（拟稿的人不能自己审查、签发）',
}

/** What the page of vacancies, and the line about the own ones, say. */
export const words = {
  title: '岗位空缺',
  lead: (days: number) =>
    `这些机关缺人，按现在的任职走不完拟稿、保密审查、签发；${days}天内又有到期的公开义务。请系统管理员尽快安排任职。`,
  organs: '机构和人员',
  organ: '机关',
  gaps: '空缺',
  due: '将要到期',
  first: '最早到期日',
  overdue: '其中已逾期',
  none: '没有影响公开的岗位空缺',
  noneWhy: '近期有义务到期的机关，拟稿、保密审查、签发都有人办理。',
  more: (n: number) => `另有 ${n} 个机关，先处理上面最早到期的。`,
  own: (gaps: string, last: string, due: number) =>
    `${gaps}岗位空缺，${last}前有${due}项到期，没有人能办完公开。请联系系统管理员安排任职。`,
  see: '查看岗位',
} as const
