import { completenessOf, timelinessOf } from '#kernel/indicator/model.ts'
import { standingOf } from '#kernel/obligation/model.ts'
import { percentOf } from '../present.ts'
import { words as staffWords, standingWords } from '../words.ts'
import type { DutyRow, Progress } from './store.ts'
import { words } from './words.ts'

// Figures and rows to words and tones for the public progress pages.

/** The two rates of each month up to the last that has any; a month without anything due breaks the line. */
export function monthlyRates(months: Progress['months']): {
  labels: string[]
  completeness: (number | null)[]
  timeliness: (number | null)[]
} {
  const last = Math.max(...months.map(({ month }) => month))
  const all = Array.from({ length: last }, (_, index) => months.find(({ month }) => month === index + 1))
  return {
    labels: all.map((_, index) => words.monthOf(index + 1)),
    completeness: all.map((counts) => (counts ? percentOf(completenessOf(counts)) : null)),
    timeliness: all.map((counts) => (counts ? percentOf(timelinessOf(counts)) : null)),
  }
}

export function presentRow(row: DutyRow, today: Temporal.PlainDate) {
  return {
    ...row,
    due: row.dueOn.toString(),
    published: row.fulfilledOn?.toString() ?? '—',
    note: row.waiver ? staffWords.endedBecause[row.endedAs ?? 'waived'](row.waiver) : '',
    standing: standingWords[standingOf(row, today)],
  }
}
