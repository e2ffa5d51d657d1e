import {
  type CountKey,
  completenessOf,
  dueOf,
  type Figure,
  fulfilledOf,
  type Lag,
  timelinessOf,
} from '#kernel/indicator/model.ts'
import { standingOf } from '#kernel/obligation/model.ts'
import { legalZone } from '#platform/clock/clock.ts'
import type { Counts } from './model.ts'
import type { DutyRow } from './rows-store.ts'
import { countWords, standingWords, words } from './words.ts'

/** 2026-03-05 14:03 in China. */
export const momentWords = (at: Temporal.Instant): string => {
  const there = at.toZonedDateTimeISO(legalZone)
  return `${there.toPlainDate()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** A rate in percent with one decimal; a dash where nothing was due. */
export const rateWords = ({ value }: Figure): string =>
  value === null ? words.noRate : `${(value * 100).toFixed(1)}${words.percent}`

/** A rate as a number for a chart; null breaks the line. */
export const percentOf = ({ value }: Figure): number | null => (value === null ? null : Math.round(value * 1000) / 10)

/** The number that a count key stands for. */
export function numberOf(counts: Counts, key: Exclude<CountKey, 'measured'>): number {
  switch (key) {
    case 'due':
      return dueOf(counts)
    case 'fulfilled':
      return fulfilledOf(counts)
    case 'on-time':
      return counts.onTime
    default:
      return counts[key]
  }
}

type Tone = 'done' | 'late' | 'soon' | 'empty' | 'doubt'

export interface PresentedCount {
  key: CountKey
  label: string
  value: number
  tone?: Tone
  note?: string
}

const toneOf: Partial<Record<CountKey, Tone>> = {
  late: 'soon',
  missed: 'late',
  overdue: 'late',
  soon: 'soon',
  ahead: 'done',
  empty: 'empty',
  provisional: 'doubt',
}

const presentCount = (counts: Counts, key: Exclude<CountKey, 'measured'>): PresentedCount => {
  const value = numberOf(counts, key)
  const tone = toneOf[key]
  const note = noteOf(counts, key)
  return { key, label: countWords[key], value, ...(tone && value > 0 ? { tone } : {}), ...(note ? { note } : {}) }
}

function noteOf(counts: Counts, key: CountKey): string | undefined {
  if (key === 'soon') return words.soonNote
  if (key === 'ahead') return words.aheadNote
  if (key === 'waived') return words.waivedNote
  if (key === 'nil') return words.nilNote
  if (key === 'provisional') return words.provisionalNote
  return key === 'empty' ? words.emptyOf(counts.slots) : undefined
}

/** What is shown of a period, and of now; rarities only where there are some. */
export const periodCounts = (counts: Counts): PresentedCount[] => [
  ...(['due', 'fulfilled', 'on-time', 'late', 'missed', 'waived', 'nil', 'pending'] as const).map((key) =>
    presentCount(counts, key),
  ),
  ...(counts.provisional > 0 ? [presentCount(counts, 'provisional')] : []),
]
export const presentCounts = (counts: Counts): PresentedCount[] =>
  (['overdue', 'soon', 'ahead', 'empty'] as const).map((key) => presentCount(counts, key))

export const lagWords = ({ median, p90, measured, provisional }: Lag): { value: string; note: string } =>
  median === null
    ? { value: words.noRate, note: words.noLag }
    : {
        value: String(median),
        note: [words.lagNote(p90 ?? median, measured), provisional && words.lagProvisional].filter(Boolean).join('；'),
      }

/** One line of a table or chart: a group with its rates. */
export interface Line {
  label: string
  /** The group by itself. */
  href?: string | undefined
  /** The rows behind one of its figures. */
  rows: (key: CountKey) => string
  counts: Counts
  completeness: Figure
  timeliness: Figure
}

export const lineOf = (label: string, href: string | undefined, counts: Counts, rows: Line['rows']): Line => ({
  label,
  href,
  rows,
  counts,
  completeness: completenessOf(counts),
  timeliness: timelinessOf(counts),
})

/** Worst first: by completeness, then by how many are missing; those with nothing due last. Exact, without rounding. */
export function worstFirst(lines: readonly Line[]): Line[] {
  const compare = (a: Figure, b: Figure) => a.numerator * b.denominator - b.numerator * a.denominator
  return lines.toSorted((a, b) => {
    const [dueA, dueB] = [a.completeness.denominator, b.completeness.denominator]
    if (dueA === 0 || dueB === 0) return dueB - dueA
    return compare(a.completeness, b.completeness) || b.counts.missed - a.counts.missed
  })
}

export function presentRow(row: DutyRow, today: Temporal.PlainDate) {
  return {
    ...row,
    due: row.dueOn.toString(),
    published: row.fulfilledOn?.toString() ?? words.notPublished,
    note: row.waiver === null ? null : words.endedBecause[row.endedAs ?? 'waived'](row.waiver),
    standing: standingWords[standingOf(row, today)],
  }
}
