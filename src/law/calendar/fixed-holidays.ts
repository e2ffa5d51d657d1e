/**
 * The holidays that 《全国年节及纪念日放假办法》 (2024年修订) puts on fixed days of the solar calendar: 元旦, two days of
 * 劳动节, three of 国庆节. Before a year's notice they are all that is certain; what falls on a weekend is made good on a
 * day that only the notice names.
 */
const fixedDays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** Those days after the last day of a coverage, for so many years; ISO. */
export const fixedHolidays = (fromYear: number, years: number, after: string): string[] =>
  Array.from({ length: years + 1 }, (_, index) => fromYear + index).flatMap((year) =>
    fixedDays.map((day) => `${year}-${day}`).filter((day) => day > after),
  )
