import type { Calendar } from '../calendar/model.ts'
import { kindOfDay } from './kind-of-day.ts'
import type { DayLine } from './model.ts'

/**
 * The days after `after` up to and including `last` as stretches that follow one another without a gap: working days
 * with their count, by the article that counts them, and between them the days that are not counted, with the reason.
 */
export function stretchesOf(
  after: Temporal.PlainDate,
  last: Temporal.PlainDate,
  basis: string,
  calendar: Calendar,
): DayLine[] {
  const lines: DayLine[] = []
  for (let day = after.add({ days: 1 }); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const { works, effect, basis: own } = kindOfDay(day, calendar)
    const days = works ? 1 : 0
    const ground = own ?? basis
    const line = lines.at(-1)
    if (line?.effect === effect && line.basis === ground) {
      line.to = day
      line.days += days
    } else lines.push({ from: day, to: day, days, effect, basis: ground })
  }
  return lines
}
