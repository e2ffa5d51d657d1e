import { type RawBuilder, sql } from 'kysely'
import type { LagPair } from '#kernel/indicator/model.ts'

// Pairs of days come as numbers: a year has thousands of pairs but some hundreds of days, and reading each date of each
// pair took longer than counting.

/** A pair of days, each as its number from the first day on. */
export interface DayPair {
  from: number
  to: number
  times: number
}

const first = Temporal.PlainDate.from('2004-01-01')

/** A day as its number. */
export const dayNumber = (day: RawBuilder<unknown>): RawBuilder<number> =>
  sql`(${day} - ${sql.lit(first.toString())}::date)`

export function lagPairs(pairs: readonly DayPair[]): LagPair[] {
  const days = new Map<number, Temporal.PlainDate>()
  const dayOf = (number: number) => {
    const known = days.get(number)
    if (known) return known
    const day = first.add({ days: number })
    days.set(number, day)
    return day
  }
  return pairs.map(({ from, to, times }) => ({ from: dayOf(from), to: dayOf(to), times }))
}
