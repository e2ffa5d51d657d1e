/** 计数 are kept by day and by month: which of them a stretch of due days is made of. */

/** Days counted one by one, or whole months; both ends are included, a month's last day too. */
export interface Stretch {
  /** What is counted in it, where several are counted at once. */
  key: string
  span: 'day' | 'month'
  first: Temporal.PlainDate
  last: Temporal.PlainDate
  /** Taken away: most of a month is the month without its other days. */
  minus: boolean
  /** Nothing else is asked for: what is open, or what was published; everything where it is not said. */
  only?: 'open' | 'met'
}

/** Nothing is due before or after; an open end reaches to there. */
export const firstDueDay = Temporal.PlainDate.from('2004-01-01')
export const lastDueDay = Temporal.PlainDate.from('2199-12-31')

const startOf = (day: Temporal.PlainDate) => day.with({ day: 1 })
const endOf = (day: Temporal.PlainDate) => day.with({ day: day.daysInMonth })
const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

interface Months {
  first: Temporal.PlainDate
  last: Temporal.PlainDate
}

/**
 * The days from the first to the last: whole months as months, what is left at either end day by day, or as its month
 * without the days that do not belong to it where these are fewer. Days that stand together are of one month.
 */
export function stretchesOf(key: string, first: Temporal.PlainDate, last: Temporal.PlainDate): Stretch[] {
  const months: Months[] = []
  const days: Stretch[] = []
  const ofDays = (from: Temporal.PlainDate, to: Temporal.PlainDate, minus: boolean) => {
    if (!isBefore(to, from)) days.push({ key, span: 'day', first: from, last: to, minus })
  }
  const addMonths = (from: Temporal.PlainDate, to: Temporal.PlainDate) => {
    const before = months.at(-1)
    if (before?.last.add({ days: 1 }).equals(from)) before.last = to
    else months.push({ first: from, last: to })
  }
  const ofMonth = (from: Temporal.PlainDate, to: Temporal.PlainDate) => {
    if (2 * (to.day - from.day + 1) <= from.daysInMonth) return ofDays(from, to, false)
    addMonths(startOf(from), endOf(to))
    ofDays(startOf(from), from.subtract({ days: 1 }), true)
    ofDays(to.add({ days: 1 }), endOf(to), true)
  }
  if (isBefore(last, first)) return []
  const [firstMonth, lastMonth] = [startOf(first), startOf(last)]
  if (firstMonth.equals(lastMonth)) ofMonth(first, last)
  else {
    ofMonth(first, endOf(first))
    const [from, until] = [firstMonth.add({ months: 1 }), lastMonth.subtract({ days: 1 })]
    if (!isBefore(until, from)) addMonths(from, until)
    ofMonth(lastMonth, last)
  }
  return [...months.map((one): Stretch => ({ key, span: 'month', ...one, minus: false })), ...days]
}

/** On which side of a day something is due. */
export type Side = 'before' | 'on' | 'after'

/** The days of a period before a day, on it and after it, keyed so. */
export const aroundDay = (
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  day: Temporal.PlainDate,
): (Stretch & { key: Side })[] => {
  const earlier = isBefore(to, day) ? to : day.subtract({ days: 1 })
  const later = isBefore(day, from) ? from : day.add({ days: 1 })
  const on = !isBefore(day, from) && !isBefore(to, day)
  const side = (key: Side, first: Temporal.PlainDate, last: Temporal.PlainDate) =>
    stretchesOf(key, first, last).map((one) => ({ ...one, key }))
  return [...side('before', from, earlier), ...(on ? side('on', day, day) : []), ...side('after', later, to)]
}
