import type { Calendar } from '#law/calendar/model.ts'
import {
  backwardLines,
  calendarLines,
  dayLine,
  dayZero,
  hourLine,
  lineOf,
  movedLines,
  uncoveredLine,
  workdayLines,
} from '#law/ledger/count-lines.ts'
import type { Explained, LedgerLine } from '#law/ledger/model.ts'
import { stretchesOf } from '#law/ledger/stretches.ts'
import { countAfter } from './count.ts'
import { dueAfter } from './due.ts'
import { type Due, momentOf, periodOfEvent, type Trigger } from './due-of-event.ts'
import type { OwedPeriod } from './due-of-period.ts'
import type { DeadlineRule } from './model.ts'
import { monthsOf } from './units.ts'

const ZONE = 'Asia/Shanghai'

/**
 * The account of a due day: `dueAfter` with every day from the event to it. `basis` replaces the catalogue's own words
 * where a law sets the limit. Throws like dueAfter.
 */
export function explainDue(
  rule: DeadlineRule | null,
  trigger: Trigger,
  calendar: Calendar,
  basis?: string | undefined,
): Explained {
  const due = dueAfter(rule, trigger, calendar)
  const ledger = linesOf(rule, trigger, { ...due, basis: basis ?? due.basis }, calendar)
  const dueAt = due.dueAt?.toZonedDateTimeISO(ZONE) ?? null
  return { dueOn: due.dueOn, dueAt, provisional: due.provisional, ledger }
}

/** The account of the due day of a period; see `periodsOf`. */
export const explainPeriod = (
  rule: DeadlineRule,
  period: OwedPeriod,
  basis: string,
  calendar: Calendar,
): Explained => ({
  dueOn: period.dueOn,
  dueAt: null,
  provisional: period.provisional,
  ledger: periodLines(rule, period, basis, calendar),
})

function linesOf(rule: DeadlineRule | null, trigger: Trigger, due: Due, calendar: Calendar): LedgerLine[] {
  const { day } = trigger
  const { basis, dueOn } = due
  switch (rule?.kind) {
    case 'publish-within':
    case 'on-request':
    case 'takedown':
    case 'min-notice-period':
      return countedLines(rule, trigger, due, calendar)
    case 'realtime':
      return roundTheClock(trigger, due)
    case 'prompt':
      return withAim(workdayLines(day, dueOn, basis, calendar), due)
    case 'before-event':
      return backwardLines(day, dueOn, Boolean(rule.amount) && rule.unit === 'workday', basis, calendar)
    case 'periodic':
    case 'update-frequency':
    case 'fixed-date': {
      const period = periodOfEvent(rule, day, calendar)
      if (period) return periodLines(rule, period, basis, calendar)
    }
  }
  return workdayLines(day, dueOn, basis, calendar)
}

function countedLines(rule: DeadlineRule, trigger: Trigger, due: Due, calendar: Calendar): LedgerLine[] {
  const { amount, unit } = rule
  const { day } = trigger
  if (amount === 0) return [lineOf(day, day, 0, 'same-day', due.basis)]
  if (amount === null || unit === null || unit === 'workday') return workdayLines(day, due.dueOn, due.basis, calendar)
  if (unit === 'hour') return roundTheClock(trigger, due)
  const effect = monthsOf(unit) === undefined ? 'calendar-days' : 'months'
  return calendarLines(day, countAfter(day, amount, unit, calendar), due.basis, calendar, effect)
}

/** Hours from the moment; whole days where no moment was recorded, and these are not moved either. */
function roundTheClock(trigger: Trigger, due: Due): LedgerLine[] {
  const { dueOn, dueAt, basis } = due
  if (dueAt) return withAim([hourLine(momentOf(trigger)!, dueAt.toZonedDateTimeISO(ZONE), basis)], due)
  const { day } = trigger
  if (dueOn.equals(day)) return [lineOf(day, day, 0, 'same-day', basis)]
  return withAim([dayZero(day), dayLine(day, dueOn, 'calendar-days', basis)], due)
}

/** The day or moment to aim at stands behind the stretch it falls into. */
function withAim(lines: LedgerLine[], { targetOn, targetAt, basis }: Due): LedgerLine[] {
  const aim = targetAt?.toZonedDateTimeISO(ZONE) ?? targetOn
  if (!aim) return lines
  const line: LedgerLine = { from: aim, to: aim, days: 0, effect: 'aim', basis }
  const at = lines.findLastIndex(({ from }) => from.toString() <= aim.toString()) + 1
  return [...lines.slice(0, at), line, ...lines.slice(at)]
}

/**
 * A period with the day it closes with: the day the cell names, so long after its end, or its last working day with the
 * days of rest behind it.
 */
function periodLines(rule: DeadlineRule, period: OwedPeriod, basis: string, calendar: Calendar): LedgerLine[] {
  const { start, end, dueOn } = period
  const whole = lineOf(start, end, 0, 'period', basis)
  if (rule.afterEnd) return [whole, ...afterEndLines(rule.afterEnd, period, basis, calendar)]
  if (rule.kind === 'fixed-date' || (rule.day !== undefined && rule.unit !== 'week'))
    return [whole, lineOf(dueOn, dueOn, 0, 'named-day', basis)]
  if (start.equals(end)) return [whole, lineOf(dueOn, dueOn, 0, 'same-day', basis)]
  if (Temporal.PlainDate.compare(dueOn, end) > 0) return [whole, ...movedLines({ counted: end, date: dueOn }, calendar)]
  const closing = lineOf(dueOn, dueOn, 0, 'closing-day', basis)
  return [whole, closing, ...uncoveredLine(dueOn, calendar), ...stretchesOf(dueOn, end, basis, calendar)]
}

function afterEndLines(
  { amount, unit }: NonNullable<DeadlineRule['afterEnd']>,
  { end, dueOn }: OwedPeriod,
  basis: string,
  calendar: Calendar,
): LedgerLine[] {
  if (unit === 'workday') return stretchesOf(end, dueOn, basis, calendar)
  const counted = end.add({ days: amount })
  return [dayLine(end, counted, 'calendar-days', basis), ...movedLines({ counted, date: dueOn }, calendar)]
}
