import type { Calendar } from '#law/calendar/model.ts'
import { dueAfter } from '#law/deadline/due.ts'
import type { DeadlineRule, RuleKind } from '#law/deadline/model.ts'
import { monthsOf } from '#law/deadline/units.ts'

/**
 * Whether the deadline of a catalogue lets more time pass than the statute does. Each demand of the statute asks for the
 * demand of the catalogue that answers it: a limit after an event is compared by the due days of a whole year, a time of
 * showing, a rhythm, a yearly day and a day before an event each with their own kind.
 */
export const fallsShort = (
  own: readonly DeadlineRule[],
  written: readonly DeadlineRule[],
  calendar: Calendar,
): boolean => own.filter(isUnconditional).some((rule) => comparisons[rule.kind]?.(rule, written, calendar) ?? false)

/** 集体财务往来较多的: asked only of some. */
const isUnconditional = ({ scope }: DeadlineRule): boolean => !scope?.includes('的')

type Compare = (own: DeadlineRule, written: readonly DeadlineRule[], calendar: Calendar) => boolean

const afterEvent: Compare = (own, written, calendar) => {
  const limits = written.filter(({ kind }) => answersEvent.has(kind))
  // 同上 that nobody resolved says nothing; neither does a way that is no limit.
  if (limits.length === 0)
    return !written.some(({ kind }) => kind === 'ditto' || kind === 'on-request') && isLater(null, own, calendar)
  return limits.filter(isUnconditional).some((rule) => isLater(rule, own, calendar))
}

const answersEvent: ReadonlySet<RuleKind> = new Set([
  'publish-within',
  'prompt',
  'realtime',
  'periodic',
  'update-frequency',
  'fixed-date',
  'retention',
  'unspecified',
])

const comparisons: Partial<Record<RuleKind, Compare>> = {
  'publish-within': afterEvent,
  prompt: afterEvent,
  realtime: afterEvent,
  'min-notice-period': (own, written, calendar) => {
    const shown = written.filter(({ kind }) => kind === 'min-notice-period')
    return !shown.some((rule) => !isLater(own, rule, calendar))
  },
  periodic: (own, written) =>
    !written.some((rule) =>
      rhythmic.has(rule.kind) ? monthsBetween(rule) <= monthsBetween(own) : prompt.has(rule.kind),
    ),
  'fixed-date': (own, written) =>
    !written.some((rule) => rule.kind === 'fixed-date' && dayInYear(rule) <= dayInYear(own)),
  'before-event': (own, written) =>
    !written.some((rule) => rule.kind === 'before-event' && (rule.amount ?? 0) >= (own.amount ?? 0)),
  takedown: (own, written, calendar) =>
    !written.some(
      (rule) => (rule.kind === 'takedown' || rule.kind === 'publish-within') && !isLater(rule, own, calendar),
    ),
}

const rhythmic: ReadonlySet<RuleKind> = new Set(['periodic', 'update-frequency', 'fixed-date'])
/** Whoever publishes after each event publishes at least once in a period that had one. */
const prompt: ReadonlySet<RuleKind> = new Set(['publish-within', 'prompt', 'realtime'])

/** Months from one time to the next; a rhythm of days or weeks is less than one, one that is not named never returns. */
function monthsBetween({ kind, amount, unit }: DeadlineRule): number {
  if (kind === 'fixed-date') return 12
  if (amount === null || unit === null) return Number.POSITIVE_INFINITY
  return (monthsOf(unit) ?? 0) * amount
}

const dayInYear = ({ year, month, day }: DeadlineRule): number =>
  year === undefined ? (month ?? 12) * 100 + (day ?? 31) : Number.POSITIVE_INFINITY

/** Whether there is an event in the calendar's last year after which `one` is due later than `other`. */
function isLater(one: DeadlineRule | null, other: DeadlineRule, calendar: Calendar): boolean {
  if (one && one.kind === other.kind && one.unit === other.unit && one.amount !== null && other.amount !== null)
    return one.amount > other.amount
  const first = Temporal.PlainDate.from(calendar.coverage.to).with({ month: 1, day: 1 })
  for (let at = 0; at < WEEKS; at++) {
    const trigger = { day: first.add({ days: at * 7 + (at % 7) }) }
    if (
      Temporal.PlainDate.compare(dueAfter(one, trigger, calendar).dueOn, dueAfter(other, trigger, calendar).dueOn) > 0
    )
      return true
  }
  return false
}

/** One day of each week, another weekday each time. */
const WEEKS = 46
