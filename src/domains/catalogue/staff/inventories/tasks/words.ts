import type { Tone } from '#platform/html/components/tone.ts'
import type { TaskDuty, TaskState } from '../../../inventories/tasks/model.ts'

export const taskTones: Record<TaskState, Tone> = { overdue: 'late', open: 'calm', done: 'done' }

export const tasksWords = {
  lead: '标准指引采用新的一版时，给每个受约束的机关开一项编制任务，给指导单位开一项指导任务。采用了这个领域的目录，任务就自动完成，不用另外勾销。',
  mine: '我单位的任务',
  all: '各机关的编制任务',
  states: { open: '未完成', overdue: '已逾期', done: '已完成' } satisfies Record<TaskState, string>,
  show: '完成情况',
  duties: { compile: '编制或者修订目录', guide: '指导编制' } satisfies Record<TaskDuty, string>,
  duty: '任务',
  organ: '机关',
  field: '领域、层级',
  source: '标准指引',
  issue: (number: number) => `第${number}版`,
  due: '期限',
  state: '完成情况',
  doneOn: (day: string) => `${day}采用目录`,
  guided: (done: string, all: string) => `${done} / ${all}个机关已完成`,
  openSince: (day: string) => `${day}开出`,
  none: '没有这样的任务',
  noneOf: {
    open: '没有未完成的任务。采用新的标准指引以后，任务会列在这里。',
    overdue: '没有逾期的任务。',
    done: '还没有完成的任务。',
  } satisfies Record<TaskState, string>,
  title: (duty: string, field: string) => `${duty}：${field}`,

  settings: '期限设置',
  settingsLead: '设置以后开出的任务、以后作出的认定按新的期限算；已经开出和认定的不变。',
  compileDays: '新标准指引采用后多少天内编制',
  assessMonths: '不予公开的隔多少个月重新评估',
  days: '天',
  months: '个月',
  setBy: (by: string, on: string, own: boolean) => `${by} ${on}${own ? '' : '在上级'}设置`,
  byDefault: '没有设置过，按系统建议。',
  save: '保存',
  saved: '已保存。',

  deskTitle: '编制任务',
  deskMore: '全部编制任务',
} as const
