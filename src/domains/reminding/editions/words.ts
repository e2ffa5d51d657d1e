import type { Cause } from './model.ts'

/** What reminders of editions say. */
export const words = {
  caption: '稿件',
  edition: '稿件',
  organ: '机关',
  due: '期限',
  why: '提醒',
  now: '现在',
  done: '已办',
  waits: '未办',
  untitled: '（还没有标题）',
} as const

export const causeWords: Record<Cause, { label: string; tone: 'late' | 'soon' | 'calm' }> = {
  urgent: { label: '应急发布，等待补审', tone: 'soon' },
  'urgent-late': { label: '应急发布超过补审时限', tone: 'late' },
  assess: { label: '不公开的要评估', tone: 'soon' },
}
