/** 计数 are kept by day and by month: which of them a stretch of due days is made of. */

/** Days counted one by one, or whole months; both ends are included, a month's last day too. */
export interface Stretch {
  /** What is counted in it, where several are counted at once. */
  key: string
  span: 'day' | 'month'
  first: Temporal.PlainDate
  last: Temporal.PlainDate
}

/** Nothing is due before or after; an open end reaches to there. */
export const firstDueDay = Temporal.PlainDate.from('2004-01-01')
export const lastDueDay = Temporal.PlainDate.from('2199-12-31')

const startOf = (day: Temporal.PlainDate) => day.with({ day: 1 })
const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

/** The days from the first to the last: whole months as months, what is left at either end day by day. */
export function stretchesOf(key: string, first: Temporal.PlainDate, last: Temporal.PlainDate): Stretch[] {
  if (isBefore(last, first)) return []
  const fromMonth = first.day === 1 ? first : startOf(first).add({ months: 1 })
  const untilMonth = startOf(last.add({ days: 1 }))
  if (!isBefore(fromMonth, untilMonth)) return [{ key, span: 'day', first, last }]
  const days = (from: Temporal.PlainDate, until: Temporal.PlainDate): Stretch[] =>
    isBefore(from, until) ? [{ key, span: 'day', first: from, last: until.subtract({ days: 1 }) }] : []
  return [
    ...days(first, fromMonth),
    { key, span: 'month', first: fromMonth, last: untilMonth.subtract({ days: 1 }) },
    ...days(untilMonth, last.add({ days: 1 })),
  ]
}

/** The days of a period before a day, on it and after it, so that no month holds days on both sides of it. */
export const aroundDay = (
  key: string,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  day: Temporal.PlainDate,
): Stretch[] => {
  const earlier = isBefore(to, day) ? to : day.subtract({ days: 1 })
  const later = isBefore(day, from) ? from : day.add({ days: 1 })
  const on = !isBefore(day, from) && !isBefore(to, day)
  return [...stretchesOf(key, from, earlier), ...(on ? stretchesOf(key, day, day) : []), ...stretchesOf(key, later, to)]
}
