import { shareOf } from '#kernel/indicator/model.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { percent } from '#platform/html/words.ts'
import type { MonthStanding, PlaceStanding, Standing } from './standing-store.ts'

// Figures to words and series; pure.

/** All places together. */
export const sumOf = (places: readonly Standing[]): Standing =>
  places.reduce<Standing>(
    (sum, one) => ({
      overdue: sum.overdue + one.overdue,
      soon: sum.soon + one.soon,
      month: sum.month + one.month,
      due: sum.due + one.due,
      met: sum.met + one.met,
      onTime: sum.onTime + one.onTime,
    }),
    { overdue: 0, soon: 0, month: 0, due: 0, met: 0, onTime: 0 },
  )

/** A share in words; — where nothing was due. */
export const shareWords = (part: number, whole: number): string => {
  const share = shareOf(part, whole)
  return share === null ? '—' : percent(share)
}

/** A share in percent for a drawing; null where nothing was due. */
export const shareNumber = (part: number, whole: number): number | null => {
  const share = shareOf(part, whole)
  return share === null ? null : Math.round(share * 1_000) / 10
}

export const toneOf = ({ overdue, soon }: Standing): Tone | undefined =>
  overdue > 0 ? 'late' : soon > 0 ? 'soon' : undefined

/** Timeliness by month, one line for each county; a month without anything due breaks the line. */
export function monthLines(
  rows: readonly MonthStanding[],
  places: readonly PlaceStanding[],
  today: Temporal.PlainDate,
) {
  const months = Array.from({ length: 12 }, (_, index) => today.with({ day: 1 }).subtract({ months: 11 - index }))
  const key = (code: string, month: Temporal.PlainDate) => `${code} ${month}`
  const found = new Map(rows.map((row) => [key(row.code, row.month), row]))
  const series = [...places]
    .sort((a, b) => a.code.localeCompare(b.code))
    .map(({ code, name }) => ({
      label: name,
      values: months.map((month) => {
        const row = found.get(key(code, month))
        return row ? shareNumber(row.onTime, row.due) : null
      }),
    }))
  return { labels: months.map((month) => `${month.year % 100}年${month.month}月`), series }
}
