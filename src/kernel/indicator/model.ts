import type { Calendar } from '#law/calendar/model.ts'
import { workingDaysBetween } from '#law/calendar/working-days.ts'

/** 指标: what is counted, how a figure follows from the counts, on which ground. Pure: counts in, figures out. */

/**
 * Obligations whose due day lies in a period, as they stand on the day of counting. Each is in one of the first six; those
 * that lapsed or were united with another one are none of anybody's.
 */
export interface DutyCounts {
  /** Published on or before the due day, which is today or past. */
  onTime: number
  /** Published after the due day. */
  late: number
  /** Neither published nor waived, the due day has passed. */
  missed: number
  /** 豁免 with a reason; counted apart, in no rate. */
  waived: number
  /** 零报告: two people signed that the period has nothing to publish; neither published nor missed, in no rate. */
  nil: number
  /** Open, the due day is today or ahead: on the last day there is still time. */
  pending: number
  /** Open ones among `missed` and `pending` whose day was counted beyond the holiday notices and may still move. */
  provisional: number
}

export const noDuties: DutyCounts = { onTime: 0, late: 0, missed: 0, waived: 0, nil: 0, pending: 0, provisional: 0 }

/** What stands now, whatever the period. */
export interface PressingCounts {
  overdue: number
  soon: number
  /** Published although the due day is still ahead; it enters the rates on its due day. */
  ahead: number
}

export interface SlotCounts {
  slots: number
  /** 空位: applicable, nothing was ever recorded. No fault by itself, so in no rate. */
  empty: number
}

/** The sets of rows that figures count; an address names one to open it. */
export const countKeys = [
  'due',
  'fulfilled',
  'on-time',
  'late',
  'missed',
  'waived',
  'nil',
  'pending',
  'provisional',
  'measured',
  'overdue',
  'soon',
  'ahead',
  'empty',
] as const
export type CountKey = (typeof countKeys)[number]
/** Those that count obligations; the other counts slots. */
export type DutyKey = Exclude<CountKey, 'empty'>

/** Does the figure belong to a period, or to now whatever the period? */
export const isOfPeriod = (key: CountKey): boolean => !['overdue', 'soon', 'ahead', 'empty'].includes(key)

export const fulfilledOf = ({ onTime, late }: DutyCounts): number => onTime + late

/** 应公开: published, or the due day has passed. An open obligation counts from the day after its due day. */
export const dueOf = (counts: DutyCounts): number => fulfilledOf(counts) + counts.missed

/** A share of a whole, the same for everybody who counts its rows again. */
export interface Figure {
  key: 'completeness' | 'timeliness'
  numerator: number
  denominator: number
  /** From 0 to 1, in steps of 0.001; null where nothing was due. */
  value: number | null
  /** Which rows stand behind numerator and denominator. */
  rowsQuery: { numerator: CountKey; denominator: CountKey }
}

/**
 * A share rounded to 0.1 %, half up (四舍五入): what anybody gets who divides the two numbers beside it on a calculator or
 * in a spreadsheet, so a figure can be checked by hand. Whole numbers only, so that no binary fraction tips a tie; null
 * where nothing was due, because no duty is neither all nor nothing done. Counts up to 4 × 10¹² are exact.
 */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((2_000 * part + whole) / (2 * whole)) / 1_000

export const completenessOf = (counts: DutyCounts): Figure =>
  figure('completeness', fulfilledOf(counts), dueOf(counts), { numerator: 'fulfilled', denominator: 'due' })

export const timelinessOf = (counts: DutyCounts): Figure =>
  figure('timeliness', counts.onTime, dueOf(counts), { numerator: 'on-time', denominator: 'due' })

const figure = (
  key: Figure['key'],
  numerator: number,
  denominator: number,
  rowsQuery: Figure['rowsQuery'],
): Figure => ({
  key,
  numerator,
  denominator,
  value: shareOf(numerator, denominator),
  rowsQuery,
})

/** How often information that arose on one day was published on another. */
export interface LagPair {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  times: number
}

/** 公开用时 in working days from formation or change to first publication (条例第二十六条). */
export interface Lag {
  measured: number
  /** At least half, at least nine in ten were public within so many working days; null where nothing was measured. */
  median: number | null
  p90: number | null
  /** The count left the calendar's coverage somewhere. */
  provisional: boolean
}

/** Published before the event it belongs to counts as 0 working days. */
export function lagOf(pairs: readonly LagPair[], calendar: Calendar): Lag {
  const times = new Map<number, number>()
  let measured = 0
  let provisional = false
  for (const pair of pairs) {
    const answer = workingDaysBetween(pair.from, pair.to, calendar)
    const days = Math.max(0, answer.days)
    times.set(days, (times.get(days) ?? 0) + pair.times)
    measured += pair.times
    provisional ||= answer.provisional
  }
  const sorted = [...times].sort(([a], [b]) => a - b)
  return { measured, median: atShare(sorted, measured, 50), p90: atShare(sorted, measured, 90), provisional }
}

/** The least value that so many percent of all values do not exceed (nearest rank). */
function atShare(
  sorted: readonly (readonly [value: number, times: number])[],
  all: number,
  percent: number,
): number | null {
  let passed = 0
  for (const [value, times] of sorted) {
    passed += times
    if (passed * 100 >= all * percent) return value
  }
  return null
}
