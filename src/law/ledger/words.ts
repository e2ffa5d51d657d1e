import type { CountEffect } from './model.ts'

/** What a stretch does to the period, in the words of a ledger. */
export const countNames: Record<CountEffect, string> = {
  'day-zero': '当日，不计入',
  counted: '计入期限',
  'make-up': '调休上班，计入期限',
  provisional: '尚未公布放假安排，暂定',
  weekend: '周末，不计入',
  holiday: '放假，不计入',
  'calendar-days': '计入期限',
  months: '按月计算，至对应日',
  hours: '连续计算',
  moved: '末日是休息日，顺延',
  kept: '遇休息日，不顺延',
  aim: '宜在此前完成',
  'same-day': '当日办理',
  period: '所属周期',
  'named-day': '写明的日期',
  'closing-day': '周期内最后一个工作日',
}

export const ledgerWords = {
  workdays: (days: number) => `${days}个工作日`,
  days: (days: number) => `${days}日`,
  hours: (hours: number) => `${hours}小时`,
  until: (from: string) => `${from}至`,
  now: '今',
} as const
