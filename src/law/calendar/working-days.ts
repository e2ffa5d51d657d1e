import { CalendarError } from './calendar-error.ts'
import { dateOf, numberOf, weekdayAt, weekdayOf, weekdaysUpTo } from './day-number.ts'
import { fixedHolidays } from './fixed-holidays.ts'
import { FIRST_DAY } from './make-calendar.ts'
import type { Calendar, DayAnswer } from './model.ts'

/** How many working days lie between two days, and whether the count left the calendar's coverage. */
export interface CountAnswer {
  days: number
  provisional: boolean
}

/**
 * The days in counting order, so that an addition is one look-up and never a walk. The order goes on beyond the
 * coverage, where only holidays of a fixed date are known, as far as a count can reach; from there on Monday to Friday.
 */
export interface Order {
  first: number
  /** The last day that a notice covers: beyond it every answer is provisional. */
  last: number
  /** The last day of the order. */
  end: number
  /** Working days from `first` up to and including first + index. */
  upTo: Int32Array
  /** The working days of the order. */
  days: Int32Array
  dates: (Temporal.PlainDate | undefined)[]
}

const FLOOR = numberOf(Temporal.PlainDate.from(FIRST_DAY))
/** More than forty years of working days is a slip of the keyboard, not a period of law. */
const LONGEST_COUNT = 10_000

/** Ten thousand working days are a little less than forty years. */
const YEARS_BEYOND = 40

const orders = new WeakMap<Calendar, Order>()

/** Throws CalendarError CAL_BEFORE_2004 for a day before the calendar begins. */
export function requireDay(day: Temporal.PlainDate): void {
  checked(day)
}

/**
 * True for Monday to Friday that is no holiday, and for worked Saturdays and Sundays. Beyond the coverage the holidays
 * of a fixed date are all that is known (元旦、劳动节、国庆节).
 */
export function isWorkday(day: Temporal.PlainDate, calendar: Calendar): boolean {
  const order = orderOf(calendar)
  const number = checked(day)
  return rankOf(number, order) > rankOf(number - 1, order)
}

/** Whether official notices reach this day; beyond them every working-day answer is provisional. */
export const isCovered = (day: Temporal.PlainDate, { coverage }: Calendar): boolean => {
  const text = day.toString()
  return coverage.from <= text && text <= coverage.to
}

/**
 * The nth working day after `start`. The day of the event does not count, the next working day is day 1
 * (民法典第二百零一条); n = 0 gives `start`. Throws CalendarError before 2004-01-01 and for n that is no count.
 */
export function addWorkingDays(start: Temporal.PlainDate, n: number, calendar: Calendar): DayAnswer {
  const from = checked(start)
  checkCount(n)
  if (n === 0) return { date: start, provisional: false }
  const order = orderOf(calendar)
  const rank = rankOf(from, order) + n
  const day = dayAt(rank, order)
  return { date: dateAt(rank, day, order), provisional: day > order.last || from + 1 < order.first }
}

/**
 * The nth working day before `event`, the event's own day not counted: the last day for what must be done
 * "N个工作日前". n = 0 gives `event`. Throws like addWorkingDays, also where the answer would lie before 2004-01-01.
 */
export function subtractWorkingDays(event: Temporal.PlainDate, n: number, calendar: Calendar): DayAnswer {
  const to = checked(event)
  checkCount(n)
  if (n === 0) return { date: event, provisional: false }
  const order = orderOf(calendar)
  const rank = rankOf(to - 1, order) - n + 1
  const day = dayAt(rank, order)
  if (day < FLOOR) throw tooEarly(dateOf(day))
  return { date: dateAt(rank, day, order), provisional: to - 1 > order.last || day < order.first }
}

/**
 * Working days after `from`, up to and including `to`: the inverse of addWorkingDays. Negative where `to` is earlier
 * (so days overdue and days left are one function).
 */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: Calendar): CountAnswer {
  const start = checked(from)
  const end = checked(to)
  if (start === end) return { days: 0, provisional: false }
  const order = orderOf(calendar)
  return {
    days: rankOf(end, order) - rankOf(start, order),
    provisional: Math.max(start, end) > order.last || Math.min(start, end) + 1 < order.first,
  }
}

