import type { DeadlineRule, RuleKind, Unit } from './model.ts'
import { countWords } from './words.ts'

/** 2026年9月20日 */
export const dayWords = (day: Temporal.PlainDate): string => `${day.year}年${day.month}月${day.day}日`

/** 2026年9月20日14时05分, the hour in China. */
export function momentWords(moment: Temporal.ZonedDateTime): string {
  return `${dayWords(moment.toPlainDate())}${moment.hour}时${String(moment.minute).padStart(2, '0')}分`
}

/** What an event is called where the cell names none. */
const unnamed: Partial<Record<RuleKind, string>> = {
  'on-request': '收到申请',
  takedown: '所公开的决定被变更、撤销、确认违法或者无效',
  'min-notice-period': '公示',
  'before-event': '举行有关活动',
}

/** What happened, in the cell's words; 按进展情况 names no event but a habit. */
export function eventWords(rule: Pick<DeadlineRule, 'kind' | 'trigger'> | null): string {
  const trigger = rule?.trigger
  if (!rule || !trigger) return (rule && unnamed[rule.kind]) ?? '信息形成或者变更'
  return /^(?:按|根据|依据|随|视)/u.test(trigger) ? '有新进展' : trigger
}

/** The cell's own words in one line, where no article sets the limit. */
export const catalogueWords = (rule: DeadlineRule): string => `标准目录“${rule.words.replace(/\s/g, '')}”`

/** Why a day is the due day, one line each; the closing brackets with article and calendar are added by `because`. */
export const explainWords = {
  workdays: (when: string, event: string, n: number, due: string) =>
    `${when}${event}，次一工作日起算${countWords(n, 'workday')}，至${due}`,
  days: (when: string, event: string, n: number, unit: Unit, due: string) =>
    `${when}${event}，次日起算${countWords(n, unit)}，至${due}`,
  moved: (when: string, event: string, n: number, unit: Unit, last: string, due: string) =>
    `${when}${event}，次日起算${countWords(n, unit)}，末日${last}为休息日，顺延至${due}`,
  hours: (when: string, event: string, n: number, due: string) =>
    `${when}${event}，起算${countWords(n, 'hour')}，至${due}`,
  noMoment: (when: string, event: string, n: number, due: string) =>
    `${when}${event}，没有记录时刻，${countWords(n, 'hour')}按日计，至${due}`,
  sameDay: (event: string, due: string) => `${due}${event}，当日公开`,
  realtime: (when: string, event: string, due: string) =>
    `${when}${event}，应实时公开，宜在1小时内，超过24小时即${due}预警`,
  prompt: (when: string, event: string, target: string, due: string) =>
    `${when}${event}，应及时公开，宜在5个工作日内至${target}，最迟20个工作日至${due}`,
  statutory: (when: string, event: string, due: string) =>
    `${when}${event}，本项没有写明期限，次一工作日起算20个工作日，至${due}`,
  before: (when: string, event: string, ahead: string, due: string) =>
    `${when}${event}，应提前${ahead}公开，至迟${due}`,
  shown: (sentence: string) => `${sentence}，期满方可撤下`,
  period: (label: string, due: string) => `${label}，应在${due}前（含当日）公开`,
}

/** Closes an explanation with the article and the calendar it was counted with. */
export const because = (sentence: string, basis: string, version: string, provisional: boolean): string =>
  `${sentence}（${basis}；日历版本${version}${provisional ? '，涉及尚未公布放假安排的年份，暂定' : ''}）`
