import { FIRST_DAY } from '#law/calendar/make-calendar.ts'
import type { Calendar, DayAnswer } from '#law/calendar/model.ts'
import { addWorkingDays, isWorkday, lastDayMoved, workdayOnOrBefore } from '#law/calendar/working-days.ts'
import { dayWords } from './explain.ts'
import type { DeadlineRule } from './model.ts'
import { type Period, periodsTouching } from './period.ts'

/** A period for which something is owed, with the day by which it must appear. */
export interface OwedPeriod extends Period {
  dueOn: Temporal.PlainDate
  provisional: boolean
}

const FIRST_YEAR = Number(FIRST_DAY.slice(0, 4))

/** The periods of a rule around a window, in order, with their due days; more than those that end or are due in it. */
export function* owedPeriods(
  rule: DeadlineRule,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: Calendar,
): Generator<OwedPeriod> {
  if (rule.kind === 'fixed-date') return yield* fixedDates(rule, from, to)
  const returns = rule.kind === 'periodic' || rule.kind === 'update-frequency'
  if (!returns || rule.amount === null || rule.unit === null) return
  for (const period of periodsTouching(rule.amount, rule.unit, earliestStart(rule, from), to)) {
    if (period.start.year < FIRST_YEAR) continue
    if (rule.unit === 'workday' && !isWorkday(period.start, calendar)) continue
    const due = dueIn(period, rule, calendar)
    yield { ...period, dueOn: due.date, provisional: due.provisional }
  }
}

/** A period may be due after its end; then one that ended before the window is still due in it. */
function earliestStart({ afterEnd, aboutPrevious, unit }: DeadlineRule, from: Temporal.PlainDate): Temporal.PlainDate {
  const wait = afterEnd ? 2 * afterEnd.amount + 14 : aboutPrevious ? 366 : unit === 'week' ? 14 : 0
  return from.subtract({ days: wait })
}

/**
 * The due day of one period. A day named by the cell stays where it is, also on a day of rest: 民法典第二百零三条 moves
 * the last day of a period that is counted, and here nothing is counted. What is counted in days after the end of the
 * period moves. Where the cell names nothing, the period closes with its last working day.
 */
function dueIn(period: Period, rule: DeadlineRule, calendar: Calendar): DayAnswer {
  if (rule.afterEnd) {
    const { amount, unit } = rule.afterEnd
    if (unit === 'workday') return addWorkingDays(period.end, amount, calendar)
    return lastDayMoved(period.end.add({ days: amount }), calendar)
  }
  if (rule.day !== undefined && rule.unit !== 'week') {
    const first = rule.aboutPrevious ? period.end.add({ days: 1 }) : period.start
    const month = first.add({ months: (rule.month ?? 1) - 1 })
    return { date: month.with({ day: rule.day }), provisional: false }
  }
  // A daily duty is due on its day: holidays have air to measure too.
  if (period.start.equals(period.end)) return { date: period.end, provisional: false }
  const close = workdayOnOrBefore(period.end, calendar)
  // A week that is all holiday has no working day: the next one counts (民法典第二百零三条).
  return Temporal.PlainDate.compare(close.date, period.start) < 0 ? lastDayMoved(period.end, calendar) : close
}

/**
 * 每年1月31日前: once a year. What is due in the first quarter closes the year before, as the annual reports of
 * 条例第四十九条 do; later days belong to their own year. 29 February is the 28th in common years.
 */
function* fixedDates(
  { year, month = 12, day = 31, aboutPrevious }: DeadlineRule,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Generator<OwedPeriod> {
  if (year !== undefined) {
    const dueOn = Temporal.PlainDate.from({ year, month, day })
    const start = new Temporal.PlainDate(year, 1, 1)
    return yield { start, end: dueOn, label: `${dayWords(dueOn)}前`, dueOn, provisional: false }
  }
  const previous = aboutPrevious === true || month <= 3
  for (let each = Math.max(from.year, FIRST_YEAR); each <= to.year + 1; each++) {
    const dueOn = Temporal.PlainDate.from({ year: each, month, day })
    const about = previous ? each - 1 : each
    const start = new Temporal.PlainDate(about, 1, 1)
    yield { start, end: new Temporal.PlainDate(about, 12, 31), label: `${about}年`, dueOn, provisional: false }
  }
}
