import type { Unit } from './model.ts'

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

/**
 * Laws that say what their plain 日 is, with the numbers they use it for. Without such a law a plain day is a
 * calendar day; 条例 always writes 工作日 where it means one.
 */
const dayLaws: { law: string; days: number[]; unit: 'workday' | 'calendar-day'; article: string }[] = [
  { law: '行政处罚法', days: [2, 3, 5, 7], unit: 'workday', article: '行政处罚法第八十五条' },
  { law: '行政复议法', days: [3, 5, 7, 10], unit: 'workday', article: '行政复议法第八十八条' },
  { law: '预算法', days: [20], unit: 'calendar-day', article: '预算法第十四条' },
  {
    law: '重大行政决策程序暂行条例',
    days: [7, 30],
    unit: 'calendar-day',
    article: '重大行政决策程序暂行条例第十五条、第十六条',
  },
  { law: '土地管理法', days: [30], unit: 'calendar-day', article: '土地管理法第四十七条' },
]

export interface UnitReading {
  unit: Unit
  doubt?: string
}

/** The unit a word means beside this number, under the law of the row. */
export function unitOf(word: string, amount: number | null, basis: string): UnitReading {
  if (word === '日' || word === '天' || word === '号') return plainDay(amount, basis)
  return { unit: unitWords[word] ?? 'calendar-day' }
}

function plainDay(amount: number | null, basis: string): UnitReading {
  const laws = dayLaws.filter(({ law, days }) => amount !== null && days.includes(amount) && basis.includes(law))
  const units = new Set(laws.map(({ unit }) => unit))
  if (units.size < 2) return { unit: laws[0]?.unit ?? 'calendar-day' }
  const articles = laws.map(({ article }) => article).join('与')
  return { unit: 'calendar-day', doubt: `依据中${articles}对“${amount}日”算法不同，暂按自然日读，请核对` }
}

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const BY_MONTHS: Record<number, Unit> = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' }

/**
 * How often: every `every` units, `times` times. Six months are a half-year, four times a year is every quarter;
 * null where the calendar has no such period (三次一年 is every four months, 五次一年 is nothing even).
 */
export function rhythmOf(every: number, unit: Unit, times: number): { amount: number; unit: Unit } | null {
  if (every < 1 || times < 1 || (unit === 'workday' && every > 1)) return null
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
