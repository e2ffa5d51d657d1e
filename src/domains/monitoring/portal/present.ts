import { standingOf } from '#kernel/obligation/model.ts'
import type { DutyCounts } from '#kernel/obligation/public-store.ts'
import type { DutyRow, Progress } from './store.ts'
import { standingWords, words } from './words.ts'

// Figures and rows to words and tones for the public progress pages.

/** A share in percent with one decimal, never rounded up to what it is not; null where nothing was due. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part / whole) * 1000) / 10

export const rateOf = (part: number, whole: number): string => {
  const share = shareOf(part, whole)
  return share === null ? words.noRate : `${share.toFixed(1)}${words.percent}`
}

/** The two rates of each month up to the last that has any; a month without anything due breaks the line. */
export function monthlyRates(months: Progress['months']): {
  labels: string[]
  completeness: (number | null)[]
  timeliness: (number | null)[]
} {
  const last = Math.max(...months.map(({ month }) => month))
  const all = Array.from({ length: last }, (_, index) => months.find(({ month }) => month === index + 1))
  const rate = (pick: (counts: DutyCounts) => number) =>
    all.map((counts) => (counts ? shareOf(pick(counts), counts.due) : null))
  return {
    labels: all.map((_, index) => words.monthOf(index + 1)),
    completeness: rate(({ published }) => published),
    timeliness: rate(({ onTime }) => onTime),
  }
}

export function presentRow(row: DutyRow, today: Temporal.PlainDate) {
  return {
    ...row,
    due: row.dueOn.toString(),
    published: row.fulfilledOn?.toString() ?? '—',
    note: row.waiver ? words.waived(row.waiver) : '',
    standing: standingWords[standingOf(row, today)],
  }
}
