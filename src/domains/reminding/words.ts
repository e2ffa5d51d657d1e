import type { Standing } from '#kernel/obligation/model.ts'
import type { DocumentAlarm } from '#kernel/publication/records/standing-store.ts'
import type { Stage } from './model.ts'

/** What the page of reminders says. */
export const words = {
  title: '提醒',
  lead: '到期前五个、两个工作日和最后一个工作日提醒信息员，逾期以后同时提醒督查员。同一个到期日的每一步只提醒一次；到期日变动的，重新提醒。应急发布等待补审、不公开的文稿要评估的，也在这里提醒。',
  digest: (day: string, lines: number) => `${day}（${lines} 项）`,
  unseen: '新',
  duty: '公开义务',
  organ: '机关',
  due: '到期日',
  moved: (due: string) => `现为 ${due}`,
  stage: '提醒时',
  now: '现在',
  more: (lines: number) => `这一天另有 ${lines} 项，请在公开义务里查看。`,
  toDuties: '去看公开义务',
  none: '没有提醒',
  noneWhy: '有公开义务临近到期或者逾期的，每天早上会列在这里。',
  ofPeriod: (item: string, label: string) => (label === item ? item : `${item}（${label}）`),
} as const

export const documentWords = {
  document: '文件',
  due: '日期',
  stages: {
    ahead: { label: '有效期快到了', tone: 'calm' },
    month: { label: '三十天内到期', tone: 'soon' },
    expired: { label: '已经失效', tone: 'late' },
    review: { label: '该复核了', tone: 'soon' },
  } satisfies Record<DocumentAlarm['stage'], { label: string; tone: 'late' | 'soon' | 'calm' }>,
} as const

export const stageWords: Record<Stage, { label: string; tone: 'late' | 'soon' | 'calm' }> = {
  five: { label: '五个工作日内到期', tone: 'calm' },
  two: { label: '两个工作日内到期', tone: 'soon' },
  today: { label: '最后一个工作日', tone: 'soon' },
  overdue: { label: '已逾期', tone: 'late' },
}

export const standingWords: Record<Standing, { label: string; tone: 'done' | 'late' | 'soon' | 'calm' | 'empty' }> = {
  met: { label: '按时公开', tone: 'done' },
  'met-late': { label: '逾期后公开', tone: 'soon' },
  waived: { label: '已豁免', tone: 'empty' },
  nil: { label: '零报告', tone: 'empty' },
  lapsed: { label: '不再产生', tone: 'empty' },
  united: { label: '已并入', tone: 'empty' },
  overdue: { label: '逾期未公开', tone: 'late' },
  soon: { label: '即将到期', tone: 'soon' },
  due: { label: '未到期', tone: 'calm' },
}