/** A last day that is no working day moves to the next one (民法典第二百零三条); for periods counted in calendar days. */
export function lastDayMoved(day: Temporal.PlainDate, calendar: Calendar): DayAnswer {
  const order = orderOf(calendar)
  const number = checked(day)
  const before = rankOf(number - 1, order)
  const works = rankOf(number, order) > before
  const last = works ? number : dayAt(before + 1, order)
  return {
    date: works ? day : dateAt(before + 1, last, order),
    provisional: last > order.last || number < order.first,
  }
}

/** The last working day on or before a day: where a period of the year closes. */
export function workdayOnOrBefore(day: Temporal.PlainDate, calendar: Calendar): DayAnswer {
  const order = orderOf(calendar)
  const number = checked(day)
  const rank = rankOf(number, order)
  const last = dayAt(rank, order)
  if (last < FLOOR) throw tooEarly(dateOf(last))
  return { date: dateAt(rank, last, order), provisional: number > order.last || last < order.first }
}

export function orderOf(calendar: Calendar): Order {
  const known = orders.get(calendar)
  if (known) return known
  const { from, to } = calendar.coverage
  const first = numberOf(Temporal.PlainDate.from(from))
  const last = numberOf(Temporal.PlainDate.from(to))
  const end = numberOf(Temporal.PlainDate.from(to).add({ years: YEARS_BEYOND }))
  const holidays = numbersOf([...calendar.holidays, ...fixedHolidays(Number(to.slice(0, 4)), YEARS_BEYOND, to)])
  const workdays = numbersOf(calendar.workdays)
  const upTo = new Int32Array(end - first + 1)
  const days: number[] = []
  for (let day = first; day <= end; day++) {
    if (workdays.has(day) || (weekdayOf(day) < 5 && !holidays.has(day))) days.push(day)
    upTo[day - first] = days.length
  }
  const order = { first, last, end, upTo, days: Int32Array.from(days), dates: new Array(days.length) }
  orders.set(calendar, order)
  return order
}

const numbersOf = (days: Iterable<string>): Set<number> =>
  new Set([...days].map((day) => numberOf(Temporal.PlainDate.from(day))))

/** The working days up to and including this one, counted from the start of the coverage; plain weekdays outside it. */
export function rankOf(day: number, { first, end, upTo, days }: Order): number {
  if (day > end) return days.length + weekdaysUpTo(day) - weekdaysUpTo(end)
  if (day < first) return weekdaysUpTo(day) - weekdaysUpTo(first - 1)
  return upTo[day - first]!
}

/** The working day with this rank. */
export function dayAt(rank: number, { first, end, days }: Order): number {
  if (rank > days.length) return weekdayAt(weekdaysUpTo(end) + rank - days.length)
  if (rank < 1) return weekdayAt(weekdaysUpTo(first - 1) + rank)
  return days[rank - 1]!
}

/** Dates never change, so those of the coverage are made once; making one costs more than the whole count. */
function dateAt(rank: number, day: number, { days, dates }: Order): Temporal.PlainDate {
  if (rank < 1 || rank > days.length) return dateOf(day)
  const known = dates[rank - 1]
  if (known) return known
  const made = dateOf(day)
  dates[rank - 1] = made
  return made
}

/** The day as a number; throws CalendarError for days no working-day rule is answered for. */
export function checked(day: Temporal.PlainDate): number {
  const number = numberOf(day)
  if (number < FLOOR) throw tooEarly(day)
  return number
}

function checkCount(n: number): void {
  if (Number.isInteger(n) && n >= 0 && n <= LONGEST_COUNT) return
  throw new CalendarError('CAL_COUNT', `工作日数应为0至${LONGEST_COUNT}的整数，现为${n}，请核对期限`)
}

const tooEarly = (day: Temporal.PlainDate): CalendarError =>
  new CalendarError(
    'CAL_BEFORE_2004',
    `${day.toString()}早于${FIRST_DAY}：节假日数据自2004年起，更早的日期无法按民法典第二百零一条计算工作日，请核对日期`,
  )
