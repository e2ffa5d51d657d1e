import { dayLawsFor } from './day-laws.ts'
import type { Unit } from './model.ts'
import { doubtWords } from './words.ts'

/** How a cell may write a unit, longest words first; the key is what stands in the cell. */
const unitWords: Record<string, Unit> = {
  法定工作日: 'workday',
  工作日: 'workday',
  工作天: 'workday',
  工作: 'workday',
  自然日: 'calendar-day',
  日历日: 'calendar-day',
  小时: 'hour',
  星期: 'week',
  周: 'week',
  季度: 'quarter',
  季: 'quarter',
  半年: 'half-year',
  年度: 'year',
  年: 'year',
  月份: 'month',
  月度: 'month',
  月: 'month',
}

export interface UnitReading {
  unit: Unit
  doubt?: string
}

/** The unit a word means beside this number, under the law of the row. */
export function unitOf(word: string, amount: number | null = null, basis = ''): UnitReading {
  if (word === '日' || word === '天' || word === '号') return plainDay(amount, basis)
  return { unit: unitWords[word]! }
}

function plainDay(amount: number | null, basis: string): UnitReading {
  const laws = dayLawsFor(amount, basis)
  const units = new Set(laws.map(({ unit }) => unit))
  if (units.size < 2) return { unit: laws[0]?.unit ?? 'calendar-day' }
  // No law of the table goes with a number that cannot be read.
  return { unit: 'calendar-day', doubt: doubtWords.lawsDiffer(laws.map(({ article }) => article).join('与'), amount!) }
}

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const BY_MONTHS: Record<number, Unit> = { 3: 'quarter', 6: 'half-year' }

/**
 * How often: every `every` units, `times` times. Six months are a half-year, four times a year is every quarter;
 * null where the calendar has no such period (三次一年 is every four months, 五次一年 is nothing even).
 */
export function rhythmOf(every: number, unit: Unit, times: number): { amount: number; unit: Unit } | null {
  if (every < 1 || (unit === 'workday' && every > 1)) return null
  const months = MONTHS[unit]
  if (months === undefined) return times === 1 ? { amount: every, unit } : null
  const each = (months * every) / times
  if (!Number.isInteger(each)) return null
  const named = BY_MONTHS[each]
  if (named) return { amount: 1, unit: named }
  return each % 12 === 0 ? { amount: each / 12, unit: 'year' } : { amount: each, unit: 'month' }
}

/** Months in one such unit; undefined for units that are counted in days or hours. */
export const monthsOf = (unit: Unit | null): number | undefined => (unit ? MONTHS[unit] : undefined)
