import type { Calendar, DayAnswer } from '../calendar/model.ts'
import { dueAfter } from '../deadline/due.ts'
import type { Trigger } from '../deadline/due-of-event.ts'
import { explainDue } from '../deadline/ledger-of-due.ts'
import type { DeadlineRule, RuleKind } from '../deadline/model.ts'
import type { Explained } from '../ledger/model.ts'
import { basisOn } from './in-force.ts'
import type { Duty, DutyDirection } from './model.ts'

const kinds: Record<DutyDirection, RuleKind> = {
  within: 'publish-within',
  'at-least': 'min-notice-period',
  before: 'before-event',
  every: 'periodic',
  yearly: 'fixed-date',
  promptly: 'prompt',
  'at-once': 'realtime',
}

/** The duty as a rule of a deadline, so that both are counted by one piece of code. */
const ruleOf = ({ does, event, direction, amount, unit, on }: Duty): DeadlineRule => ({
  kind: kinds[direction],
  amount,
  unit,
  trigger: event,
  ...on,
  words: does,
})

/**
 * The day a duty turns on: the last day to act (`within`, `before`, …) or the last day the matter must still lie open
 * (`at-least`). The day of the event does not count (民法典第二百零一条); a last day to act that is no working day moves to
 * the next one (第二百零三条), one counted back from an event never moves, for then it would come too late. Throws
 * CalendarError before 2004-01-01.
 */
export function dueOfDuty(duty: Duty, event: Temporal.PlainDate, calendar: Calendar): DayAnswer {
  const { dueOn, provisional } = dueAfter(ruleOf(duty), { day: event }, calendar)
  return { date: dueOn, provisional }
}

/** The same with every day from the event on; a duty in hours needs the moment to be exact. */
export const explainDuty = (duty: Duty, event: Trigger, calendar: Calendar): Explained =>
  explainDue(ruleOf(duty), event, calendar, basisOn(duty, event.day))
