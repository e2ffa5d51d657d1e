import type { Duty, DutyDirection, DutyGroup, DutyUnit } from './model.ts'

export const groupNames: Record<DutyGroup, string> = {
  disclosure: '主动公开与解读',
  response: '回应关切',
  decision: '决策公开',
  land: '征地与房屋征收',
  finance: '预算与采购',
  enforcement: '行政许可与处罚',
  emergency: '突发事件',
  message: '信访与留言',
  village: '村（居）务公开',
  enterprise: '公共企事业单位',
  report: '年报与监测',
  record: '保存与数据安全',
}

export const unitWords: Record<DutyUnit, string> = {
  workday: '个工作日',
  'calendar-day': '日',
  hour: '小时',
  week: '周',
  month: '个月',
  quarter: '个季度',
  'half-year': '个半年',
  year: '年',
}

/** Parts of the year that return. */
export const partWords: Partial<Record<DutyUnit, string>> = {
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
}

const lengths: Record<DutyDirection, (length: string, duty: Duty) => string> = {
  within: (length, { event }) => `${event}起${length}内`,
  'at-least': (length, { event }) => `${event}起不少于${length}`,
  before: (length, { event }) => `${event}前${length}`,
  every: (_, { unit }) => `每${partWords[unit]}一次`,
  yearly: (_, { on }) => `每年${on!.month}月${on!.day}日前`,
  promptly: (length, { event }) => `${event}后及时，最迟${length}`,
  'at-once': (length, { event }) => `${event}后立即，超过${length}预警`,
}

/** How long a duty gives, in one phrase: 收到批准文件起15个工作日内 */
export const lengthWords = (duty: Duty): string =>
  lengths[duty.direction](`${duty.amount}${unitWords[duty.unit]}`, duty)
