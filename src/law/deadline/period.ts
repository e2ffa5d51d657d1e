import type { Unit } from './model.ts'
import { monthsOf } from './units.ts'

/** A stretch of the calendar for which something is owed, first and last day included. */
export interface Period {
  start: Temporal.PlainDate
  end: Temporal.PlainDate
  label: string
}

/** Rhythms that do not divide a year (每两年, 每五个月, 每两周) are counted from here, the first day of the calendar. */
const FIRST_MONTH = Temporal.PlainDate.from('2004-01-01')
/** A Monday: weeks run from Monday to Sunday. */
const FIRST_MONDAY = Temporal.PlainDate.from('2004-01-05')

/** The periods of every `amount` units that touch the days from `from` to `to`, in order. */
export function* periodsTouching(
  amount: number,
  unit: Unit,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Generator<Period> {
  const months = monthsOf(unit)
  if (unit === 'hour') return
  const step = months === undefined ? { days: (unit === 'week' ? 7 : 1) * amount } : { months: months * amount }
  for (let start = startOf(from, step, unit); Temporal.PlainDate.compare(start, to) <= 0; ) {
    const next = start.add(step)
    const end = next.subtract({ days: 1 })
    yield { start, end, label: labelOf(start, end, unit) }
    start = next
  }
}

/** The first day of the period this day lies in. */
function startOf(day: Temporal.PlainDate, step: { days: number } | { months: number }, unit: Unit): Temporal.PlainDate {
  if ('months' in step) {
    const index = (day.year - FIRST_MONTH.year) * 12 + day.month - 1
    return FIRST_MONTH.add({ months: Math.floor(index / step.months) * step.months })
  }
  const origin = unit === 'week' ? FIRST_MONDAY : FIRST_MONTH
  const days = origin.until(day).days
  return origin.add({ days: Math.floor(days / step.days) * step.days })
}

function labelOf(start: Temporal.PlainDate, end: Temporal.PlainDate, unit: Unit): string {
  const year = `${start.year}年`
  const months = monthsOf(unit)
  if (unit === 'week') {
    const [first, last] = [weekLabel(start), weekLabel(end)]
    return first === last ? first : `${first}至${last}`
  }
  if (months === undefined) return start.equals(end) ? dayLabel(start) : `${dayLabel(start)}至${dayLabel(end)}`
  const length = (end.year - start.year) * 12 + end.month - start.month + 1
  if (length === 12 && start.month === 1) return year
  if (length === 6 && unit === 'half-year') return `${year}${start.month === 1 ? '上' : '下'}半年`
  if (length === 3 && unit === 'quarter') return `${year}第${end.month / 3}季度`
  if (length === 1) return `${year}${start.month}月`
  if (unit === 'year') return `${year}至${end.year}年`
  return `${year}${start.month}月至${end.year === start.year ? '' : `${end.year}年`}${end.month}月`
}

const dayLabel = (day: Temporal.PlainDate): string => `${day.year}年${day.month}月${day.day}日`

/** Weeks are numbered as in GB/T 7408 (ISO 8601): week 1 holds the year's first Thursday. */
const weekLabel = (day: Temporal.PlainDate): string => `${day.yearOfWeek}年第${day.weekOfYear}周`
