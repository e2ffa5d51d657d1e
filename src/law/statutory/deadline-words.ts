import type { Duty, DutyDirection, DutyUnit } from '../duties/model.ts'

const units: Record<DutyUnit, string> = {
  workday: '个工作日',
  'calendar-day': '日',
  hour: '小时',
  week: '周',
  month: '个月',
  quarter: '个季度',
  'half-year': '个半年',
  year: '年',
}

const rhythms: Partial<Record<DutyUnit, string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
}

const forms: Record<DutyDirection, (length: string, duty: Duty) => string> = {
  within: (length, { event }) => `${event}之日起${length}内`,
  'at-least': (length) => `公告时间不少于${length}`,
  before: (length, { event }) => `${event}前${length}`,
  every: (_, { unit }) => `${rhythms[unit]}公布一次`,
  yearly: (_, { on }) => `每年${on!.month}月${on!.day}日前`,
  promptly: () => '及时公开',
  'at-once': () => '实时公开',
}

/** How a catalogue would write the limit of a duty: 收到征地批准文件之日起15个工作日内. */
export const catalogueDeadline = (duty: Duty): string =>
  forms[duty.direction](`${duty.amount}${units[duty.unit]}`, duty)
