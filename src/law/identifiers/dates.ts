const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether `yyyymmdd` is a day of the calendar. */
export function isDay(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))]
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (monthDays[month - 1] ?? 0)
}

/** Years in which documents of the People's Republic can have been issued; no clock is read here. */
export const isPlausibleYear = (year: string): boolean => year >= '1949' && year <= '2099' && year.length === 4
