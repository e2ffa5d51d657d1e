import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDay } from './dates.ts'

/** Whether Temporal knows the day: each month of 400 years, leap years and the turns of centuries among them. */
const known = (year: number, month: number, day: number): boolean => {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

test('日历上有没有这一天', () => {
  const years = [1600, 1700, 1850, 1896, 1899, 1900, 1904, 1949, 1996, 1998, 2000, 2023, 2024, 2100]
  for (const year of years)
    for (let month = 0; month <= 13; month++)
      for (const day of [0, 1, 9, 10, 28, 29, 30, 31, 32]) {
        const text = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
        assert.equal(isDay(text), known(year, month, day), text)
      }
})
