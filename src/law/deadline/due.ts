import type { Calendar } from '#law/calendar/model.ts'
import { requireDay } from '#law/calendar/working-days.ts'
import { ahead, atOnce, counted, type Due, inItsPeriod, promptly, statutory, type Trigger } from './due-of-event.ts'
import { type OwedPeriod, owedPeriods } from './due-of-period.ts'
import type { DeadlineRule, RuleKind } from './model.ts'

export type Cadence = 'event' | 'periodic' | 'standing'

/** Kinds that start nothing: what stays up, what points elsewhere, what was not said. */
const idle: ReadonlySet<RuleKind> = new Set(['retention', 'unspecified', 'ditto'])

/**
 * What sets an item's duties running: an event, the calendar, or nothing named. An item with both kinds of rules is
 * 'event': its events must stay recordable, and its periods are found by periodsOf all the same. 'standing' items
 * (长期公开, 同上, 链接, 定期 without a rhythm) fall back to the event rule of 条例第二十六条.
 */
export function cadenceOf(rules: readonly DeadlineRule[]): Cadence {
  if (rules.some(startsFromEvent)) return 'event'
  return rules.some(returns) ? 'periodic' : 'standing'
}

/** Whether the rule has periods; 定期 and 按实际更新 name none. */
const returns = ({ kind, amount, unit }: DeadlineRule): boolean =>
  kind === 'fixed-date' || ((kind === 'periodic' || kind === 'update-frequency') && amount !== null && unit !== null)

const startsFromEvent = (rule: DeadlineRule): boolean =>
  !returns(rule) &&
  !idle.has(rule.kind) &&
  rule.kind !== 'periodic' &&
  // 转为依申请公开 ends a duty; only an answer with a limit starts one.
  !(rule.kind === 'on-request' && rule.amount === null)

/**
 * The last day of the duty that this event makes under this rule; null, and rules without a limit of their own, are
 * counted by 条例第二十六条. Throws CalendarError before 2004-01-01 and where day and instant contradict each other.
 */
export function dueAfter(rule: DeadlineRule | null, trigger: Trigger, calendar: Calendar): Due {
  requireDay(trigger.day)
  switch (rule?.kind) {
    case 'publish-within':
    case 'on-request':
    case 'takedown':
    case 'min-notice-period':
      return counted(rule, trigger, calendar)
    case 'realtime':
      return atOnce(rule, trigger, calendar)
    case 'prompt':
      return promptly(rule, trigger, calendar)
    case 'before-event':
      return ahead(rule, trigger, calendar)
    case 'periodic':
    case 'update-frequency':
    case 'fixed-date':
      return inItsPeriod(rule, trigger, calendar)
    default:
      return statutory(rule, trigger, calendar)
  }
}

/**
 * The periods of a 'periodic', 'update-frequency' or 'fixed-date' rule that end or are due from `from` to `to`, both
 * included, in order; none for other rules and for rhythms the cell leaves open (定期). Periods that begin before 2004
 * are left out; `from` before it throws CalendarError. The same input gives the same rows.
 */
export function periodsOf(
  rule: DeadlineRule,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: Calendar,
): OwedPeriod[] {
  requireDay(from)
  const within = (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0
  return [...owedPeriods(rule, from, to, calendar)].filter(({ end, dueOn }) => within(end) || within(dueOn))
}

/**
 * The period of a rule that begins on this day, with its due day; null where none does (a daily duty of working days on
 * a day of rest).
 */
export function periodFrom(rule: DeadlineRule, start: Temporal.PlainDate, calendar: Calendar): OwedPeriod | null {
  for (const period of owedPeriods(rule, start, start, calendar)) if (period.start.equals(start)) return period
  return null
}
