import { readIndexNumber } from '#law/identifiers/index-number.ts'
import type { RecordSetting } from './model.ts'

/** The period in which numbers are counted: 2026, or 202603 where the county counts by month. */
export const periodOf = (day: Temporal.PlainDate, indexPeriod: RecordSetting['indexPeriod']): string =>
  indexPeriod === 'year' ? String(day.year) : `${day.year}${String(day.month).padStart(2, '0')}`

/** A number has five figures; no organ publishes more in a year. */
export const mostInPeriod = 99_999

/** 索引号: the organ's 统一社会信用代码, or its code here until that is known, the period and a serial. */
export const indexNumberOf = (code: string, period: string, serial: number): string =>
  `${code.toUpperCase()}/${period}-${String(serial).padStart(5, '0')}`

/** A number that another system gave, in its canonical form; or why it is none. */
export function importedNumber(
  written: string,
): { number: string; period: string; serial: number } | { reason: string } {
  const { normalised, reason } = readIndexNumber(written)
  const parts = normalised === null ? null : /\/(\d{4}(?:\d{2})?)-(\d{5})$/.exec(normalised)
  if (normalised === null || !parts) return { reason: reason ?? '索引号的写法不对。' }
  return { number: normalised, period: parts[1]!, serial: Number(parts[2]) }
}
